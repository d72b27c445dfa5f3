package dev.hull.formats.splices;

import dev.hull.formats.tree.Node;
import dev.hull.model.Location;
import dev.hull.model.Origin;
import java.util.List;
import java.util.function.Function;

/** The parts of one collection in order, some of which go. */
record Parts(List<Part> all) {
    static final Node NOTHING = new Node.Null(Origin.NOWHERE);

    /** Takes the bytes between two offsets away. */
    interface Dropping {
        void drop(int from, int to);
    }

    Part first() {
        return all.getFirst();
    }

    List<Part> kept() {
        return all.stream().filter(part -> !part.dropped).toList();
    }

    /** Whole lines; but a first part that shares its line with a dash before it goes up to the next one that stays. */
    void dropLines(Dropping dropping, Function<String, RuntimeException> refused, Lines lines) {
        int i = 0;
        if (first().dropped && !lines.isFirst(first().start)) {
            while (all.get(i).dropped) {
                i++;
            }
            if (!lines.isFirstBehindDashes(first().start) || lines.has('#', first().start, all.get(i).start)) {
                throw refused.apply("it shares its line with others, or comments stand behind it");
            }
            dropping.drop(first().start, all.get(i).start);
        }
        for (; i < all.size(); i++) {
            if (all.get(i).dropped) {
                dropLine(i, dropping, refused, lines);
            }
        }
    }

    private void dropLine(int i, Dropping dropping, Function<String, RuntimeException> refused, Lines lines) {
        Part part = all.get(i);
        if (!lines.isFirst(part.start)) {
            throw refused.apply("it does not begin on a line of its own");
        }
        if (isUnendedTail(i, lines)) {
            dropping.drop(lines.breakBefore(lines.start(part.start)), lines.end(part.end));
        } else {
            dropping.drop(lines.start(part.start), lines.next(part.end));
        }
    }

    /** {@return whether all from {@code i} on go, and the last line has no break} The file is to end without one again. */
    private boolean isUnendedTail(int i, Lines lines) {
        boolean goes = all.subList(i, all.size()).stream().allMatch(part -> part.dropped);
        return goes && lines.isEnd(lines.end(all.getLast().end));
    }

    /** With one comma each; {@code around} is the span of the collection with its brackets. */
    void dropFlow(Location around, Dropping dropping, Function<String, RuntimeException> refused, Lines lines) {
        if (all.stream().noneMatch(part -> part.dropped)) {
            return;
        }
        if (kept().isEmpty()) {
            if (lines.has('#', around.start(), around.end())) {
                throw refused.apply("comments stand in it");
            }
            dropping.drop(around.start() + 1, around.end() - 1);
            return;
        }
        int i = 0;
        while (all.get(i).dropped) {
            checkBetween(i, i + 1, refused, lines);
            i++;
        }
        if (i > 0) {
            dropping.drop(first().start, all.get(i).start);
        }
        for (; i < all.size(); i++) {
            if (all.get(i).dropped) {
                checkBetween(i - 1, i, refused, lines);
                dropping.drop(all.get(i - 1).end, all.get(i).end);
            }
        }
    }

    private void checkBetween(int one, int next, Function<String, RuntimeException> refused, Lines lines) {
        int comma = lines.token(all.get(one).end);
        boolean bare = lines.at(comma) == ','
                && lines.isBlank(all.get(one).end, comma)
                && lines.isBlank(comma + 1, all.get(next).start);
        if (!bare) {
            throw refused.apply("a comment, an anchor or a tag stands beside it");
        }
    }
}
