package dev.hull.model.rules;

/** An operator of conditions, with the word that writes it. */
public enum Operator {
    EXISTS("exists"),
    EQUAL("="),
    NOT_EQUAL("!="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    CONTAINS("contains"),
    ICONTAINS("icontains"),
    BCONTAINS("bcontains"),
    STARTS_WITH("startswith"),
    BSTARTS_WITH("bstartswith"),
    ENDS_WITH("endswith"),
    GLOB("glob"),
    IGLOB("iglob"),
    REGEX("regex"),
    IN("in"),
    INTERSECTS("intersects"),
    PATH_MATCH("pmatch");

    private final String word;

    Operator(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** {@return whether its right side is always a list} */
    public boolean wantsList() {
        return this == IN || this == INTERSECTS || this == PATH_MATCH;
    }

    /** {@return whether it asks which is greater} */
    public boolean orders() {
        return this == LESS || this == LESS_OR_EQUAL || this == GREATER || this == GREATER_OR_EQUAL;
    }
}
