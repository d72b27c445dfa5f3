package dev.hull.runtime.fields;

import dev.hull.model.events.EventField;

/** The fields {@code thread.*}. */
final class ThreadFields {
    private ThreadFields() {}

    static Extractor of(EventField field, String argument) {
        return switch (field.name()) {
            default -> Fields.UNSUPPORTED;
        };
    }
}
