package dev.hull.formats.run;

import dev.hull.formats.shell.Part;
import dev.hull.formats.shell.Word;
import dev.hull.formats.tree.Node;
import dev.hull.model.Layer;
import dev.hull.model.Location;
import dev.hull.model.Origin;

/**
 * A flag as it is given.
 *
 * @param value its value, or for a boolean without one the word itself
 * @param implicit whether the value is left out, which means true
 * @param at from the flag to the end of its value
 */
record Given(Flag flag, Word value, boolean implicit, Location at) {
    private static final char FIRST_MASK = '\uE000';

    String text() {
        return implicit ? "true" : value.text();
    }

    boolean isKnown() {
        return implicit || value.isKnown();
    }

    Origin origin() {
        return value.origin(Layer.COMMAND_LINE);
    }

    /** {@return the value, with one character that nobody types for each part that only the shell will know} */
    String masked() {
        if (isKnown()) {
            return text();
        }
        StringBuilder masked = new StringBuilder();
        char mask = FIRST_MASK;
        for (Part part : value.parts()) {
            masked.append(part instanceof Part.Known ? part.text() : String.valueOf(mask++));
        }
        return masked.toString();
    }

    /** {@return {@code part} of the masked value, unmasked, at the value's place} */
    Node.Text node(String part) {
        return Node.Text.of(unmasked(part), origin());
    }

    String unmasked(String part) {
        if (isKnown()) {
            return part;
        }
        String text = part;
        char mask = FIRST_MASK;
        for (Part unresolved : value.unresolved()) {
            text = text.replace(String.valueOf(mask++), unresolved.text());
        }
        return text;
    }

    /** {@return whether a piece of the masked value hides something that is not known} */
    boolean hides(String part) {
        return !isKnown()
                && part.chars()
                        .anyMatch(c -> c >= FIRST_MASK
                                && c < FIRST_MASK + value.parts().size());
    }

    String shown() {
        return flag.shown();
    }
}
