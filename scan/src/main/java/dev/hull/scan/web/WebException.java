package dev.hull.scan.web;

import java.io.IOException;
import java.io.Serial;
import java.util.Objects;

/** A server could not be asked, or did not answer as it should; the message names the address, what happened, and what to do. */
public final class WebException extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    private final int status;

    public WebException(String message, int status) {
        super(message);
        this.status = status;
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    /** {@return the HTTP status of the answer, or 0 where there was none} */
    public int status() {
        return status;
    }
}
