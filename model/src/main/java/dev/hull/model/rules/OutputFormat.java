package dev.hull.model.rules;

import java.util.List;

/** The text of an alert: pieces of text, and values that are filled in. */
public record OutputFormat(List<Piece> pieces) {
    public OutputFormat {
        pieces = List.copyOf(pieces);
    }

    /** One stretch of the output. */
    public sealed interface Piece {}

    public record Words(String text) implements Piece {}

    /**
     * A value.
     *
     * @param text as written, without {@code %} and width: {@code proc.aname[2]}
     * @param width characters that it is cut or padded to, 0 for its own
     */
    public record Slot(Operand operand, String text, int width) implements Piece {}
}
