package dev.hull.scan.images;

import dev.hull.scan.layers.Blob;

/** Where the blobs of an image lie: a folder, an archive, a registry. */
public interface BlobSource {
    /**
     * {@return the blob of that digest} Nothing of it has been held against the digest yet.
     *
     * @param size as the descriptor says; negative where it says none
     * @throws Unreadable if there is none
     */
    Blob blob(String digest, long size) throws Unreadable;

    /** {@return a small document, held against its digest} */
    byte[] document(String digest, long size) throws Unreadable;
}
