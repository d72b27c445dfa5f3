package dev.hull.formats.kubernetes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The types of objects that the API server decodes, by the name that {@code types.tsv} gives them. A line is parsed when its type is
 * first met: a pod reaches a tenth of them.
 */
final class Types {
    private static final Map<String, String> LINES = lines("types.tsv");
    private static final Map<String, Type> PARSED = new ConcurrentHashMap<>();

    private Types() {}

    /** A type's fields by their JSON key, in the order of the Go type. */
    record Type(String name, Map<String, Field> fields) {
        @Nullable
        Field field(String key) {
            return fields.get(key);
        }
    }

    /** {@code always}: it is written even where it is empty. */
    record Field(String key, Shape shape, boolean always) {}

    /** {@return the type of that name} @throws IllegalArgumentException if there is none */
    static Type named(String name) {
        Type known = PARSED.get(name);
        return known != null ? known : PARSED.computeIfAbsent(name, Types::parse);
    }

    private static Type parse(String name) {
        String line = LINES.get(name);
        if (line == null) {
            throw new IllegalArgumentException("no type " + name);
        }
        Map<String, Field> fields = new LinkedHashMap<>();
        for (String cell : line.split("\t")) {
            int equals = cell.indexOf('=');
            if (equals > 0) {
                String key = cell.substring(0, equals);
                boolean always = cell.charAt(equals + 1) == '!';
                fields.put(key, new Field(key, Shape.parse(cell.substring(equals + (always ? 2 : 1))), always));
            }
        }
        return new Type(name, fields);
    }

    /** {@return the lines of a table by their first cell; the value is the rest} */
    static Map<String, String> lines(String resource) {
        Map<String, String> lines = new HashMap<>(1024);
        String text = text(resource);
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            int tab = text.indexOf('\t', start);
            // A type may have no fields.
            int key = tab > 0 && tab < end ? tab : end;
            if (text.charAt(start) != '#') {
                lines.put(text.substring(start, key), text.substring(Math.min(key + 1, end), end));
            }
            start = end + 1;
        }
        return lines;
    }

    private static String text(String resource) {
        try (InputStream in = Types.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing from the jar: " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
