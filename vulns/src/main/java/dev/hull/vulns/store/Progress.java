package dev.hull.vulns.store;

/** Is told how far the builder is. */
@FunctionalInterface
public interface Progress {
    Progress SILENT = (input, done, of) -> {};

    /**
     * The builder begins with an input, or with {@code writing} when all are read.
     *
     * @param done how many inputs are behind it
     * @param of how many there are
     */
    void at(String input, int done, int of);
}
