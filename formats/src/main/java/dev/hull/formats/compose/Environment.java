package dev.hull.formats.compose;

import dev.hull.model.Location;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The variables that a project is read with, each with the place that set it; {@link Location#NONE} where the shell did. */
final class Environment {
    private final Map<String, DotEnv.Value> values;

    private Environment(Map<String, DotEnv.Value> values) {
        this.values = values;
    }

    static Environment of(Map<String, String> shell) {
        Map<String, DotEnv.Value> values = new LinkedHashMap<>();
        shell.forEach((name, value) -> values.put(name, new DotEnv.Value(value, Location.NONE)));
        return new Environment(values);
    }

    @Nullable
    String get(String name) {
        DotEnv.Value value = values.get(name);
        return value == null ? null : value.text();
    }

    String getOrEmpty(String name) {
        String value = get(name);
        return value == null ? "" : value;
    }

    /** {@return where a file set this variable} */
    Optional<Location> place(String name) {
        DotEnv.Value value = values.get(name);
        return value == null || !value.at().isSomewhere() ? Optional.empty() : Optional.of(value.at());
    }

    /** {@return these variables, and those of {@code others} whose names are not among them} */
    Environment under(Map<String, DotEnv.Value> others) {
        Map<String, DotEnv.Value> all = new LinkedHashMap<>(values);
        others.forEach(all::putIfAbsent);
        return new Environment(all);
    }

    /** {@return these variables with one set} */
    Environment with(String name, String value) {
        Map<String, DotEnv.Value> all = new LinkedHashMap<>(values);
        all.put(name, new DotEnv.Value(value, Location.NONE));
        return new Environment(all);
    }
}
