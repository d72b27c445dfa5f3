package dev.hull.benchmarks.replay;

import dev.hull.model.events.Bytes;
import dev.hull.model.events.EventField;
import dev.hull.runtime.fields.Cell;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Values as the reference prints them in JSON. */
final class Printed {
    private Printed() {}

    static String json(EventField field, Cell value) {
        if (field.list()) {
            return value.items().stream()
                    .map(Bytes::toString)
                    .map(Printed::quoted)
                    .collect(Collectors.joining(",", "[", "]"));
        }
        return switch (field.type()) {
            case BOOL -> value.number() == 0 ? "false" : "true";
            case CHARBUF, BYTEBUF, DYNAMIC -> quoted(value.string());
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
