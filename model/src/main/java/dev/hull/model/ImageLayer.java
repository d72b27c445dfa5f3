package dev.hull.model;

/**
 * One layer of an image (OCI image specification, layer.md).
 *
 * @param index 0-based, the lowest first
 * @param digest of the blob as it is stored, {@code sha256:…}; empty where there is no blob
 * @param diffId of the uncompressed tar
 * @param createdBy the build step that made it, from the history; may be empty
 * @param base whether it comes from the base image; false where nobody can tell
 * @param bytes of the blob; -1 where unknown
 */
public record ImageLayer(int index, String digest, String diffId, String createdBy, boolean base, long bytes) {}
