package dev.hull.scan.engine;

import java.util.Objects;

/** The engine could not be asked, or would not answer; the message ends with what to do. */
public final class EngineException extends Exception {
    private static final long serialVersionUID = 1;

    private final int status;

    EngineException(String message) {
        this(message, 0);
    }

    EngineException(String message, int status) {
        super(message);
        this.status = status;
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    /** {@return the HTTP status of its answer, or 0 where there was none} */
    public int status() {
        return status;
    }
}
