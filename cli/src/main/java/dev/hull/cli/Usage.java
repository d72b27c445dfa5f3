package dev.hull.cli;

import java.io.Serial;

/** What was typed can't be done; the message says why, and what to type instead. Caught once, where the program begins. */
final class Usage extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    Usage(String message) {
        super(message);
    }

    String sentence() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
