package dev.hull.formats.falco;

import dev.hull.formats.falco.Complaint.Kind;
import dev.hull.formats.falco.Complaint.Place;
import dev.hull.model.Location;
import dev.hull.model.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The way from a file to an item, as {@code falco --validate} reports it: lines, columns and offsets count from 0, and places in
 * an expression are added to those of the item that holds it.
 */
final class Trail {
    private static final int SNIPPET = 160;
    private static final int SHORT = 20;

    private final Location at;
    private final List<Place> places;

    private Trail(Location at, List<Place> places) {
        this.at = at;
        this.places = places;
    }

    static Trail of(Source source) {
        return new Trail(source.start(), List.of(new Place("rules content", "", source.name(), 0, 0, 0)));
    }

    Location at() {
        return at;
    }

    /** {@return the name of the item} */
    String name() {
        return places.getLast().name();
    }

    Trail into(String type, String name, Location location) {
        List<Place> longer = new ArrayList<>(places);
        longer.add(new Place(
                type, name, location.source().name(), location.line() - 1, location.column() - 1, location.start()));
        return new Trail(location, longer);
    }

    Complaint complain(Kind kind, String... args) {
        Place last = places.getLast();
        return new Complaint(kind, List.of(args), at, places, snippet(at.source(), last.offset()));
    }

    Complaint.Refused refuse(Kind kind, String... args) {
        return new Complaint.Refused(complain(kind, args));
    }

    /** As {@link #complain}, about a place in an expression of which {@code shown} is the text. */
    Complaint expression(Kind kind, List<String> args, Location exact, String shown, int index) {
        List<Place> longer = new ArrayList<>(places);
        longer.add(expression(shown, index));
        String snippet = snippet(shown, longer.getLast().offset());
        return new Complaint(kind, args, exact, longer, snippet);
    }

    /** As {@link #expression}, with no place in the expression known. */
    Complaint whole(Kind kind, List<String> args, Location exact, String shown) {
        Place last = places.getLast();
        List<Place> longer = new ArrayList<>(places);
        longer.add(new Place("condition expression", "", shortened(shown), last.line(), last.column(), last.offset()));
        return new Complaint(kind, args, exact, longer, snippet(shown, last.offset()));
    }

    private Place expression(String shown, int index) {
        Place last = places.getLast();
        int line = 1;
        int column = 1;
        for (int i = 0; i < index && i < shown.length(); i++) {
            boolean ends = shown.charAt(i) == '\n';
            line += ends ? 1 : 0;
            column = ends ? 1 : column + 1;
        }
        return new Place(
                "condition expression",
                "",
                shortened(shown),
                last.line() + line,
                last.column() + column,
                last.offset() + index);
    }

    private static String shortened(String shown) {
        String start = shown.length() > SHORT ? shown.substring(0, SHORT - 3) + "..." : shown;
        return "\"" + start.replace('\n', ' ').replace('\r', ' ') + "\"";
    }

    private static String snippet(Source source, int offset) {
        int from = Math.max(0, offset - 10 * SNIPPET);
        int to = Math.min(source.length(), offset + 10 * SNIPPET);
        return snippet(new String(source.bytes(), from, to - from, StandardCharsets.UTF_8), offset - from);
    }

    /** The line around an offset, cut to a width, and a caret below it; an offset past the end is the last one. */
    private static String snippet(String text, int offset) {
        if (text.isEmpty()) {
            return "";
        }
        int at = offset;
        while (at > 0 && (at >= text.length() || text.charAt(at) == '\n')) {
            at--;
        }
        int from = at;
        while (from > 0 && text.charAt(from) != '\n' && at - from < SNIPPET / 2) {
            from--;
        }
        int to = at;
        while (to < text.length() - 1 && text.charAt(to) != '\n' && to - at < SNIPPET / 2) {
            to++;
        }
        from += text.charAt(from) == '\n' ? 1 : 0;
        to -= text.charAt(to) == '\n' ? 1 : 0;
        if (to < from) {
            return "";
        }
        StringBuilder shown = new StringBuilder(text.substring(from, to + 1));
        if (at - from >= SNIPPET / 2) {
            shown.replace(0, 3, "...");
        }
        if (to - at >= SNIPPET / 2) {
            shown.replace(shown.length() - 3, shown.length(), "...");
        }
        shown.append('\n');
        return at - from < shown.length()
                ? shown.append(" ".repeat(at - from)).append("^\n").toString()
                : shown.toString();
    }
}
