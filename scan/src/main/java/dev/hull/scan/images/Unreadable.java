package dev.hull.scan.images;

import dev.hull.model.Gap;

/** An image that can't be read at all, with the reason and what to do. */
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final String next;

    public Unreadable(String reason) {
        this(reason, "");
    }

    /** {@code next} is the command that would help; may be empty. */
    public Unreadable(String reason, String next) {
        super(reason);
        this.next = next;
    }

    /** {@return this as what was not looked at} */
    public Gap gap(String target) {
        String reason = getMessage();
        return new Gap("image", target, reason == null ? "" : reason, next);
    }
}
