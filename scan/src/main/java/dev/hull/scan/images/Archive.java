package dev.hull.scan.images;

import dev.hull.scan.layers.Blob;

/** The entries of an archive by name. */
interface Archive {
    boolean has(String name);

    /** {@return a small file} */
    byte[] document(String name) throws Unreadable;

    Blob blob(String name) throws Unreadable;
}
