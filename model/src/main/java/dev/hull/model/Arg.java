package dev.hull.model;

/** A named value that fills {@code {name}} in a message; {@code value} is a String, Long, Boolean or a list of these, never a secret. */
public record Arg(String name, Object value) {
    public static Arg of(String name, Object value) {
        return new Arg(name, value);
    }
}
