package dev.hull.formats.kubernetes;

/** What the API server's decoder takes in one place of an object, by the Go type that stands there. */
sealed interface Shape {
    /** A value without parts. */
    record Scalar(Kind kind) implements Shape {}

    /** A list. */
    record ListOf(Shape element) implements Shape {}

    /** A map with strings for keys. */
    record MapOf(Shape element) implements Shape {}

    /** A pointer: null and the zero value differ. */
    record Pointer(Shape to) implements Shape {}

    /** An object with the fields of {@link Types#named}. */
    record Struct(String type) implements Shape {}

    /** The kinds of scalars, by the words of the table of types. */
    enum Kind {
        STRING("string"),
        BOOL("bool"),
        INT32("int32"),
        INT64("int64"),
        NUMBER("float64"),
        QUANTITY("quantity"),
        INT_OR_STRING("int-or-string"),
        TIME("time"),
        MICRO_TIME("microtime"),
        DURATION("duration"),
        BYTES("bytes"),
        ANY("any");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        private static Shape of(String word) {
            for (Kind kind : values()) {
                if (kind.word.equals(word)) {
                    return kind.shape;
                }
            }
            return new Struct(word);
        }

        private final Shape shape = new Scalar(this);
    }

    /** {@return the shape that a cell of the table of types names, as {@code []*core.Volume}} */
    static Shape parse(String cell) {
        if (cell.startsWith("[]")) {
            return new ListOf(parse(cell.substring(2)));
        }
        if (cell.startsWith("{}")) {
            return new MapOf(parse(cell.substring(2)));
        }
        return cell.startsWith("*") ? new Pointer(parse(cell.substring(1))) : Kind.of(cell);
    }

    /** {@return this, or what a pointer points to} */
    default Shape target() {
        return this instanceof Pointer pointer ? pointer.to : this;
    }

    /** {@return the word for what is expected here, in a message} */
    default String word() {
        return switch (this) {
            case Scalar scalar -> scalar.kind.word;
            case ListOf _ -> "list";
            case MapOf _, Struct _ -> "mapping";
            case Pointer pointer -> pointer.to.word();
        };
    }
}
