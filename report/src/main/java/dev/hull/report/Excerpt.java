package dev.hull.report;

import dev.hull.model.Location;
import dev.hull.model.Source;
import java.util.List;

/** The line that a finding is about, with carets under what it means. */
public final class Excerpt {
    private static final int WIDTH = 80;

    private Excerpt() {}

    /** {@return two lines, or none where there is nothing to point at} Nothing in them is hidden. */
    public static List<String> of(Location at) {
        return of(at, Mask.NONE);
    }

    /** {@return the same with what {@code mask} hides left out} */
    static List<String> of(Location at, Mask mask) {
        if (!at.isSomewhere() || at.start() == at.end()) {
            return List.of();
        }
        Source source = at.source();
        int line = at.line();
        String number = Integer.toString(line);
        String written = source.lineText(line);
        String shown = mask.line(source, line);
        int room = WIDTH - number.length() - 5;
        boolean hidden = !shown.equals(written);
        int start = source.lineStart(line);
        String before = clean(source.text(start, at.start()));
        String meant = clean(source.text(at.start(), Math.min(at.end(), start + bytes(written))));
        String text = clean(shown);
        String head = "  " + number + " | ";
        if (hidden || Columns.width(before) + 1 > room) {
            return hidden ? List.of(head + Columns.cut(text, room)) : shifted(head, before, meant, source, at, room);
        }
        int carets = Math.max(1, Math.min(Columns.width(meant), room - Columns.width(before)));
        return List.of(
                head + Columns.cut(text, room), bar(number) + " ".repeat(Columns.width(before)) + "^".repeat(carets));
    }

    /** A long line from the place that is meant on. */
    private static List<String> shifted(
            String head, String before, String meant, Source source, Location at, int room) {
        int end = source.lineStart(at.line()) + bytes(source.lineText(at.line()));
        String rest = clean(source.text(at.start(), end));
        int carets = Math.max(1, Math.min(Columns.width(meant), room - 4));
        String number = Integer.toString(at.line());
        return before.isEmpty()
                ? List.of()
                : List.of(head + "... " + Columns.cut(rest, room - 4), bar(number) + "    " + "^".repeat(carets));
    }

    private static String bar(String number) {
        return "  " + " ".repeat(number.length()) + " | ";
    }

    private static int bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    }

    private static String clean(String text) {
        return Clean.line(text.replace("\t", "  "));
    }
}
