package dev.hull.artefacts.rpm;

/** A database, or a part of one, that is not what it says. The message is for the user. */
final class Damaged extends Exception {
    private static final long serialVersionUID = 1;

    Damaged(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
