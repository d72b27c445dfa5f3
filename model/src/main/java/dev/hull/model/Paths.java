package dev.hull.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Where a format writes each field of one container, as {@code services.db.cap_drop}: what a user is told to look at or to add.
 *
 * @param prefix path of the container in its document, as {@code services.db}
 * @param byOrdinal path below the prefix for each field, by {@link Field#ordinal}, or from the document's root where it begins with
 *     {@code /}, as a field of the pod that the container inherits; empty where the format can't say it
 */
public record Paths(String prefix, List<String> byOrdinal) {
    /** For what has no document. */
    public static final Paths NONE = new Paths("", List.of());

    /** {@return the paths {@code below} the prefix, by their fields} */
    public static Paths of(String prefix, Map<Field<?>, String> below) {
        List<String> byOrdinal = new ArrayList<>(Collections.nCopies(Fields.ALL.size(), ""));
        below.forEach((field, path) -> byOrdinal.set(field.ordinal(), path));
        return new Paths(prefix, List.copyOf(byOrdinal));
    }

    /** {@return the path of {@code field}, or the container's own path where the format has no word for it} */
    public String of(Field<?> field) {
        String below = field.ordinal() < byOrdinal.size() ? byOrdinal.get(field.ordinal()) : "";
        if (below.isEmpty()) {
            return prefix;
        }
        if (below.startsWith("/")) {
            return below.substring(1);
        }
        return prefix.isEmpty() || below.startsWith("-") ? below : prefix + "." + below;
    }

    /** {@return whether the format has a word for {@code field}} */
    public boolean canSay(Field<?> field) {
        return field.ordinal() < byOrdinal.size()
                && !byOrdinal.get(field.ordinal()).isEmpty();
    }
}
