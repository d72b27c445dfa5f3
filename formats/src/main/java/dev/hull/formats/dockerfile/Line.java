package dev.hull.formats.dockerfile;

import dev.hull.model.Location;
import dev.hull.model.Source;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Text that was joined from several lines. Each character of {@link #bytes} stands for one byte, so that every offset is exact;
 * {@link #text} gives the words back in UTF-8.
 */
final class Line {
    private final Source source;
    private final String bytes;
    private final int[] offsets;

    Line(Source source, String bytes, int[] offsets) {
        this.source = source;
        this.bytes = bytes;
        this.offsets = offsets;
    }

    String bytes() {
        return bytes;
    }

    String text() {
        return text(bytes);
    }

    /** {@return the place of the characters from {@code start} to before {@code end}} */
    Location at(int start, int end) {
        if (offsets.length == 0) {
            return source.start();
        }
        int first = offsets[Math.min(start, offsets.length - 1)];
        return source.at(first, end > start ? offsets[end - 1] + 1 : first);
    }

    Line from(int start) {
        return new Line(source, bytes.substring(start), Arrays.copyOfRange(offsets, start, offsets.length));
    }

    static String text(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
