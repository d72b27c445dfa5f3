package dev.hull.artefacts.sbom;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names and values that a program adds to a bill; one name may have several values. */
final class Properties {
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    void add(String name, String value) {
        values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** {@return the first value of the first of {@code names} that has one which is not empty} */
    String first(String... names) {
        for (String name : names) {
            for (String value : all(name)) {
                if (!value.isEmpty()) {
                    return value;
                }
            }
        }
        return "";
    }

    Set<String> names() {
        return values.keySet();
    }
}
