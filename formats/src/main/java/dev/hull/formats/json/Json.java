package dev.hull.formats.json;

import dev.hull.formats.tree.Node;
import dev.hull.model.Layer;
import dev.hull.model.Limits;
import dev.hull.model.Problem;
import dev.hull.model.Reading;
import dev.hull.model.Source;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON as RFC 8259 has it, in UTF-8 with or without a byte order mark.
 *
 * <p>Of two entries with one key the last counts, at its own place, as the decoders of Go do; each such key is a remark
 * {@code syntax.duplicate-entry} whose {@code subject} is the path of the object and whose {@code at} is the span of the later key.
 * Malformed input, and input over a limit, is a {@link Problem}; nothing is thrown.
 */
public final class Json {
    private static final String READER = "json";
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private Json() {}

    /** {@return the one value that {@code source} holds} Nothing but blanks may stand around it. */
    public static Reading<Node> read(Source source, Layer layer, Limits limits) {
        return read(source, 0, source.length(), layer, limits);
    }

    /** {@return the one value that the bytes from {@code from} to before {@code to} hold} Spans are those of the whole source. */
    public static Reading<Node> read(Source source, int from, int to, Layer layer, Limits limits) {
        Reading<Node> all = stream(source, from, to, layer, limits);
        return all.values().size() > 1
                ? Reading.failed(Problem.skipped(
                        all.values().get(1).at(), READER, "more than one JSON value; one was expected here"))
                : all.values().isEmpty() && all.problems().isEmpty()
                        ? Reading.failed(Problem.skipped(source.start(), READER, "no JSON value: the text is empty"))
                        : all;
    }

    /** {@return the values that stand in {@code source} one after the other} With a problem, those before it. */
    public static Reading<Node> stream(Source source, Layer layer, Limits limits) {
        return stream(source, 0, source.length(), layer, limits);
    }

    private static Reading<Node> stream(Source source, int from, int to, Layer layer, Limits limits) {
        if (to - from > limits.bytes()) {
            return Reading.failed(Problem.skipped(
                    source.start(), READER, "larger than %,d bytes, the limit for one file".formatted(limits.bytes())));
        }
        if (isWide(source.bytes())) {
            return Reading.failed(
                    Problem.skipped(source.start(), READER, "this is UTF-16 or UTF-32; JSON is UTF-8: convert it"));
        }
        Optional<Node> plain = PlainTree.read(source, Math.max(from, markLength(source.bytes())), to, layer, limits);
        return plain.isPresent()
                ? Reading.of(List.of(plain.get()))
                : new JsonTree(source, from, to, layer, limits).read();
    }

    static JsonFactory factory(Limits limits) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth())
                        .maxStringLength(limits.bytes())
                        .maxNameLength(limits.bytes())
                        .build())
                .build();
    }

    /** {@return a parser of the bytes from {@code from} to before {@code to}} Its offsets count from {@code from}. */
    static JsonParser parser(Source source, int from, int to, Limits limits) {
        return factory(limits).createParser(ObjectReadContext.empty(), source.bytes(), from, to - from);
    }

    /** {@return how many bytes of a byte order mark come first: 0 or 3} */
    static int markLength(byte[] bytes) {
        return bytes.length >= MARK.length && bytes[0] == MARK[0] && bytes[1] == MARK[1] && bytes[2] == MARK[2]
                ? MARK.length
                : 0;
    }

    private static boolean isWide(byte[] bytes) {
        return bytes.length >= 2
                && (bytes[0] == 0
                        || bytes[1] == 0
                        || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
    }
}
