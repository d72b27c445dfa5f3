package dev.hull.formats.splices;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Edits of bytes, together. */
public final class Splices {
    private Splices() {}

    /**
     * {@return {@code original} with {@code splices} applied} Bytes outside every splice are copied untouched, so a document with
     * no splices comes back as it was, comments, tabs and all. Of several insertions at one place the first stands first.
     *
     * @throws IllegalArgumentException if two splices overlap, or one ends past the document
     */
    public static byte[] apply(byte[] original, List<Splice> splices) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(original.length + 256);
        int at = 0;
        for (Splice splice : sorted(splices)) {
            if (splice.offset() < at || splice.end() > original.length) {
                throw new IllegalArgumentException(
                        "%s overlaps another, or ends past %d".formatted(splice, original.length));
            }
            out.write(original, at, splice.offset() - at);
            out.writeBytes(splice.text().getBytes(StandardCharsets.UTF_8));
            at = splice.end();
        }
        out.write(original, at, original.length - at);
        return out.toByteArray();
    }

    /** {@return the same edits in order of place, insertions at one place joined} */
    static List<Splice> joined(List<Splice> splices) {
        List<Splice> joined = new ArrayList<>();
        for (Splice next : sorted(splices)) {
            Splice last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.end() == next.offset() && (last.length() == 0 || next.length() == 0)) {
                joined.set(
                        joined.size() - 1,
                        new Splice(last.offset(), last.length() + next.length(), last.text() + next.text()));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    private static List<Splice> sorted(List<Splice> splices) {
        List<Splice> sorted = new ArrayList<>(splices);
        sorted.sort(Comparator.comparingInt(Splice::offset).thenComparing(s -> s.length() > 0));
        return sorted;
    }
}
