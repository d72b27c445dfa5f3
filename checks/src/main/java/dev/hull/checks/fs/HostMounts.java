package dev.hull.checks.fs;

import static dev.hull.model.Fields.MOUNTS;

import dev.hull.model.Container;
import dev.hull.model.Item;
import dev.hull.model.Mount;
import java.util.ArrayList;
import java.util.List;

/** The files and folders of the host that a container gets. */
public final class HostMounts {
    private HostMounts() {}

    /** {@return them with who decided each, in the order written} */
    public static List<Item<Mount>> of(Container container) {
        List<Item<Mount>> those = new ArrayList<>();
        for (Item<Mount> item : container.items(MOUNTS).known()) {
            if (item.value().kind() == Mount.Kind.BIND || item.value().type().equals("npipe")) {
                those.add(item);
            }
        }
        return those;
    }

    /** {@return what tells {@code mount} from others of its container} */
    public static String key(Mount mount) {
        return mount.target().isEmpty() ? mount.source() : mount.target();
    }
}
