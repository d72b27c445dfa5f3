package dev.hull.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One artefact's bytes with its line index, from which every line and column that a user sees is derived.
 *
 * <p>Identity matters: two sources of one name are two sources. {@link #bytes} is shared, not copied; nobody writes to it.
 */
public final class Source {
    /** What stands in for a document that nobody wrote: platform defaults, values made by Hull. */
    public static final Source NONE = new Source("", new byte[0]);

    private final String name;
    private final byte[] bytes;
    private int[] lineStarts = {};

    private Source(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /** {@return a source} {@code name} is the path or reference as the user knows it, with {@code /} between its parts. */
    public static Source of(String name, byte[] bytes) {
        return new Source(name, bytes);
    }

    /** {@return a source made of {@code text} in UTF-8} */
    public static Source of(String name, String text) {
        return new Source(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public String name() {
        return name;
    }

    /** {@return the bytes themselves} Not to be written to. */
    public byte[] bytes() {
        return bytes;
    }

    public int length() {
        return bytes.length;
    }

    /** {@return the location of the whole artefact's first byte} Used where nothing finer is known. */
    public Location start() {
        return new Location(this, 0, 0);
    }

    /** {@return the span from byte {@code start} to before byte {@code end}} */
    public Location at(int start, int end) {
        return new Location(this, start, end);
    }

    /** {@return the 1-based line of byte {@code offset}} LF, CRLF and a lone CR end a line. */
    public int line(int offset) {
        int found = Arrays.binarySearch(lineStarts(), offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** {@return the offset of the first byte of the 1-based {@code line}, or the length where there is no such line} */
    public int lineStart(int line) {
        int[] starts = lineStarts();
        return line > starts.length ? bytes.length : starts[line - 1];
    }

    /** {@return the number of lines, at least 1} */
    public int lines() {
        return lineStarts().length;
    }

    /** {@return the text of the 1-based {@code line} without its line break} Malformed bytes become U+FFFD. */
    public String lineText(int line) {
        int from = lineStart(line);
        int to = from;
        while (to < bytes.length && bytes[to] != '\n' && bytes[to] != '\r') {
            to++;
        }
        return text(from, to);
    }

    /** {@return the text between two byte offsets, read as UTF-8} Malformed bytes become U+FFFD. */
    public String text(int start, int end) {
        return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }

    private int[] lineStarts() {
        if (lineStarts.length == 0) {
            lineStarts = computeLineStarts();
        }
        return lineStarts;
    }

    private int[] computeLineStarts() {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < bytes.length; i++) {
            boolean ends = bytes[i] == '\n' || (bytes[i] == '\r' && (i + 1 == bytes.length || bytes[i + 1] != '\n'));
            if (ends) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    @Override
    public String toString() {
        return name;
    }
}
