package dev.hull.artefacts.rpm;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.MemorySegment;
import java.util.BitSet;

/**
 * The values of a Berkeley DB hash, as rpm kept its headers in until 4.16: {@code Packages} (Berkeley DB 5.3, dbinc/db_page.h and
 * hash.h). Numbers are in the order of the machine that wrote them, which the magic number tells.
 *
 * <p>All pages are walked once, bucket by bucket or not: keys don't matter here. A value lies in the page itself where it is small, or
 * in a chain of overflow pages.
 */
final class BerkeleyHash {
    private static final int MAGIC = 0x061561;
    private static final int META_LENGTH = 72;
    private static final int PAGE_HEADER = 26;

    // page types
    private static final int HASH_UNSORTED = 2;
    private static final int OVERFLOW = 7;
    private static final int HASH = 13;

    // item types
    private static final int IN_PAGE = 1;
    private static final int OFF_PAGE = 3;

    private final MemorySegment file;
    private final Headers headers;
    private final boolean bigEndian;
    private final int pageSize;
    private final long pages;
    private final BitSet seen = new BitSet();

    private BerkeleyHash(MemorySegment file, Headers headers, boolean bigEndian) throws Damaged {
        this.file = file;
        this.headers = headers;
        this.bigEndian = bigEndian;
        Bytes meta = new Bytes(Bytes.copy(file, 0, META_LENGTH), bigEndian);
        long size = meta.u32(20);
        if (size < 512 || size > 65_536 || Long.bitCount(size) != 1) {
            throw new Damaged("pages of %d bytes are none of Berkeley DB".formatted(size));
        }
        if (meta.u8(24) != 0) {
            throw new Damaged("the database is encrypted");
        }
        pageSize = (int) size;
        pages = Math.min(meta.u32(32) + 1, file.byteSize() / size);
        if (pages <= meta.u32(32)) {
            headers.problem("it is cut off: %d pages of %d".formatted(pages, meta.u32(32) + 1));
        }
    }

    static boolean is(byte[] start) throws Damaged {
        return start.length >= META_LENGTH
                && (new Bytes(start, true).i32(12) == MAGIC || new Bytes(start, false).i32(12) == MAGIC);
    }

    static void read(MemorySegment file, Headers headers) throws Damaged {
        boolean bigEndian = new Bytes(Bytes.copy(file, 0, META_LENGTH), true).i32(12) == MAGIC;
        new BerkeleyHash(file, headers, bigEndian).read();
    }

    private void read() throws Damaged {
        for (long number = 1; number < pages; number++) {
            Bytes page = page(number);
            int type = page.u8(25);
            if (type == HASH || type == HASH_UNSORTED) {
                readHash(page, number);
            }
        }
    }

    /** Items stand in pairs of key and value, from the end of the page to its start. */
    private void readHash(Bytes page, long number) throws Damaged {
        int items = page.u16(20);
        if (PAGE_HEADER + items * 2 > pageSize) {
            headers.problem("page %d can't hold %d items".formatted(number, items));
            return;
        }
        for (int i = 1; i < items; i += 2) {
            int start = page.u16(PAGE_HEADER + i * 2L);
            int end = page.u16(PAGE_HEADER + (i - 1) * 2L);
            try {
                readItem(page, start, end);
            } catch (Damaged e) {
                headers.problem("page %d: %s".formatted(number, e.reason()));
            }
        }
    }

    private void readItem(Bytes page, int start, int end) throws Damaged {
        int type = page.u8(start);
        if (type == OFF_PAGE) {
            headers.header(chain(page.u32(start + 4L), page.u32(start + 8L)));
        } else if (type == IN_PAGE && end > start && end <= pageSize) {
            byte[] value = new byte[end - start - 1];
            System.arraycopy(page.array(), start + 1, value, 0, value.length);
            if (value.length > Integer.BYTES) { // the record of key 0 holds the highest key used so far
                headers.header(value);
            }
        } else {
            throw new Damaged("an item of type %d from %d to %d".formatted(type, start, end));
        }
    }

    private byte[] chain(long first, long length) throws Damaged {
        if (length > file.byteSize()) {
            throw new Damaged("a value of %d bytes in a file of %d".formatted(length, file.byteSize()));
        }
        ByteArrayOutputStream value = new ByteArrayOutputStream((int) Math.min(length, Integer.MAX_VALUE - 8L));
        for (long number = first; number != 0 && value.size() < length; ) {
            if (number >= pages || seen.get((int) number)) {
                throw new Damaged("its value goes on at page %d, which is %s"
                        .formatted(number, number >= pages ? "past the end" : "another's"));
            }
            seen.set((int) number);
            Bytes page = page(number);
            int held = page.u16(22);
            if (page.u8(25) != OVERFLOW || held > pageSize - PAGE_HEADER) {
                throw new Damaged("its value goes on at page %d, which is no overflow page".formatted(number));
            }
            value.write(page.array(), PAGE_HEADER, (int) Math.min(held, length - value.size()));
            number = page.u32(16);
        }
        if (value.size() < length) {
            throw new Damaged("a value of %d bytes ends after %d".formatted(length, value.size()));
        }
        return value.toByteArray();
    }

    private Bytes page(long number) throws Damaged {
        return new Bytes(Bytes.copy(file, number * pageSize, pageSize), bigEndian);
    }
}
