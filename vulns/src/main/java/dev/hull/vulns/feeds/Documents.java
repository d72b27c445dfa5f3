package dev.hull.vulns.feeds;

/** Reads documents of one format, each held in memory whole. */
interface Documents {
    /** {@return whether this is of that format}, told by what stands in it. */
    boolean claims(Tree document);

    /** Reads one. {@code where} names it, and is asked only where the document does not say it itself. */
    void read(String where, Tree document, Sink sink);
}
