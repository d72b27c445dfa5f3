package dev.hull.artefacts.tar;

import dev.hull.artefacts.Content;

/** What was taken from a tape. Its memory can be used again once it is closed, by whichever thread. */
public interface Taken extends Content, AutoCloseable {
    @Override
    void close();
}
