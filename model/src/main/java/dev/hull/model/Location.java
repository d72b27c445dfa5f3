package dev.hull.model;

/**
 * A span of bytes in one artefact: from byte {@code start} to before byte {@code end}, both 0-based.
 *
 * @throws IllegalArgumentException if the span is not inside the source
 */
public record Location(Source source, int start, int end) implements Comparable<Location> {
    /** Where nobody wrote anything. */
    public static final Location NONE = new Location(Source.NONE, 0, 0);

    public Location {
        if (start < 0 || end < start || end > source.length()) {
            throw new IllegalArgumentException("span %d..%d of %d bytes".formatted(start, end, source.length()));
        }
    }

    /** {@return the 1-based line of the first byte} */
    public int line() {
        return source.line(start);
    }

    /** {@return the 1-based column of the first byte, counted in Unicode code points} */
    public int column() {
        String before = source.text(source.lineStart(line()), start);
        return before.codePointCount(0, before.length()) + 1;
    }

    /** {@return the text that stands there} */
    public String text() {
        return source.text(start, end);
    }

    /** {@return whether this names a place in something that was read} */
    public boolean isSomewhere() {
        return source != Source.NONE;
    }

    /** By name of the artefact, then by position. */
    @Override
    public int compareTo(Location other) {
        int byName = source.name().compareTo(other.source.name());
        return byName != 0
                ? byName
                : start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }

    /** As a person writes it: {@code compose.yaml:21:9}. */
    @Override
    public String toString() {
        return source.name() + ":" + line() + ":" + column();
    }
}
