package dev.hull.runtime.state;

import dev.hull.model.events.Bytes;
import java.util.HashMap;
import java.util.Map;

/** Users and groups of the host and of containers, as listed and as events added or deleted them; at most so many. */
final class Accounts {
    private static final Bytes NOT_KNOWN = Bytes.of("<NA>");
    private static final Bytes ROOT = Bytes.of("root");

    /** {@code container} is empty for the host. */
    private record Key(Bytes container, int id) {}

    private final Map<Key, User> users = new HashMap<>();
    private final Map<Key, Bytes> groups = new HashMap<>();
    private final int most;
    private long dropped;
    private int version;

    Accounts(int most) {
        this.most = most;
    }

    void addUser(Bytes container, User user) {
        if (hasRoom(users, new Key(container, user.uid()))) {
            users.put(new Key(container, user.uid()), user);
        }
    }

    void addGroup(Bytes container, int gid, Bytes name) {
        if (hasRoom(groups, new Key(container, gid))) {
            groups.put(new Key(container, gid), name);
        }
    }

    private boolean hasRoom(Map<Key, ?> map, Key key) {
        version++;
        boolean room = map.size() < most || map.containsKey(key);
        if (!room) {
            dropped++;
        }
        return room;
    }

    void removeUser(Bytes container, int uid) {
        version++;
        users.remove(new Key(container, uid));
    }

    void removeGroup(Bytes container, int gid) {
        version++;
        groups.remove(new Key(container, gid));
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
        User listed = users.get(new Key(container(task), uid));
        return listed == null ? User.NOT_LISTED : listed;
    }

    Bytes group(Task task, int gid) {
        return groups.getOrDefault(new Key(container(task), gid), NOT_KNOWN);
    }

    private static Bytes container(Task task) {
        return task.container == Container.HOST ? Bytes.NONE : task.container.id();
    }

    private User user(Bytes container, int uid) {
        User listed = users.get(new Key(container, uid));
        return listed == null ? User.unlisted(uid) : listed;
    }

    private Bytes group(Bytes container, int gid) {
        return groups.getOrDefault(new Key(container, gid), gid == 0 ? ROOT : NOT_KNOWN);
    }

    /** {@return how many found no room} */
    long dropped() {
        return dropped;
    }
}
