package dev.hull.runtime.fields;

import dev.hull.model.events.EventField;

/** The fields {@code fs.path.*}. */
final class PathFields {
    private PathFields() {}

    static Extractor of(EventField field, String argument) {
        return switch (field.name()) {
            default -> Fields.UNSUPPORTED;
        };
    }
}
