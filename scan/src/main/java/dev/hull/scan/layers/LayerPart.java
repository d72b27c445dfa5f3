package dev.hull.scan.layers;

/**
 * One layer before it is read.
 *
 * @param digest what its blob must hash to, {@code sha256:…}; empty where nobody says
 * @param diffId what the unpacked tar must hash to; empty where nobody says
 * @param createdBy from the history; may be empty
 */
public record LayerPart(String digest, String diffId, String createdBy, Blob blob) {}
