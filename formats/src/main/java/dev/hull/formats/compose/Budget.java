package dev.hull.formats.compose;

/** What a project may still grow by where a few words stand for much: ranges of ports, services that extend others, files included again. */
final class Budget {
    private long nodes;
    private int files;

    /** {@code nodes} and {@code files}: the most of each. */
    Budget(long nodes, int files) {
        this.nodes = nodes;
        this.files = files;
    }

    /** {@return whether so many more nodes may be made} */
    boolean takesNodes(long count) {
        nodes -= count;
        return nodes >= 0;
    }

    /** {@return whether one more file may be read} */
    boolean takesFile() {
        files--;
        return files >= 0;
    }
}
