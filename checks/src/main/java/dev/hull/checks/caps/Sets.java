package dev.hull.checks.caps;

import static dev.hull.model.Fields.CAPABILITIES_AMBIENT;
import static dev.hull.model.Fields.CAPABILITIES_BOUNDING;
import static dev.hull.model.Fields.CAPABILITIES_EFFECTIVE;
import static dev.hull.model.Fields.CAPABILITIES_INHERITABLE;
import static dev.hull.model.Fields.CAPABILITIES_PERMITTED;

import dev.hull.model.Capability;
import dev.hull.model.CapabilitySet;
import dev.hull.model.Change;
import dev.hull.model.Container;
import dev.hull.model.Field;
import java.util.ArrayList;
import java.util.List;

/** The five sets of an OCI configuration, as they are written. */
final class Sets {
    static final List<Field.Many<String>> ALL = List.of(
            CAPABILITIES_BOUNDING,
            CAPABILITIES_EFFECTIVE,
            CAPABILITIES_PERMITTED,
            CAPABILITIES_INHERITABLE,
            CAPABILITIES_AMBIENT);

    private Sets() {}

    /** {@return what is written of {@code field}} */
    static CapabilitySet of(Container container, Field.Many<String> field) {
        return CapabilitySet.named(container.items(field).values());
    }

    /** {@return changes that take {@code those} out of all sets} */
    static List<Change> removals(Container container, CapabilitySet those) {
        List<Change> changes = new ArrayList<>();
        for (Field.Many<String> field : ALL) {
            changes.addAll(removals(container, field, those));
        }
        return changes;
    }

    /** {@return changes that take {@code those} out of one set, by the names that are written there} */
    static List<Change> removals(Container container, Field.Many<String> field, CapabilitySet those) {
        List<Change> changes = new ArrayList<>();
        for (String name : container.items(field).values()) {
            if (Capability.named(name).filter(those::contains).isPresent()) {
                changes.add(new Change.Remove<>(container.ref(), field, name));
            }
        }
        return changes;
    }
}
