package dev.hull.model;

/**
 * Where a component was seen, and how surely it is there.
 *
 * @param path from the root of the image, without a leading slash; inside archives {@code app.jar!/BOOT-INF/lib/x.jar}
 * @param layer 0-based index of the layer that brought it; -1 where there are no layers
 * @param owner the operating system package that installed the file; empty where none did
 */
public record Evidence(Kind kind, String path, int layer, String owner) {
    /** From the surest on. */
    public enum Kind {
        /** A package manager's record of what it installed. */
        INSTALLED,
        /** Inside another file: shaded into a jar, linked into a program. */
        EMBEDDED,
        /** Known by its own bytes. */
        RECOGNISED,
        /** A lock file names exactly this version; it need not be in the image. */
        LOCKED,
        /** A manifest asks for it. */
        DECLARED;

        /** {@return whether the component itself was seen} Else somebody only wrote that it shall be there. */
        public boolean isSeen() {
            return this != LOCKED && this != DECLARED;
        }
    }

    public static Evidence of(Kind kind, String path) {
        return new Evidence(kind, path, -1, "");
    }

    public boolean isOwned() {
        return !owner.isEmpty();
    }

    public Evidence inLayer(int other) {
        return new Evidence(kind, path, other, owner);
    }

    public Evidence ownedBy(String other) {
        return new Evidence(kind, path, layer, other);
    }
}
