package dev.hull.formats.run;

/**
 * Why the client would not take a value: thrown by the parsers of values, caught where the flag is known, never seen outside.
 *
 * <p>The reason is in our words, without the value where a flag's value may be secret.
 */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean contradicts;
    private final String profile;

    Refusal(String reason) {
        this(reason, false, "");
    }

    private Refusal(String reason, boolean contradicts, String profile) {
        super(reason, null, false, false);
        this.contradicts = contradicts;
        this.profile = profile;
    }

    /** {@return a refusal of values that are right alone and wrong together} */
    static Refusal contradiction(String reason) {
        return new Refusal(reason, true, "");
    }

    /** {@return a refusal of a seccomp profile whose file is not there} */
    static Refusal unreadable(String profile) {
        return new Refusal("the seccomp profile " + profile + " can't be read", false, profile);
    }

    /** {@return the file of the seccomp profile that can't be read, or an empty string} */
    String profile() {
        return profile;
    }

    boolean contradicts() {
        return contradicts;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
