package dev.hull.scan.images.registry;

import java.io.IOException;
import java.io.Serial;
import java.util.Objects;

/** An image could not be had from its registry; the message names the image, what happened, and what to do. */
public final class RegistryException extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    private final int status;

    RegistryException(String message) {
        this(message, 0);
    }

    RegistryException(String message, int status) {
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
