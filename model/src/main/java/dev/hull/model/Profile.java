package dev.hull.model;

/**
 * Which profile of seccomp or AppArmor holds.
 *
 * @param name the file or the loaded profile's name for {@link Kind#NAMED}, else empty
 */
public record Profile(Kind kind, String name) {
    public static final Profile UNCONFINED = new Profile(Kind.UNCONFINED, "");
    public static final Profile DEFAULT = new Profile(Kind.DEFAULT, "");

    /** Whose profile. */
    public enum Kind {
        /** None. */
        UNCONFINED,
        /** The engine's or runtime's own. */
        DEFAULT,
        /** One that the author names. */
        NAMED
    }

    public static Profile named(String name) {
        return new Profile(Kind.NAMED, name);
    }

    public boolean isUnconfined() {
        return kind == Kind.UNCONFINED;
    }
}
