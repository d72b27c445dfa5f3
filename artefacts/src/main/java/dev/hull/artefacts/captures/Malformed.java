package dev.hull.artefacts.captures;

import java.io.Serial;

/** A block is not what its header says. Caught where blocks are read, and told as a problem. */
final class Malformed extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    Malformed(String reason) {
        super(reason, null, false, false);
    }
}
