package dev.hull.formats.run;

/**
 * Why the client would not take a value: thrown by the parsers of values, caught where the flag is known, never seen outside.
 *
 * <p>The reason is in our words, without the value where a flag's value may be secret.
 */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean contradicts;

    Refusal(String reason) {
        this(reason, false);
    }

    private Refusal(String reason, boolean contradicts) {
        super(reason, null, false, false);
        this.contradicts = contradicts;
    }

    /** {@return a refusal of values that are right alone and wrong together} */
    static Refusal contradiction(String reason) {
        return new Refusal(reason, true);
    }

    boolean contradicts() {
        return contradicts;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
