package dev.hull.runtime.fields;

import dev.hull.model.events.EventField;

/** The fields {@code user.*} and {@code group.*}. */
final class UserFields {
    private UserFields() {}

    static Extractor of(EventField field, String argument) {
        return switch (field.name()) {
            default -> Fields.UNSUPPORTED;
        };
    }
}
