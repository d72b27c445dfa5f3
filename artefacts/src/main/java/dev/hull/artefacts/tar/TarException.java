package dev.hull.artefacts.tar;

/** The archive is broken from here on. What was read before it counts. */
public final class TarException extends Exception {
    private static final long serialVersionUID = 1L;

    public TarException(String message) {
        super(message);
    }
}
