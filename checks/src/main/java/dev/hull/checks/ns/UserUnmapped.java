package dev.hull.checks.ns;

import static dev.hull.model.Fields.GID_MAPPINGS;
import static dev.hull.model.Fields.GROUP;
import static dev.hull.model.Fields.UID_MAPPINGS;
import static dev.hull.model.Fields.USER;
import static dev.hull.model.Fields.USER_NAMESPACE;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.checks.Scene;
import dev.hull.model.Container;
import dev.hull.model.Field;
import dev.hull.model.IdMap;
import dev.hull.model.Items;
import dev.hull.model.Namespace;
import dev.hull.model.Remedy;
import dev.hull.model.Setting;
import dev.hull.model.Severity;
import dev.hull.model.User;
import java.util.ArrayList;
import java.util.List;

/**
 * The map of a user namespace leaves out an id that is needed: root, without which runc refuses, or the process's own
 * (user_namespaces(7)).
 */
final class UserUnmapped {
    static final Check<Container> CHECK = Check.ofContainer("ns.user-unmapped", Severity.MEDIUM, UserUnmapped::look);

    private static final Remedy MAP = new Remedy.Ask("map", List.of());

    private UserUnmapped() {}

    private static List<Hit> look(Container container, Scene scene) {
        boolean mapped = !container.items(UID_MAPPINGS).isEmpty()
                || !container.items(GID_MAPPINGS).isEmpty();
        Setting<Namespace> namespace = container.get(USER_NAMESPACE);
        boolean own = scene.isOci() && namespace.isKnown() && namespace.worst().kind() == Namespace.Kind.PRIVATE;
        if (!mapped && !own) {
            return Hit.none();
        }
        List<Hit> hits = new ArrayList<>();
        Setting<User> user = container.get(USER);
        Setting<String> group = container.get(GROUP);
        need(container, UID_MAPPINGS, user.isKnown() ? user.worst().text() : "0", hits);
        need(container, GID_MAPPINGS, group.isKnown() ? group.worst() : "0", hits);
        return hits;
    }

    private static void need(Container container, Field.Many<IdMap> field, String own, List<Hit> to) {
        String kind = field.equals(UID_MAPPINGS) ? "uid" : "gid";
        for (String id : own.equals("0") ? List.of("0") : List.of("0", own)) {
            if (isNumber(id) && !isMapped(container.items(field), Long.parseLong(id))) {
                to.add(Hit.on(field, container.get(field))
                        .key(kind + " " + id)
                        .arg("id", kind + " " + id)
                        .remedy(MAP));
            }
        }
    }

    private static boolean isMapped(Items<IdMap> maps, long id) {
        return !maps.unread().isEmpty()
                || maps.values().stream().anyMatch(m -> id >= m.container() && id - m.container() < m.size());
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() < 18 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
