package dev.hull.artefacts.zip;

/** A member that can't be read, or won't be: the archive lies, or reading it would cost too much. Its message is for the user. */
public final class Damaged extends Exception {
    private static final long serialVersionUID = 1L;

    public Damaged(String reason) {
        super(reason, null, false, false);
    }

    /** {@return what is wrong, as words that follow the name of the member} */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
