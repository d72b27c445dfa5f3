package dev.hull.artefacts.zip;

import java.lang.foreign.MemorySegment;

/** The central directory of an archive, found from its end (APPNOTE.TXT 4.3.14 to 4.3.16). */
final class Directory {
    private static final int END = 0x06054b50;
    private static final int END_FIXED = 22;
    private static final int LOCATOR = 0x07064b50;
    private static final int LOCATOR_FIXED = 20;
    private static final int WIDE_END = 0x06064b50;
    private static final int WIDE_END_FIXED = 56;
    private static final int RECORD = 0x02014b50;
    private static final int COMMENT = 0xffff;

    private final byte[] records;
    private final long shift;

    private Directory(byte[] records, long shift) {
        this.records = records;
        this.shift = shift;
    }

    byte[] records() {
        return records;
    }

    /** {@return the bytes before the archive proper, which its offsets don't count} */
    long shift() {
        return shift;
    }

    static Directory find(MemorySegment bytes, ZipLimits limits) throws Damaged {
        long length = bytes.byteSize();
        if (length < END_FIXED) {
            throw new Damaged("is no zip archive");
        }
        if (Little.int32(bytes, length - END_FIXED) == END) {
            return at(bytes, length - END_FIXED, limits);
        }
        int tail = (int) Math.min(length, END_FIXED + COMMENT);
        byte[] last = Little.copy(bytes, length - tail, tail);
        for (int at = tail - END_FIXED; at >= 0; at--) {
            if (last[at] == 'P'
                    && Little.int32(last, at) == END
                    && at + END_FIXED + Little.int16(last, at + 20) <= tail) {
                return at(bytes, length - tail + at, limits);
            }
        }
        throw new Damaged("has no end of a zip archive");
    }

    private static Directory at(MemorySegment bytes, long end, ZipLimits limits) throws Damaged {
        long size = Little.uint32(bytes, end + 12);
        long offset = Little.uint32(bytes, end + 16);
        long wide = wideEnd(bytes, end);
        if (wide >= 0) {
            size = Little.int64(bytes, wide + 40);
            offset = Little.int64(bytes, wide + 48);
        }
        long before = wide >= 0 ? wide : end;
        if (size < 0 || offset < 0 || size > before) {
            throw new Damaged("says that its directory is larger than itself");
        }
        if (size > limits.directory()) {
            throw new Damaged("has a directory of " + size + " bytes, more than the limit");
        }
        long start = before - size;
        if (size > 0 && !isRecord(bytes, start)) {
            start = offset;
            if (start > before - size || !isRecord(bytes, start)) {
                throw new Damaged("has no directory where it says");
            }
        }
        byte[] records = Little.copy(bytes, start, size);
        return new Directory(records, Math.max(0, start - offset));
    }

    private static boolean isRecord(MemorySegment bytes, long at) {
        return at >= 0 && at <= bytes.byteSize() - 4 && Little.int32(bytes, at) == RECORD;
    }

    private static long wideEnd(MemorySegment bytes, long end) {
        long locator = end - LOCATOR_FIXED;
        if (locator < 0 || Little.int32(bytes, locator) != LOCATOR) {
            return -1;
        }
        long said = Little.int64(bytes, locator + 8);
        if (isWideEnd(bytes, said, locator)) {
            return said;
        }
        long usual = locator - WIDE_END_FIXED;
        return isWideEnd(bytes, usual, locator) ? usual : -1;
    }

    private static boolean isWideEnd(MemorySegment bytes, long at, long locator) {
        return at >= 0 && at <= locator - WIDE_END_FIXED && Little.int32(bytes, at) == WIDE_END;
    }
}
