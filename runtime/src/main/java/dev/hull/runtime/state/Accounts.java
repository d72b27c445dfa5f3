package dev.hull.runtime.state;

import dev.hull.model.events.Bytes;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Users and groups of the host and of containers, as listed and as events added or deleted them; at most so many of each.
 * Those of a container go with it; where there is no room, those of the container that was asked about longest ago make some.
 */
final class Accounts {
    private static final Bytes NOT_KNOWN = Bytes.of("<NA>");
    private static final Bytes ROOT = Bytes.of("root");
    private static final Bytes HOST = Bytes.NONE;

    private record Known(Map<Integer, User> users, Map<Integer, Bytes> groups) {
        static final Known NOTHING = new Known(Map.of(), Map.of());
    }

    /** By container; the host is none. Those that were asked about last stand last. */
    private final Map<Bytes, Known> byContainer = new LinkedHashMap<>(16, 0.75f, true);

    private final int most;
    private int users;
    private int groups;
    private long dropped;
    private int version;

    Accounts(int most) {
        this.most = most;
    }

    void addUser(Bytes container, User user) {
        Map<Integer, User> there = known(container).users();
        version++;
        if (there.containsKey(user.uid()) || users < most || makesRoom(container) && users < most) {
            users += of(container).users().put(user.uid(), user) == null ? 1 : 0;
        } else {
            dropped++;
        }
    }

    void addGroup(Bytes container, int gid, Bytes name) {
        Map<Integer, Bytes> there = known(container).groups();
        version++;
        if (there.containsKey(gid) || groups < most || makesRoom(container) && groups < most) {
            groups += of(container).groups().put(gid, name) == null ? 1 : 0;
        } else {
            dropped++;
        }
    }

    private Known known(Bytes container) {
        return byContainer.getOrDefault(container, Known.NOTHING);
    }

    private Known of(Bytes container) {
        return byContainer.computeIfAbsent(container, any -> new Known(new HashMap<>(), new HashMap<>()));
    }

    /** {@return whether it forgot a container that is not {@code but}} */
    private boolean makesRoom(Bytes but) {
        for (Bytes each : byContainer.keySet()) {
            if (!each.equals(HOST) && !each.equals(but)) {
                dropped += known(each).users().size() + known(each).groups().size();
                forget(each);
                return true;
            }
        }
        return false;
    }

    /** The container is no longer there. */
    void forget(Bytes container) {
        Known gone = byContainer.remove(container);
        if (gone != null) {
            version++;
            users -= gone.users().size();
            groups -= gone.groups().size();
        }
    }

    void removeUser(Bytes container, int uid) {
        version++;
        if (known(container).users().containsKey(uid)) {
            known(container).users().remove(uid);
            users--;
        }
    }

    void removeGroup(Bytes container, int gid) {
        version++;
        if (known(container).groups().containsKey(gid)) {
            known(container).groups().remove(gid);
            groups--;
        }
    }

    /** Brings what the thread knows of its accounts up to date; cheap where nothing changed. */
    void resolve(Task task) {
        if (task.accountsVersion != version
                || task.user.uid() != task.uid
                || task.loginUser.uid() != task.loginUid
                || task.groupNamed != task.gid
                || task.accountsOf != task.container) {
            Bytes container = container(task);
            task.user = user(container, task.uid);
            task.loginUser = user(container, task.loginUid);
            task.groupName = group(container, task.gid);
            task.groupNamed = task.gid;
            task.accountsOf = task.container;
            task.accountsVersion = version;
        }
    }

    User user(Task task, int uid) {
        User listed = known(container(task)).users().get(uid);
        return listed == null ? User.NOT_LISTED : listed;
    }

    Bytes group(Task task, int gid) {
        return known(container(task)).groups().getOrDefault(gid, NOT_KNOWN);
    }

    private static Bytes container(Task task) {
        return task.container == Container.HOST ? Bytes.NONE : task.container.id();
    }

    private User user(Bytes container, int uid) {
        User listed = known(container).users().get(uid);
        return listed == null ? User.unlisted(uid) : listed;
    }

    private Bytes group(Bytes container, int gid) {
        return known(container).groups().getOrDefault(gid, gid == 0 ? ROOT : NOT_KNOWN);
    }

    int size() {
        return users + groups;
    }

    /** {@return how many found no room, or were forgotten to make some} */
    long dropped() {
        return dropped;
    }
}
