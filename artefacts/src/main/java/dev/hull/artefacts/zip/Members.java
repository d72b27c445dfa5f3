package dev.hull.artefacts.zip;

import java.nio.charset.StandardCharsets;

/**
 * A walk over a central directory that makes no object per member: the classes of a jar are passed over by their bytes alone.
 */
public final class Members {
    private static final int SIGNATURE = 0x02014b50;
    private static final int FIXED = 46;
    private static final int ZIP64 = 0x0001;
    private static final long IN_ZIP64 = 0xffff_ffffL;

    private final byte[] directory;
    private int record = -1;
    private int next;

    Members(byte[] directory) {
        this.directory = directory;
    }

    /** Goes to the next member. {@return whether there is one} */
    public boolean next() {
        record = next;
        if (record + FIXED > directory.length || Little.int32(directory, record) != SIGNATURE) {
            return false;
        }
        long end = (long) record + FIXED + nameLength() + extraLength() + Little.int16(directory, record + 32);
        if (end > directory.length) {
            return false;
        }
        next = (int) end;
        return true;
    }

    /** {@return whether the walk ended where the directory ends} Asked after {@link #next} said no. */
    boolean isAtTheEnd() {
        return next == directory.length;
    }

    public int nameLength() {
        return Little.int16(directory, record + 28);
    }

    /** {@return whether the name ends with {@code ending}, which is ASCII} */
    public boolean endsWith(byte[] ending) {
        return has(ending, nameLength() - ending.length);
    }

    /** {@return whether the name starts with {@code start}, which is ASCII} */
    public boolean startsWith(byte[] start) {
        return has(start, 0);
    }

    private boolean has(byte[] part, int at) {
        if (at < 0 || at + part.length > nameLength()) {
            return false;
        }
        int from = record + FIXED + at;
        for (int i = part.length - 1; i >= 0; i--) {
            if (directory[from + i] != part[i]) {
                return false;
            }
        }
        return true;
    }

    /** {@return the last byte of the name, 0 where it is empty} */
    public byte lastByte() {
        int length = nameLength();
        return length == 0 ? 0 : directory[record + FIXED + length - 1];
    }

    public String name() {
        return new String(directory, record + FIXED, nameLength(), StandardCharsets.UTF_8);
    }

    /** {@return this member, to be kept} */
    public Member member() {
        long compressed = Little.uint32(directory, record + 20);
        long size = Little.uint32(directory, record + 24);
        long header = Little.uint32(directory, record + 42);
        int at = wide();
        if (at >= 0) {
            int end = record + FIXED + nameLength() + extraLength();
            if (size == IN_ZIP64 && at + 8 <= end) {
                size = Little.int64(directory, at);
                at += 8;
            }
            if (compressed == IN_ZIP64 && at + 8 <= end) {
                compressed = Little.int64(directory, at);
                at += 8;
            }
            if (header == IN_ZIP64 && at + 8 <= end) {
                header = Little.int64(directory, at);
            }
        }
        return new Member(
                name(),
                Little.int16(directory, record + 8),
                Little.int16(directory, record + 10),
                compressed,
                size,
                header);
    }

    private int extraLength() {
        return Little.int16(directory, record + 30);
    }

    private int wide() {
        int at = record + FIXED + nameLength();
        int end = at + extraLength();
        while (at + 4 <= end) {
            if (Little.int16(directory, at) == ZIP64) {
                return at + 4;
            }
            at += 4 + Little.int16(directory, at + 2);
        }
        return -1;
    }
}
