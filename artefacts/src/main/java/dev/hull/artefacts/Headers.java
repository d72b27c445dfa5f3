package dev.hull.artefacts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The header of a file in the form of mail (RFC 5322, section 2.2): {@code Name: value} to the first empty line; a line that begins
 * with a blank goes on with the value before it. Names are in lower case.
 */
public final class Headers {
    private static final int MOST = 10_000;

    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    private Headers() {}

    public static Headers of(String text) {
        Headers headers = new Headers();
        String name = "";
        StringBuilder value = new StringBuilder();
        int count = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            if (line.isEmpty() || ++count > MOST) {
                break;
            }
            if (Character.isWhitespace(line.charAt(0))) {
                value.append('\n').append(line.strip());
                continue;
            }
            headers.add(name, value);
            int colon = line.indexOf(':');
            name = colon < 0 ? "" : line.substring(0, colon).toLowerCase(Locale.ROOT);
            value.setLength(0);
            value.append(line.substring(colon + 1).strip());
        }
        headers.add(name, value);
        return headers;
    }

    private void add(String name, CharSequence value) {
        if (!name.isEmpty()) {
            fields.computeIfAbsent(name, _ -> new ArrayList<>()).add(value.toString());
        }
    }

    /** {@return the first value of {@code name}; empty where there is none} */
    public String first(String name) {
        return all(name).isEmpty() ? "" : all(name).getFirst();
    }

    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }
}
