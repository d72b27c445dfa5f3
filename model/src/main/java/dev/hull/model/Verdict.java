package dev.hull.model;

/** Would the real consumer of a document take it? A refused document still gives what was understood of it. */
@SuppressWarnings("ClassInitializationDeadlock") // Accepted has no initialiser that could wait for this one
public sealed interface Verdict {
    Verdict ACCEPTED = new Accepted();

    record Accepted() implements Verdict {}

    /** {@code reason}: what the consumer would object to, in our words. */
    record Refused(String reason) implements Verdict {}

    default boolean isAccepted() {
        return this instanceof Accepted;
    }
}
