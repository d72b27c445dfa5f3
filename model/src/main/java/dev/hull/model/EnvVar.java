package dev.hull.model;

/**
 * An environment variable.
 *
 * @param value the literal value for {@link From#LITERAL} and {@link From#FILE}, else what it refers to; a secret may stand here, so no
 *     report prints it
 */
public record EnvVar(String name, From from, String value) {
    /** Where the value comes from. */
    public enum From {
        LITERAL,
        /** A line of an env file; its origin points there. */
        FILE,
        /** The environment of whoever starts the container. */
        INHERITED,
        /** A Secret: {@code value} is its name and key. */
        SECRET,
        CONFIG_MAP,
        /** The pod's own fields or resources. */
        FIELD
    }

    public static EnvVar literal(String name, String value) {
        return new EnvVar(name, From.LITERAL, value);
    }

    /** {@return whether the value itself was read} */
    public boolean isLiteral() {
        return from == From.LITERAL || from == From.FILE;
    }

    /** Without the value: it may be a secret. */
    @Override
    public String toString() {
        return name + "=(" + value.length() + " characters)";
    }
}
