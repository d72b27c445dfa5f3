package dev.hull.benchmarks.replay;

import dev.hull.model.events.Bytes;
import dev.hull.model.events.EventField;
import dev.hull.runtime.fields.Cell;
import dev.hull.runtime.fields.NumberBase;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Values as the reference prints them in JSON. */
final class Printed {
    private Printed() {}

    /** {@code time} is that of the event, as times of events are printed as numbers. */
    static String json(EventField field, String argument, Cell value, long time) {
        if (field.name().equals("evt.time")) {
            return Long.toUnsignedString(time);
        }
        NumberBase base = NumberBase.of(field, argument);
        if (base != NumberBase.DECIMAL) {
            return quoted((base == NumberBase.OCTAL ? "0" : "")
                    + Long.toUnsignedString(value.number(), base.digits()).toUpperCase(Locale.ROOT));
        }
        if (field.list()) {
            return value.items().stream()
                    .map(Bytes::toString)
                    .map(Printed::quoted)
                    .collect(Collectors.joining(",", "[", "]"));
        }
        return switch (field.type()) {
            case BOOL -> value.number() == 0 ? "false" : "true";
            case BYTEBUF -> quoted(printable(value));
            case CHARBUF, DYNAMIC -> quoted(value.string());
            case DOUBLE -> Double.toString(Double.longBitsToDouble(value.number()));
            case IPADDR, IPNET -> quoted(address(value));
            case UINT64, ABSTIME -> Long.toUnsignedString(value.number());
            default -> Long.toString(value.number());
        };
    }

    private static String address(Cell value) {
        try {
            return InetAddress.getByAddress(
                            Arrays.copyOfRange(value.bytes(), value.from(), value.from() + value.length()))
                    .getHostAddress();
        } catch (UnknownHostException e) {
            return "no address of " + value.length() + " bytes";
        }
    }

    private static String printable(Cell value) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            byte each = value.bytes()[value.from() + i];
            text.append(each >= ' ' && each < 0x7f ? (char) each : '.');
        }
        return text.toString();
    }

    static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                json.append('\\');
            }
            json.append(c < ' ' || c == 0x7f ? '\ufffd' : (char) c);
        });
        return json.append('"').toString();
    }
}
