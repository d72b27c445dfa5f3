package dev.hull.formats.docker;

import java.util.List;

/** A text in which each piece that nobody could resolve is one character that nobody types, so that it can be taken apart. */
record Masked(String text, List<String> pieces) {
    private static final char FIRST = '\uE000';

    static Masked of(String written, List<String> pieces) {
        String text = written;
        for (int i = 0; i < pieces.size(); i++) {
            text = text.replace(pieces.get(i), String.valueOf((char) (FIRST + i)));
        }
        return new Masked(text, pieces);
    }

    /** {@return {@code part} of the text as it is written} */
    String shown(String part) {
        String shown = part;
        for (int i = 0; i < pieces.size(); i++) {
            shown = shown.replace(String.valueOf((char) (FIRST + i)), pieces.get(i));
        }
        return shown;
    }

    /** {@return the first piece in {@code part} that could be anything, or nothing} */
    String hidden(String part) {
        for (int i = 0; i < pieces.size(); i++) {
            if (part.indexOf((char) (FIRST + i)) >= 0 && !Provenance.isOwnFolder(pieces.get(i))) {
                return pieces.get(i);
            }
        }
        return "";
    }

    boolean hides(String part) {
        return !hidden(part).isEmpty();
    }
}
