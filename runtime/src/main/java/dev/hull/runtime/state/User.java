package dev.hull.runtime.state;

import dev.hull.model.events.Bytes;

/** A user of the host or of a container, as {@code passwd(5)} describes it. */
public record User(int uid, int gid, Bytes name, Bytes home, Bytes shell) {
    private static final Bytes NOT_KNOWN = Bytes.of("<NA>");
    private static final Bytes ROOT = Bytes.of("root");
    private static final Bytes ROOTS_HOME = Bytes.of("/root");

    static final User NOT_LISTED = new User(-1, -1, NOT_KNOWN, NOT_KNOWN, NOT_KNOWN);

    /** {@return what can be said of a user who is in no list} */
    static User unlisted(int uid) {
        return uid == 0
                ? new User(0, 0, ROOT, ROOTS_HOME, NOT_KNOWN)
                : new User(uid, -1, NOT_KNOWN, NOT_KNOWN, NOT_KNOWN);
    }
}
