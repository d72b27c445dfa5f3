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
}
