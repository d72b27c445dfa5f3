package dev.hull.checks.caps;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.model.Container;
import dev.hull.model.Effective;
import dev.hull.model.Severity;
import dev.hull.model.Unread;
import java.util.ArrayList;
import java.util.List;

/** An added capability leads to the host, or to its network. */
final class Dangerous {
    static final Check<Container> CHECK = Check.ofContainer("caps.dangerous", Severity.HIGH, Dangerous::look);

    private Dangerous() {}

    private static List<Hit> look(Container container) {
        List<Hit> hits = new ArrayList<>();
        for (Hit hit : Asked.hits(container, Tier.DANGEROUS)) {
            hits.add(Tier.isCritical(hit.key()) ? hit.severity(Severity.CRITICAL) : hit);
        }
        if (!Effective.of(container).isSurelyPrivileged()) {
            Asked asked = Asked.of(container);
            for (Unread unread : asked.unread()) {
                hits.add(Hit.on(asked.field(), unread.text(), unread.by().at())
                        .arg("capability", unread.text())
                        .unknown());
            }
        }
        return hits;
    }
}
