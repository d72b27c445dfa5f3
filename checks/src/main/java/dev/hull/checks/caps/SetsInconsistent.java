package dev.hull.checks.caps;

import static dev.hull.model.Fields.CAPABILITIES_AMBIENT;
import static dev.hull.model.Fields.CAPABILITIES_BOUNDING;
import static dev.hull.model.Fields.CAPABILITIES_EFFECTIVE;
import static dev.hull.model.Fields.CAPABILITIES_INHERITABLE;
import static dev.hull.model.Fields.CAPABILITIES_PERMITTED;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.model.CapabilitySet;
import dev.hull.model.Change;
import dev.hull.model.Container;
import dev.hull.model.Effective;
import dev.hull.model.Field;
import dev.hull.model.Level;
import dev.hull.model.Remedy;
import dev.hull.model.Risk;
import dev.hull.model.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * The five sets of an OCI configuration contradict one another (capabilities(7)): the runtime refuses, or leaves out what does not fit.
 * An inheritable set that no ambient one needs lets programs with file capabilities gain them (CVE-2022-24769).
 */
final class SetsInconsistent {
    static final Check<Container> CHECK =
            Check.ofContainer("caps.sets-inconsistent", Severity.MEDIUM, SetsInconsistent::look);

    private SetsInconsistent() {}

    private static List<Hit> look(Container container) {
        if (!Effective.of(container).capabilitiesAreSets()) {
            return Hit.none();
        }
        CapabilitySet bounding = Sets.of(container, CAPABILITIES_BOUNDING);
        CapabilitySet permitted = Sets.of(container, CAPABILITIES_PERMITTED);
        CapabilitySet inheritable = Sets.of(container, CAPABILITIES_INHERITABLE);
        CapabilitySet ambient = Sets.of(container, CAPABILITIES_AMBIENT);
        CapabilitySet held = permitted.common(bounding);
        CapabilitySet kept = ambient.common(held).common(inheritable);
        Hits hits = new Hits(container, new ArrayList<>(), new ArrayList<>());
        hits.beyond(CAPABILITIES_PERMITTED, "permitted", permitted.without(held));
        hits.beyond(
                CAPABILITIES_EFFECTIVE,
                "",
                Sets.of(container, CAPABILITIES_EFFECTIVE).without(held));
        hits.beyond(CAPABILITIES_AMBIENT, "ambient", ambient.without(kept));
        hits.beyond(CAPABILITIES_INHERITABLE, "inheritable", inheritable.without(kept));
        return hits.withRemedy();
    }

    /** Hits with the changes that mend all of them at once, since mending one alone would bring another to light. */
    private record Hits(Container container, List<Hit> hits, List<Change> changes) {
        void beyond(Field.Many<String> field, String message, CapabilitySet those) {
            if (!those.isEmpty()) {
                hits.add(Hit.on(field, container.get(field)).message(message).arg("capabilities", those.names()));
                changes.addAll(Sets.removals(container, field, those));
            }
        }

        List<Hit> withRemedy() {
            return hits.stream()
                    .map(h -> h.remedy(new Remedy.Apply(Level.RESTRICTED, Risk.LOW, changes)))
                    .toList();
        }
    }
}
