package dev.hull.runtime.fields;

import dev.hull.model.events.EventField;

/** The fields {@code evt.*}. */
final class OccurrenceFields {
    private OccurrenceFields() {}

    static Extractor of(EventField field, String argument) {
        return switch (field.name()) {
            default -> Fields.UNSUPPORTED;
        };
    }
}
