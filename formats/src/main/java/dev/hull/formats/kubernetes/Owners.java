package dev.hull.formats.kubernetes;

import dev.hull.formats.tree.Node;
import java.util.ArrayList;
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

    /** What tells an object from others, and who owns it. */
    record Made(String kind, String namespace, String name, String uid, String templateHash, List<Owner> owners) {
        static Made of(KubeObject object) {
            Node.Obj root = object.root();
            List<Owner> owners = new ArrayList<>();
            for (Node owner : Nodes.list(root, "metadata", "ownerReferences")) {
                owners.add(new Owner(Nodes.text(owner, "kind"), Nodes.text(owner, "name"), Nodes.text(owner, "uid")));
            }
            return new Made(
                    object.kind(),
                    object.namespace(),
                    object.name(),
                    Nodes.text(root, "metadata", "uid"),
                    Nodes.text(root, "metadata", "labels", "pod-template-hash"),
                    owners);
        }
    }

    record Owner(String kind, String name, String uid) {}

    void add(Made made) {
        if (!made.uid().isEmpty()) {
            uids.add(made.uid());
        }
        names.add(name(made.kind(), made.namespace(), made.name()));
    }

    /** {@return whether an owner of {@code made} is in the input} */
    boolean own(Made made) {
        for (Owner owner : made.owners()) {
            if ((!owner.uid().isEmpty() && uids.contains(owner.uid()))
                    || names.contains(name(owner.kind(), made.namespace(), owner.name()))
                    || ownsOwner(made, owner)) {
                return true;
            }
        }
        return false;
    }

    private boolean ownsOwner(Made made, Owner owner) {
        int dash = owner.name().lastIndexOf('-');
        if (dash < 0) {
            return false;
        }
        String maker = owner.name().substring(0, dash);
        String suffix = owner.name().substring(dash + 1);
        if (owner.kind().equals("ReplicaSet")) {
            return made.templateHash().equals(suffix) && names.contains(name("Deployment", made.namespace(), maker));
        }
        boolean scheduled = owner.kind().equals("Job") && suffix.chars().allMatch(c -> c >= '0' && c <= '9');
        return scheduled && names.contains(name("CronJob", made.namespace(), maker));
    }

    private static String name(String kind, String namespace, String name) {
        return kind + "/" + namespace + "/" + name;
    }
}
