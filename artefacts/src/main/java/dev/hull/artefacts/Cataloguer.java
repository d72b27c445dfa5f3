package dev.hull.artefacts;

/**
 * Reads one kind of file and says which components it speaks of. Never throws for bad input: what is broken goes to
 * {@link Discoveries#problem}, what was understood before stays.
 */
public interface Cataloguer {
    /** {@return a short name that reports show, as {@code dpkg}} */
    String name();

    /** {@return which files to offer} Asked once. */
    Claim claim();

    /** {@return whether this file is really meant} Cheap: by path, size and mode alone. */
    default boolean wants(FileEntry file) {
        return true;
    }

    void read(FileEntry file, Content content, Discoveries found);
}
