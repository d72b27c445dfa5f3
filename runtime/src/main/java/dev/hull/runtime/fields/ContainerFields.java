package dev.hull.runtime.fields;

import dev.hull.model.events.EventField;

/** The fields {@code container.*} and {@code k8s.*}. */
final class ContainerFields {
    private ContainerFields() {}

    static Extractor of(EventField field, String argument) {
        return switch (field.name()) {
            default -> Fields.UNSUPPORTED;
        };
    }
}
