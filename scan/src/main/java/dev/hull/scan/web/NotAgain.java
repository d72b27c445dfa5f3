package dev.hull.scan.web;

import java.io.IOException;
import java.io.Serial;

/** A failure that would come again: somebody has to change something first. */
final class NotAgain extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    NotAgain(String reason) {
        super(reason);
    }
}
