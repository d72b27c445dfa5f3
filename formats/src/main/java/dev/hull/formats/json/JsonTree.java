package dev.hull.formats.json;

import dev.hull.formats.tree.Node;
import dev.hull.model.Arg;
import dev.hull.model.Layer;
import dev.hull.model.Limits;
import dev.hull.model.Location;
import dev.hull.model.Origin;
import dev.hull.model.Problem;
import dev.hull.model.Reading;
import dev.hull.model.Remark;
import dev.hull.model.Source;
import dev.hull.model.SubjectRef;
import dev.hull.model.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;

/** One trip over the tokens of one source, which makes nodes of them. */
final class JsonTree {
    private final Source source;
    private final Layer layer;
    private final Limits limits;
    private final JsonParser parser;
    private final int shift;
    private final List<Remark> remarks = new ArrayList<>();
    private int nodes;

    JsonTree(Source source, int from, int to, Layer layer, Limits limits) {
        this.source = source;
        this.layer = layer;
        this.limits = limits;
        this.shift = Math.max(from, Json.markLength(source.bytes()));
        this.parser = Json.parser(source, shift, Math.max(shift, to), limits);
    }

    Reading<Node> read() {
        List<Node> values = new ArrayList<>();
        try (parser) {
            while (parser.nextToken() != null) {
                if (values.size() == limits.documents()) {
                    throw new TooMuch("more than %,d values in one file".formatted(limits.documents()));
                }
                values.add(value(""));
            }
            return new Reading<>(values, remarks, List.of(), Verdict.ACCEPTED);
        } catch (StreamConstraintsException e) {
            return broken(
                    values,
                    "nested deeper than %d, or a number of too many digits: over a limit".formatted(limits.depth()),
                    here());
        } catch (TooMuch e) {
            return broken(values, e.reason, here());
        } catch (JacksonException e) {
            return broken(
                    values,
                    "not JSON: " + e.getOriginalMessage(),
                    offset(e.getLocation() == null ? -1 : e.getLocation().getByteOffset()));
        }
    }

    private Reading<Node> broken(List<Node> before, String reason, int at) {
        Problem problem = Problem.skipped(source.at(at, at), "json", reason);
        return new Reading<>(before, remarks, List.of(problem), new Verdict.Refused(reason));
    }

    private Node value(String path) {
        if (++nodes > limits.nodes()) {
            throw new TooMuch("more than %,d values in one file".formatted(limits.nodes()));
        }
        int start = here();
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(path, start);
            case START_ARRAY -> array(path, start);
            case VALUE_STRING -> Node.Text.of(parser.getString(), origin(start, endOfString(start)));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(start);
            case VALUE_TRUE -> Node.Bool.of(true, origin(start, start + 4));
            case VALUE_FALSE -> Node.Bool.of(false, origin(start, start + 5));
            case VALUE_NULL -> new Node.Null(origin(start, start + 4));
            default -> throw new TooMuch("not JSON: a value was expected");
        };
    }

    private Node object(String path, int start) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            int keyStart = here();
            Location keyAt = source.at(keyStart, endOfString(keyStart));
            parser.nextToken();
            Node value = value(path.isEmpty() ? key : path + "." + key);
            // A later entry counts at its own place, so the earlier one has to go first.
            if (entries.remove(key) != null) {
                remarks.add(new Remark(
                        "syntax.duplicate-entry",
                        SubjectRef.of("file", source.name(), path),
                        key,
                        keyAt,
                        List.of(Arg.of("key", key))));
            }
            entries.put(key, new Node.Entry(key, keyAt, value));
        }
        return Node.Obj.of(List.copyOf(entries.values()), origin(start, here() + 1));
    }

    private Node array(String path, int start) {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(path + "[" + items.size() + "]"));
        }
        return new Node.Arr(items, origin(start, here() + 1));
    }

    private Node number(int start) {
        String text = parser.getString();
        try {
            return new Node.Num(new BigDecimal(text), text, origin(start, start + text.length()));
        } catch (NumberFormatException _) {
            throw new TooMuch("the number " + text + " is out of every range");
        }
    }

    private int here() {
        return offset(parser.currentTokenLocation().getByteOffset());
    }

    private int offset(long reported) {
        return Math.clamp(reported + shift, 0, source.length());
    }

    private int endOfString(int start) {
        byte[] bytes = source.bytes();
        int i = start + 1;
        while (i < bytes.length && bytes[i] != '"') {
            i += bytes[i] == '\\' ? 2 : 1;
        }
        return Math.min(i + 1, bytes.length);
    }

    private Origin origin(int start, int end) {
        return Origin.of(layer, source.at(start, end));
    }

    /** Ends the trip over a source; never leaves this class. */
    private static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String reason;

        TooMuch(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }
    }
}
