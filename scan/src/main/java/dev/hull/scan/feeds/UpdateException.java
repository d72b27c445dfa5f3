package dev.hull.scan.feeds;

import java.io.IOException;
import java.io.Serial;
import java.util.Objects;

/** The database could not be brought up to date, and is what it was before; the message says why, and what to do. */
public final class UpdateException extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    public UpdateException(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
