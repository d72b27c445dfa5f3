package dev.hull.artefacts.json;

import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.model.Limits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** Reads JSON (RFC 8259) in UTF-8, with or without a byte order mark. Malformed or too large is told as a problem, and is {@link Json#NOTHING}. */
public final class JsonText {
    private final JsonParser parser;
    private final Limits limits;
    private int values;

    private JsonText(JsonFactory factory, byte[] bytes, Limits limits) {
        this.parser = factory.createParser(
                ObjectReadContext.empty(), bytes, markLength(bytes), bytes.length - markLength(bytes));
        this.limits = limits;
    }

    /** {@return the one value of a file} */
    public static Json read(Content content, Discoveries found) {
        return content.size() > Limits.DEFAULT.bytes()
                ? tooLong(Limits.DEFAULT, found::problem)
                : read(content.bytes(), Limits.DEFAULT, found::problem);
    }

    /** {@return the one value that {@code bytes} are} */
    public static Json read(byte[] bytes, Limits limits, Consumer<String> problem) {
        return read(Strict.FACTORY, bytes, limits, JsonText::value, problem);
    }

    /** {@return the one value that {@code bytes} are} Comments and commas behind the last item are fine, as {@code bun.lock} has them. */
    public static Json readRelaxed(byte[] bytes, Limits limits, Consumer<String> problem) {
        return read(Relaxed.FACTORY, bytes, limits, JsonText::value, problem);
    }

    /** {@return an object with only those entries of the file's object whose keys stand in {@code keys}} The rest is checked, not kept. */
    public static Json pick(Content content, Set<String> keys, Discoveries found) {
        return content.size() > Limits.DEFAULT.bytes()
                ? tooLong(Limits.DEFAULT, found::problem)
                : read(Strict.FACTORY, content.bytes(), Limits.DEFAULT, text -> text.pick(keys), found::problem);
    }

    private static Json tooLong(Limits limits, Consumer<String> problem) {
        problem.accept("larger than %,d bytes, the limit for one file".formatted(limits.bytes()));
        return Json.NOTHING;
    }

    private static Json read(JsonFactory factory, byte[] bytes, Limits limits, Trip trip, Consumer<String> problem) {
        if (bytes.length > limits.bytes()) {
            return tooLong(limits, problem);
        }
        try {
            return read(new JsonText(factory, bytes, limits), trip, problem);
        } catch (TooMuch e) {
            problem.accept(e.reason);
        } catch (StreamConstraintsException _) {
            problem.accept(
                    "nested deeper than %d, or a number of too many digits: over a limit".formatted(limits.depth()));
        } catch (JacksonException e) {
            problem.accept("not JSON: " + e.getOriginalMessage());
        }
        return Json.NOTHING;
    }

    private static Json read(JsonText text, Trip trip, Consumer<String> problem) {
        try (JsonParser parser = text.parser) {
            if (parser.nextToken() == null) {
                problem.accept("not JSON: the file is empty");
                return Json.NOTHING;
            }
            Json value = trip.over(text);
            if (parser.nextToken() != null) {
                problem.accept("more than one JSON value in the file: the first counts");
            }
            return value;
        }
    }

    private interface Trip {
        Json over(JsonText text);
    }

    private Json value() {
        if (++values > limits.nodes()) {
            throw new TooMuch("more than %,d values in one file".formatted(limits.nodes()));
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object();
            case START_ARRAY -> list();
            case VALUE_STRING -> Json.text(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Json.number(parser.getString());
            case VALUE_TRUE -> Json.bool(true);
            case VALUE_FALSE -> Json.bool(false);
            case VALUE_NULL -> Json.NOTHING;
            default -> throw new TooMuch("not JSON: a value was expected");
        };
    }

    private Json object() {
        deeper();
        Map<String, Json> entries = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            entries.put(key, value());
        }
        return Json.object(entries);
    }

    private Json list() {
        deeper();
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        return Json.list(items);
    }

    private void deeper() {
        if (parser.streamReadContext().getNestingDepth() > limits.depth()) {
            throw new TooMuch("nested deeper than %d".formatted(limits.depth()));
        }
    }

    private Json pick(Set<String> keys) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return value();
        }
        Map<String, Json> entries = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            if (keys.contains(key)) {
                entries.put(key, value());
            } else {
                parser.skipChildren();
            }
        }
        return Json.object(entries);
    }

    private static int markLength(byte[] bytes) {
        return bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF
                ? 3
                : 0;
    }

    /** Ends the trip over one file; never leaves this class. */
    private static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String reason;

        TooMuch(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }
    }

    private static StreamReadConstraints constraints() {
        return StreamReadConstraints.builder()
                .maxNestingDepth(1000)
                .maxStringLength(Integer.MAX_VALUE)
                .maxNameLength(Integer.MAX_VALUE)
                .build();
    }

    private static final class Strict {
        static final JsonFactory FACTORY =
                JsonFactory.builder().streamReadConstraints(constraints()).build();
    }

    private static final class Relaxed {
        static final JsonFactory FACTORY = JsonFactory.builder()
                .streamReadConstraints(constraints())
                .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                .build();
    }
}
