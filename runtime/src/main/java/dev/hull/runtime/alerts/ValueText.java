package dev.hull.runtime.alerts;

import dev.hull.model.events.Bytes;
import dev.hull.model.events.EventField;
import dev.hull.model.events.FieldType;
import dev.hull.model.rules.Alert.Datum;
import dev.hull.model.rules.Operand;
import dev.hull.runtime.fields.Cell;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Values as outputs show them: as text, and as data with their types. */
final class ValueText {
    /** What an output says of a value that is not there. */
    static final String MISSING = "<NA>";

    /** Fields that are texts of a time in outputs, and nanoseconds in data. */
    private static final Set<String> TIMES =
            Set.of("evt.time", "evt.time.s", "evt.time.iso8601", "evt.datetime", "evt.datetime.s");

    private ValueText() {}

    static boolean isTime(Operand operand) {
        return operand instanceof Operand.Reference(EventField field, String argument, FieldType type)
                && TIMES.contains(field.name());
    }

    /** {@return the value in {@code cell} of something of that type} */
    static String of(Operand operand, Cell cell) {
        if (operand.list()) {
            return "(" + String.join(",", strings(cell.items())) + ")";
        }
        return switch (operand.type()) {
            case CHARBUF, BYTEBUF -> printable(cell);
            case BOOL -> cell.number() != 0 ? "true" : "false";
            case IPADDR, IPNET -> address(cell);
            case DOUBLE -> String.format(Locale.ROOT, "%.1f", Double.longBitsToDouble(cell.number()));
            case UINT64, ABSTIME, RELTIME -> Long.toUnsignedString(cell.number());
            default -> Long.toString(cell.number());
        };
    }

    /** {@return the same as data} */
    static Datum datum(Operand operand, Cell cell) {
        if (operand.list()) {
            return new Datum.Many(strings(cell.items()));
        }
        return switch (operand.type()) {
            case CHARBUF, BYTEBUF, IPADDR, IPNET, DOUBLE -> new Datum.Text(of(operand, cell));
            case BOOL -> new Datum.Truth(cell.number() != 0);
            default -> new Datum.Whole(cell.number());
        };
    }

    private static List<String> strings(List<Bytes> items) {
        return items.stream().map(Bytes::toString).toList();
    }

    /** What the terminal would take for a command is left out, as the reference does. */
    private static String printable(Cell cell) {
        String text = cell.string();
        for (int i = 0; i < text.length(); i++) {
            if (isControl(text.charAt(i))) {
                return replaced(text);
            }
        }
        return text;
    }

    private static boolean isControl(char c) {
        return c < ' ' || c == 0x7f;
    }

    private static String replaced(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            out.append(isControl(text.charAt(i)) ? '.' : text.charAt(i));
        }
        return out.toString();
    }

    private static String address(Cell cell) {
        try {
            byte[] address =
                    Bytes.copy(cell.bytes(), cell.from(), cell.length()).array();
            return address.length == 16
                    ? Addresses.ipv6(address)
                    : InetAddress.getByAddress(address).getHostAddress();
        } catch (UnknownHostException e) {
            return MISSING;
        }
    }
}
