package dev.hull.formats.compose;

import org.jspecify.annotations.Nullable;

/** A path inside a project, built step by step on the way down and spelt out only where it is needed. */
record Trail(@Nullable Trail parent, String step) {
    static final Trail TOP = new Trail(null, "");

    Trail to(String key) {
        return new Trail(this, key);
    }

    Trail to(int index) {
        return new Trail(this, "[" + index + "]");
    }

    /** As people write it: {@code services.web.ports[0]}. */
    @Override
    public String toString() {
        if (parent == null) {
            return step;
        }
        String before = parent.toString();
        return before.isEmpty() ? step : step.startsWith("[") ? before + step : before + "." + step;
    }
}
