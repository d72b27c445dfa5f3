package dev.hull.artefacts.tar;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Which parts of a sparse file are stored (GNU tar manual, "Storing Sparse Files": the old format, and pax 0.0, 0.1 and 1.0). */
final class SparseMap {
    static final int REAL_SIZE = 483;

    private static final int OLD_ENTRIES = 386;
    private static final int OLD_EXTENDED = 482;
    private static final int EXTENSION_EXTENDED = 504;
    private static final int BLOCK = 512;
    private static final int MOST_PIECES = 1 << 16;

    private long[] pieces = new long[8];
    private int count;
    private long headerBytes;

    private SparseMap() {}

    static SparseMap ofGnu(byte[] header, Tape tape) throws IOException, TarException {
        SparseMap map = new SparseMap();
        map.entries(header, OLD_ENTRIES, 4);
        byte[] block = new byte[BLOCK];
        boolean more = header[OLD_EXTENDED] != 0;
        while (more) {
            if (tape.read(block, 0, BLOCK) < BLOCK) {
                throw new TarException("it ends inside a sparse map");
            }
            map.entries(block, 0, 21);
            more = block[EXTENSION_EXTENDED] != 0;
        }
        return map;
    }

    private void entries(byte[] block, int from, int most) throws TarException {
        for (int i = 0; i < most; i++) {
            int at = from + i * 24;
            if (block[at] == 0) {
                return;
            }
            add(TarHeader.number(block, at, 12));
            add(TarHeader.number(block, at + 12, 12));
        }
    }

    static SparseMap ofPax(PaxHeaders pax, Tape tape) throws IOException, TarException {
        SparseMap map = new SparseMap();
        String listed = pax.sparseMap();
        if (listed.isEmpty()) {
            map.readBeforeData(tape);
        } else {
            byte[] text = listed.getBytes(StandardCharsets.ISO_8859_1);
            int start = 0;
            for (int i = 0; i <= text.length; i++) {
                if (i == text.length || text[i] == ',') {
                    if (i > start) {
                        map.add(decimal(text, start, i));
                    }
                    start = i + 1;
                }
            }
        }
        return map;
    }

    /** Format 1.0: decimal numbers, one a line, the first their count, filled up to whole blocks. */
    private void readBeforeData(Tape tape) throws IOException, TarException {
        byte[] block = new byte[BLOCK];
        byte[] digits = new byte[24];
        int length = 0;
        long expected = -1;
        while (expected < 0 || count < expected * 2) {
            if (tape.read(block, 0, BLOCK) < BLOCK) {
                throw new TarException("it ends inside a sparse map");
            }
            headerBytes += BLOCK;
            for (int i = 0; i < BLOCK && (expected < 0 || count < expected * 2); i++) {
                if (block[i] != '\n') {
                    if (length == digits.length) {
                        throw new TarException("a malformed sparse map");
                    }
                    digits[length++] = block[i];
                    continue;
                }
                long value = decimal(digits, 0, length);
                length = 0;
                if (expected < 0) {
                    if (value < 0 || value > MOST_PIECES) {
                        throw new TarException("a malformed sparse map");
                    }
                    expected = value;
                } else {
                    add(value);
                }
            }
        }
    }

    private void add(long value) throws TarException {
        if (value < 0 || count >= 2 * MOST_PIECES) {
            throw new TarException("a malformed sparse map");
        }
        if (count == pieces.length) {
            pieces = Arrays.copyOf(pieces, count * 2);
        }
        pieces[count++] = value;
    }

    /** {@return how many bytes of the entry the map itself took} */
    long headerBytes() {
        return headerBytes;
    }

    /** {@return the file with its holes filled} The caller has held {@code size} against its limits. */
    Taken expand(Taken stored, long size) throws TarException {
        byte[] whole = new byte[Math.toIntExact(size)];
        long from = 0;
        for (int i = 0; i + 1 < count; i += 2) {
            long offset = pieces[i];
            long length = pieces[i + 1];
            if (offset > size || length > size - offset || length > stored.size() - from) {
                throw new TarException("a sparse map that points outside its file");
            }
            MemorySegment.copy(stored.segment(), ValueLayout.JAVA_BYTE, from, whole, (int) offset, (int) length);
            from += length;
        }
        return new SegmentContent(MemorySegment.ofArray(whole).asReadOnly());
    }

    /** {@return the number; -1 where it is none, or one over 2^62} */
    static long decimal(byte[] text, int start, int end) {
        if (start == end || end - start > 18) {
            return -1;
        }
        long value = 0;
        for (int i = start; i < end; i++) {
            if (text[i] < '0' || text[i] > '9') {
                return -1;
            }
            value = value * 10 + text[i] - '0';
        }
        return value;
    }
}
