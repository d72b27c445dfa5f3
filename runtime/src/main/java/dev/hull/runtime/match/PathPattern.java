package dev.hull.runtime.match;

import dev.hull.model.events.Bytes;
import java.util.ArrayList;
import java.util.List;

/** An entry of {@code pmatch}: a prefix of paths, component by component; a component with {@code ? * [} is a pattern. */
record PathPattern(List<Bytes> components) {
    static PathPattern of(Bytes path) {
        return new PathPattern(split(path));
    }

    boolean matches(Bytes path) {
        List<Bytes> others = split(path);
        if (others.size() < components.size()) {
            return false;
        }
        for (int i = 0; i < components.size(); i++) {
            if (!matches(components.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(Bytes component, Bytes other) {
        return isPattern(component) ? Glob.matches(component, other) : component.equals(other);
    }

    private static boolean isPattern(Bytes component) {
        for (byte each : component.array()) {
            if (each == '?' || each == '*' || each == '[') {
                return true;
            }
        }
        return false;
    }

    private static List<Bytes> split(Bytes path) {
        List<Bytes> parts = new ArrayList<>();
        byte[] bytes = path.array();
        int start = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '/') {
                if (i > start) {
                    parts.add(Bytes.copy(bytes, start, i - start));
                }
                start = i + 1;
            }
        }
        return parts;
    }
}
