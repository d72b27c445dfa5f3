package dev.hull.formats.yaml;

/**
 * How a consumer's own decoder reads YAML: which plain scalars are no strings, and what a merge key overrules. Each is held
 * against recorded answers of the real consumer.
 */
public enum Dialect {
    /** As Docker Compose decodes it: Go's yaml v3, where {@code yes} is a string and {@code 0755} a number. */
    COMPOSE(false, false, "compose"),
    /**
     * As the API server and kubectl decode it: sigs.k8s.io/yaml 1.6 over Go's yaml v2, where {@code yes}, {@code on} and {@code y}
     * are booleans, keys become strings, and a merge key overrules the keys that stand before it.
     */
    KUBERNETES(true, true, "kubernetes"),
    /** YAML 1.2 as its core schema has it, for files of our own and of programs that read no other. */
    CORE(false, false, "yaml");

    private final boolean words;
    private final boolean ordered;
    private final String reader;

    Dialect(boolean words, boolean ordered, String reader) {
        this.words = words;
        this.ordered = ordered;
        this.reader = reader;
    }

    /** {@return whether {@code yes}, {@code no}, {@code on}, {@code off}, {@code y} and {@code n} are booleans} */
    boolean hasWordBooleans() {
        return words;
    }

    /** {@return whether a merge key overrules what stands before it} */
    boolean mergesInOrder() {
        return ordered;
    }

    /** {@return whether a key that is no string is turned into one, or refused} Otherwise its text is kept and it is noted. */
    boolean convertsKeys() {
        return this == KUBERNETES;
    }

    boolean isGo() {
        return this != CORE;
    }

    /** {@return the name that problems carry} */
    String reader() {
        return reader;
    }
}
