package dev.hull.formats.falco;

import dev.hull.formats.tree.Node;
import dev.hull.model.Location;
import dev.hull.model.Source;
import java.util.ArrayList;
import java.util.List;

/**
 * A text that items wrote together, such as a condition that was appended to, which knows where each part of it stands. Where
 * a part stands is only worked out when somebody asks.
 */
record Written(String text, List<Part> parts) {
    static final Written NOTHING = new Written("", List.of());

    /** {@code start}: where it begins in the whole. */
    record Part(int start, Location at) {}

    static Written of(Node scalar, String text) {
        return new Written(text, List.of(new Part(0, scalar.at())));
    }

    /** {@return this, {@code between}, and what {@code next} says} */
    Written then(String between, Written next) {
        List<Part> longer = new ArrayList<>(parts);
        int start = text.length() + between.length();
        next.parts.forEach(part -> longer.add(new Part(part.start + start, part.at)));
        return new Written(text + between + next.text, longer);
    }

    /** {@return this between two texts} */
    Written between(String before, String after) {
        return new Written(before, List.of()).then("", this).then("", new Written(after, List.of()));
    }

    /** {@return this with a text behind it that was made of what stands at {@code at}} */
    Written made(String more, Location at) {
        return then("", new Written(more, List.of(new Part(0, at))));
    }

    /** {@return where the text at {@code index} stands in its file} */
    Location at(int index) {
        Part found = new Part(0, Location.NONE);
        for (Part part : parts) {
            if (part.start <= index || !found.at.isSomewhere()) {
                found = part;
            }
        }
        return found.at.isSomewhere() ? within(found.at, text, found.start, index) : found.at;
    }

    /**
     * The letters of a scalar that are no blanks stand in the file in the same order, however it is folded or indented; only a
     * double-quoted one has escapes between them.
     */
    private static Location within(Location scalar, String text, int start, int index) {
        byte[] bytes = scalar.source().bytes();
        int at = scalar.start();
        char first = at < scalar.end() ? (char) bytes[at] : 0;
        boolean escapes = first == '"';
        if (first == '"' || first == '\'') {
            at++;
        } else if (first == '|' || first == '>') {
            at = lineEnd(bytes, at, scalar.end());
        }
        int i = start;
        while (true) {
            while (at < scalar.end() && isBlank(bytes[at])) {
                at++;
            }
            while (i < index && i < text.length() && isBlank(text.charAt(i))) {
                i++;
            }
            if (i >= index || at >= scalar.end() || i >= text.length()) {
                return place(scalar.source(), Math.min(at, scalar.end()));
            }
            if (escapes && bytes[at] == '\\') {
                boolean letter = at + 1 < scalar.end() && "nrtb0 \n".indexOf(bytes[at + 1]) < 0;
                i += letter ? 1 : 0;
                at += 2;
            } else {
                int point = text.codePointAt(i);
                i += Character.charCount(point);
                at += first == '\'' && point == '\'' ? 2 : length(point);
            }
        }
    }

    private static Location place(Source source, int at) {
        int start = Math.min(at, source.length());
        int end = start;
        while (end < source.length() && !isBlank(source.bytes()[end]) && "(),=".indexOf(source.bytes()[end]) < 0) {
            end++;
        }
        return source.at(start, end);
    }

    private static int lineEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    private static int length(int point) {
        return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    }

    private static boolean isBlank(int letter) {
        return letter == ' ' || letter == '\n' || letter == '\r' || letter == '\t';
    }
}
