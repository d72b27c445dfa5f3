package dev.hull.checks.ns;

import static dev.hull.model.Fields.GID_MAPPINGS;
import static dev.hull.model.Fields.UID_MAPPINGS;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.checks.Scene;
import dev.hull.model.Container;
import dev.hull.model.Field;
import dev.hull.model.IdMap;
import dev.hull.model.Item;
import dev.hull.model.Remedy;
import dev.hull.model.Severity;
import dev.hull.model.Workload;
import java.util.ArrayList;
import java.util.List;

/**
 * The map of a user namespace leads to the host's root, or to ids of the host's accounts, or two bundles share a range, so that one's
 * files are the other's (user_namespaces(7), subuid(5)).
 */
final class MapToHostIds {
    static final Check<Container> CHECK = Check.ofContainer("ns.map-to-host-ids", Severity.HIGH, MapToHostIds::look);

    /** Below it lie the accounts of a host: login.defs(5) keeps subordinate ids above. */
    private static final long FIRST_SUBORDINATE = 65_536;

    private static final Remedy RANGE = new Remedy.Ask("range", List.of());

    private MapToHostIds() {}

    private static List<Hit> look(Container container, Scene scene) {
        List<Hit> hits = new ArrayList<>();
        look(container, UID_MAPPINGS, hits);
        look(container, GID_MAPPINGS, hits);
        if (hits.isEmpty() && scene.isOci()) {
            overlaps(container, scene, hits);
        }
        return hits;
    }

    private static void look(Container container, Field.Many<IdMap> field, List<Hit> to) {
        for (Item<IdMap> item : container.items(field).known()) {
            IdMap map = item.value();
            if (map.size() > 0 && map.host() < FIRST_SUBORDINATE) {
                to.add(Hit.on(field, Long.toString(map.host()), item.at())
                        .message(map.host() == 0 ? "" : "account")
                        .severity(map.host() == 0 ? Severity.HIGH : Severity.MEDIUM)
                        .arg("host", map.host())
                        .arg("inside", map.container())
                        .remedy(RANGE));
            }
        }
    }

    private static void overlaps(Container container, Scene scene, List<Hit> to) {
        for (Item<IdMap> item : container.items(UID_MAPPINGS).known()) {
            for (Workload other : scene.estate().workloads()) {
                for (Container neighbour : other.containers()) {
                    if (!neighbour.ref().equals(container.ref()) && sharesWith(neighbour, item.value())) {
                        to.add(Hit.on(UID_MAPPINGS, neighbour.ref().toString(), item.at())
                                .message("shared")
                                .severity(Severity.MEDIUM)
                                .arg("other", neighbour.ref().shortName())
                                .arg("host", item.value().host())
                                .remedy(RANGE));
                    }
                }
            }
        }
    }

    private static boolean sharesWith(Container neighbour, IdMap map) {
        return neighbour.items(UID_MAPPINGS).values().stream()
                .anyMatch(m -> map.host() < m.host() + m.size() && m.host() < map.host() + map.size());
    }
}
