package dev.hull.scan.web;

import java.io.IOException;
import java.io.Serial;

/** What came is no answer of an HTTP server. Asking again would not help. */
final class NoHttp extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    NoHttp(String reason) {
        super("the answer is no HTTP: " + reason);
    }
}
