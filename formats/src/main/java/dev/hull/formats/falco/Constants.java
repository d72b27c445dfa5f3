package dev.hull.formats.falco;

import dev.hull.formats.falco.Complaint.Kind;
import dev.hull.model.events.Bytes;
import dev.hull.model.events.EventNames;
import dev.hull.model.events.FieldType;
import dev.hull.model.rules.ConditionText;
import dev.hull.model.rules.Operand;
import dev.hull.model.rules.Operator;
import dev.hull.model.rules.Value;
import java.math.BigInteger;
import java.util.Arrays;

/** Turns the text of a constant into a value of the type of what it is held against. */
final class Constants {
    private static final BigInteger MOST = BigInteger.ONE.shiftLeft(64);

    private Constants() {}

    /** @throws Complaint.Stop if the text is no such value */
    static Value value(String text, Operand left, Operator operator, int at) {
        if (Fields.isEventType(left)) {
            return eventType(text, left, operator, at);
        }
        return switch (left.type()) {
            case CHARBUF -> text(text, left, operator, at);
            case BYTEBUF ->
                operator == Operator.BCONTAINS || operator == Operator.BSTARTS_WITH
                        ? new Value.Raw(hex(text, at))
                        : new Value.Text(text);
            case BOOL -> new Value.Flag(flag(text, left, at));
            case INT16, INT32, INT64, DOUBLE -> new Value.Whole(signed(text, left, at));
            case UINT32, UINT64, RELTIME, ABSTIME, DYNAMIC -> new Value.Whole(unsigned(text, left, at));
            case PORT -> new Value.Whole(port(text, at));
            case IPADDR -> new Value.Address(address(text, at));
            case IPNET -> network(text, at);
        };
    }

    private static Value eventType(String text, Operand left, Operator operator, int at) {
        boolean names = operator == Operator.EQUAL || operator == Operator.NOT_EQUAL || operator.wantsList();
        if (names && EventNames.place(text) < 0) {
            throw new Complaint.Stop(Kind.UNKNOWN_EVENT_TYPE, at, text);
        }
        return text(text, left, operator, at);
    }

    private static Value text(String text, Operand field, Operator operator, int at) {
        if (operator == Operator.REGEX) {
            return PosixPattern.value(text, at);
        }
        return Fields.isHost(field) ? new Value.Host(text) : new Value.Text(text);
    }

    private static Bytes hex(String text, int at) {
        byte[] bytes = new byte[text.length() / 2];
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) < 0x80 ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0 || text.length() % 2 != 0) {
                throw new Complaint.Stop(Kind.NOT_HEX, at, text);
            }
            bytes[i / 2] |= (byte) (i % 2 == 0 ? digit << 4 : digit);
        }
        return Bytes.owned(bytes);
    }

    private static boolean flag(String text, Operand field, int at) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new Complaint.Stop(Kind.NOT_A_BOOLEAN, at, text, ConditionText.of(field));
        }
        return text.equals("true");
    }

    private static BigInteger whole(String text, Operand field, int at) {
        boolean sign = text.startsWith("-") || text.startsWith("+");
        int digits = 0;
        for (int i = sign ? 1 : 0; i < text.length(); i++) {
            digits += text.charAt(i) >= '0' && text.charAt(i) <= '9' ? 1 : 100;
        }
        if (digits == 0 || digits > 25) {
            throw new Complaint.Stop(Kind.NOT_A_NUMBER, at, text, ConditionText.of(field));
        }
        return new BigInteger(text);
    }

    private static long signed(String text, Operand field, int at) {
        BigInteger number = whole(text, field, at);
        int bits = field.type() == FieldType.INT16 ? 15 : field.type() == FieldType.INT32 ? 31 : 63;
        if (number.bitLength() > bits) {
            throw new Complaint.Stop(Kind.NOT_A_NUMBER, at, text, ConditionText.of(field));
        }
        return number.longValue();
    }

    /** A negative number counts from the top, as in C. */
    private static long unsigned(String text, Operand field, int at) {
        BigInteger number = whole(text, field, at);
        int bits = field.type() == FieldType.UINT32 ? 32 : 64;
        if (number.bitLength() > bits) {
            throw new Complaint.Stop(Kind.NOT_A_NUMBER, at, text, ConditionText.of(field));
        }
        long value = number.signum() < 0 ? MOST.add(number).longValue() : number.longValue();
        return bits == 32 ? value & 0xFFFF_FFFFL : value;
    }

    private static int port(String text, int at) {
        int port = Services.port(text);
        if (port < 0 && !text.isEmpty() && text.length() < 6 && text.chars().allMatch(Character::isDigit)) {
            port = Integer.parseInt(text);
        }
        if (port < 0 || port > 65_535) {
            throw new Complaint.Stop(Kind.NOT_A_PORT, at, text);
        }
        return port;
    }

    private static Bytes address(String text, int at) {
        byte[] bytes = IpAddress.read(text);
        if (bytes.length == 0) {
            throw new Complaint.Stop(Kind.NOT_AN_ADDRESS, at, text);
        }
        return Bytes.owned(bytes);
    }

    private static Value network(String text, int at) {
        int slash = text.indexOf('/');
        byte[] bytes = slash < 0 ? new byte[0] : IpAddress.read(text.substring(0, slash));
        String length = text.substring(slash + 1);
        boolean number =
                !length.isEmpty() && length.length() < 4 && length.chars().allMatch(Character::isDigit);
        int bits = number ? Integer.parseInt(length) : Integer.MAX_VALUE;
        if (bytes.length == 0 || bits > bytes.length * 8) {
            throw new Complaint.Stop(Kind.NOT_A_NETWORK, at, text);
        }
        return new Value.Network(Bytes.owned(Arrays.copyOf(bytes, bytes.length)), bits);
    }
}
