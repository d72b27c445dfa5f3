package dev.hull.runtime.fields;

import dev.hull.model.events.EventField;

/** The fields {@code fd.*} and {@code fdlist.*}. */
final class DescriptorFields {
    private DescriptorFields() {}

    static Extractor of(EventField field, String argument) {
        return switch (field.name()) {
            default -> Fields.UNSUPPORTED;
        };
    }
}
