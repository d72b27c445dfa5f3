package dev.hull.scan.images;

import dev.hull.formats.json.Json;
import dev.hull.formats.tree.Node;
import dev.hull.model.Layer;
import dev.hull.model.Limits;
import dev.hull.model.Reading;
import dev.hull.model.Source;
import dev.hull.scan.layers.FilePiece;
import java.io.IOException;
import java.math.BigDecimal;

/** The JSON documents that images are described by, read and asked. */
final class Documents {
    /** OCI distribution-spec: registries refuse manifests over 4 MiB. */
    static final int MOST_BYTES = 4 << 20;

    private static final Limits LIMITS = new Limits(MOST_BYTES, 50, 400_000, 1);

    private Documents() {}

    /** {@return what a file of that name holds, where it is as small as a document is} */
    static byte[] bytes(String name, FilePiece piece) throws Unreadable {
        if (piece.size() > MOST_BYTES) {
            throw new Unreadable("%s is larger than %,d bytes".formatted(name, MOST_BYTES));
        }
        try {
            return piece.bytes();
        } catch (IOException e) {
            throw new Unreadable("%s can't be read: %s".formatted(name, e.getMessage()));
        }
    }

    static Node read(String name, byte[] bytes) throws Unreadable {
        Reading<Node> reading = Json.read(Source.of(name, bytes), Layer.IMAGE, LIMITS);
        if (reading.values().isEmpty()) {
            String why = reading.problems().isEmpty()
                    ? "no JSON"
                    : reading.problems().getFirst().reason();
            throw new Unreadable("%s is broken: %s".formatted(name, why));
        }
        return reading.values().getFirst();
    }

    static Node.Obj object(String name, byte[] bytes) throws Unreadable {
        if (read(name, bytes) instanceof Node.Obj object) {
            return object;
        }
        throw new Unreadable("%s is broken: no JSON object".formatted(name));
    }

    static boolean isTrue(Node.Obj in, String key) {
        return in.get(key).orElse(in) instanceof Node.Bool bool && bool.value();
    }

    /** {@return the number at {@code key}; -1 where none stands there} */
    static long number(Node.Obj in, String key) {
        if (in.get(key).orElse(in) instanceof Node.Num number) {
            return isPlain(number.text()) ? Long.parseLong(number.text()) : of(number.value());
        }
        return -1;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() < 19;
    }

    private static long of(BigDecimal value) {
        return value.signum() >= 0 && value.precision() - value.scale() < 19 ? value.longValue() : -1;
    }
}
