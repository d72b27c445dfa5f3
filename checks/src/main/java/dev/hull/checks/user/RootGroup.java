package dev.hull.checks.user;

import static dev.hull.model.Fields.GROUP;
import static dev.hull.model.Fields.SUPPLEMENTARY_GROUPS;
import static dev.hull.model.Fields.USER;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.checks.Scene;
import dev.hull.model.Change;
import dev.hull.model.Container;
import dev.hull.model.Item;
import dev.hull.model.Level;
import dev.hull.model.Remedy;
import dev.hull.model.Risk;
import dev.hull.model.Setting;
import dev.hull.model.Severity;
import dev.hull.model.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A process that is not root belongs to root's group, or to one that opens a host's files. A number without a group of its own gets group
 * 0, unless the image's {@code /etc/passwd} says otherwise.
 *
 * <p>Fields: Docker and Compose {@code user}, {@code group_add}; Kubernetes {@code runAsGroup}, {@code supplementalGroups},
 * {@code fsGroup}; OCI {@code process.user}.
 */
final class RootGroup {
    static final Check<Container> CHECK = Check.ofContainer("user.root-group", Severity.LOW, RootGroup::look);

    private static final Set<String> ROOT = Set.of("0", "root");
    private static final Set<String> POWERFUL =
            Set.of("0", "root", "docker", "disk", "kmem", "shadow", "sudo", "wheel");
    private static final String SOMEBODY = "65532";

    private RootGroup() {}

    private static List<Hit> look(Container container, Scene scene) {
        Setting<User> user = container.get(USER);
        boolean root = user.isKnown() && user.worst().isRoot();
        if (root || scene.isWindows()) {
            return Hit.none();
        }
        List<Hit> hits = new ArrayList<>();
        Setting<String> group = container.get(GROUP);
        boolean said = user.isKnown() || group.isWritten() || scene.isKubernetes();
        if (said && ROOT.contains(group.worst())) {
            Change change = new Change.Set<>(container.ref(), GROUP, own(user));
            hits.add(Hit.on(GROUP, group).remedy(new Remedy.Apply(Level.RESTRICTED, Risk.APP, List.of(change))));
        }
        for (Item<String> item : container.items(SUPPLEMENTARY_GROUPS).known()) {
            if (POWERFUL.contains(item.value())) {
                Change change = new Change.Remove<>(container.ref(), SUPPLEMENTARY_GROUPS, item.value());
                hits.add(Hit.on(SUPPLEMENTARY_GROUPS, item.value(), item.at())
                        .message("supplementary")
                        .arg("group", item.value())
                        .remedy(new Remedy.Apply(Level.RESTRICTED, Risk.APP, List.of(change))));
            }
        }
        return hits;
    }

    private static String own(Setting<User> user) {
        boolean number = user.isKnown() && user.worst().uid().isPresent();
        return number ? user.worst().text() : SOMEBODY;
    }
}
