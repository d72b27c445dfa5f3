package dev.hull.formats.kubernetes;

import dev.hull.formats.tree.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which objects something else in the same input made: they count once, at their owner. An owner that was left out of a listing is
 * seen through: the pod of a ReplicaSet belongs to the Deployment whose name and pod-template-hash make the ReplicaSet's name.
 */
final class Owners {
    private final Set<String> uids = new HashSet<>();
    private final Set<String> names = new HashSet<>();

    Owners(List<KubeObject> objects) {
        for (KubeObject object : objects) {
            String uid = Nodes.text(object.root(), "metadata", "uid");
            if (!uid.isEmpty()) {
                uids.add(uid);
            }
            names.add(name(object.kind(), object.namespace(), object.name()));
        }
    }

    /** {@return whether an owner of {@code object} is in the input} */
    boolean own(KubeObject object) {
        for (Node owner : Nodes.list(object.root(), "metadata", "ownerReferences")) {
            String uid = Nodes.text(owner, "uid");
            String kind = Nodes.text(owner, "kind");
            String name = Nodes.text(owner, "name");
            if ((!uid.isEmpty() && uids.contains(uid))
                    || names.contains(name(kind, object.namespace(), name))
                    || ownsOwner(object, kind, name)) {
                return true;
            }
        }
        return false;
    }

    private boolean ownsOwner(KubeObject object, String kind, String name) {
        int dash = name.lastIndexOf('-');
        if (dash < 0) {
            return false;
        }
        String maker = name.substring(0, dash);
        String suffix = name.substring(dash + 1);
        if (kind.equals("ReplicaSet")) {
            boolean hashed = Nodes.text(object.root(), "metadata", "labels", "pod-template-hash")
                    .equals(suffix);
            return hashed && names.contains(name("Deployment", object.namespace(), maker));
        }
        boolean scheduled = kind.equals("Job") && suffix.chars().allMatch(c -> c >= '0' && c <= '9');
        return scheduled && names.contains(name("CronJob", object.namespace(), maker));
    }

    private static String name(String kind, String namespace, String name) {
        return kind + "/" + namespace + "/" + name;
    }
}
