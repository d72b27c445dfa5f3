package dev.hull.vulns.feeds;

import java.io.IOException;
import java.io.InputStream;

/** Reads texts of one format that is neither JSON, YAML nor XML. */
interface Texted {
    /** {@return whether a text that begins so is of that format} {@code head}: some thousand characters, or all. */
    boolean claims(String head);

    void read(String where, InputStream in, Sink sink) throws IOException;
}
