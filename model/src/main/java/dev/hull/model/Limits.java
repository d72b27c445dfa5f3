package dev.hull.model;

/**
 * How much of one artefact a reader takes before it stops with a {@link Problem}.
 *
 * @param bytes of the artefact
 * @param depth of nested collections
 * @param nodes of one artefact's tree, with every alias counted as often as it is read
 * @param documents of one stream
 */
public record Limits(int bytes, int depth, int nodes, int documents) {
    public static final Limits DEFAULT = new Limits(50 << 20, 100, 4_000_000, 100_000);
}
