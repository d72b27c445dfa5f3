package dev.hull.artefacts.rpm;

import java.lang.foreign.MemorySegment;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * The rows of one table of an SQLite file (sqlite.org/fileformat2.html), read-only, without a library: as much of the format as rpm's
 * {@code rpmdb.sqlite} needs. Each page is visited once at most, so no loop of pages keeps it busy.
 */
final class SqliteTable {
    private static final String MAGIC = "SQLite format 3\0";
    private static final int FILE_HEADER = 100;
    private static final int INTERIOR = 5;
    private static final int LEAF = 13;
    private static final int FIRST_BLOB = 12; // serial types from here on: even ones are blobs, odd ones texts
    private static final int LARGEST_SCHEMA_ROW = 1 << 20;

    /** Takes a row: its columns' bytes; what is NULL or a number comes as an empty array. */
    interface Rows {
        void row(byte[][] columns) throws Damaged;
    }

    private final MemorySegment file;
    private final int pageSize;
    private final int usable;
    private final long pages;
    private final Charset charset;
    private final BitSet seen = new BitSet();

    private SqliteTable(MemorySegment file) throws Damaged {
        this.file = file;
        Bytes head = new Bytes(Bytes.copy(file, 0, FILE_HEADER), true);
        int size = head.u16(16);
        pageSize = size == 1 ? 65_536 : size;
        if (pageSize < 512 || Integer.bitCount(pageSize) != 1) {
            throw new Damaged("pages of %d bytes are none of SQLite".formatted(pageSize));
        }
        usable = pageSize - head.u8(20);
        if (usable < 480) {
            throw new Damaged("%d usable bytes a page are too few".formatted(usable));
        }
        pages = file.byteSize() / pageSize;
        charset = switch (head.i32(56)) {
            case 2 -> StandardCharsets.UTF_16LE;
            case 3 -> StandardCharsets.UTF_16BE;
            default -> StandardCharsets.UTF_8;
        };
    }

    static boolean is(byte[] start) {
        return start.length >= FILE_HEADER
                && new String(start, 0, MAGIC.length(), StandardCharsets.ISO_8859_1).equals(MAGIC);
    }

    /** Gives all rows of the table called {@code name} to {@code rows}; what is damaged, to {@code headers}. */
    static void read(MemorySegment file, String name, Rows rows, Headers headers) throws Damaged {
        SqliteTable table = new SqliteTable(file);
        long[] root = {0};
        table.walk(
                1,
                LARGEST_SCHEMA_ROW,
                columns -> {
                    if (columns.length > 3
                            && table.text(columns[0]).equals("table")
                            && table.text(columns[1]).equals(name)) {
                        root[0] = number(columns[3]);
                    }
                },
                headers);
        if (root[0] == 0) {
            throw new Damaged("it has no table " + name);
        }
        table.walk(root[0], Integer.MAX_VALUE - 8L, rows, headers);
    }

    private String text(byte[] column) {
        return new String(column, charset);
    }

    private static long number(byte[] column) {
        long number = 0;
        for (byte b : column) {
            number = number << 8 | b & 0xff;
        }
        return number;
    }

    private void walk(long root, long largest, Rows rows, Headers headers) throws Damaged {
        Deque<Long> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty()) {
            long number = open.pop();
            try {
                readPage(number, visit(number), largest, rows, headers, open);
            } catch (Damaged e) {
                headers.problem("page %d: %s".formatted(number, e.reason()));
            }
        }
    }

    /** {@return the page of the 1-based {@code number}, which nobody may visit again} */
    private Bytes visit(long number) throws Damaged {
        if (number < 1 || number > pages) {
            throw new Damaged("there are only %d pages".formatted(pages));
        }
        if (seen.get((int) number)) {
            throw new Damaged("it is used twice");
        }
        seen.set((int) number);
        return new Bytes(Bytes.copy(file, (number - 1) * pageSize, pageSize), true);
    }

    private void readPage(long number, Bytes page, long largest, Rows rows, Headers headers, Deque<Long> open)
            throws Damaged {
        int start = number == 1 ? FILE_HEADER : 0;
        int type = page.u8(start);
        if (type != LEAF && type != INTERIOR) {
            throw new Damaged("type %d is no page of a table".formatted(type));
        }
        int cells = page.u16(start + 3L);
        int pointers = start + (type == LEAF ? 8 : 12);
        if (type == INTERIOR) {
            open.push(page.u32(start + 8L));
        }
        for (int i = cells - 1; i >= 0 && type == INTERIOR; i--) {
            open.push(page.u32(page.u16(pointers + i * 2L)));
        }
        for (int i = 0; i < cells && type == LEAF; i++) {
            try {
                rows.row(columns(payload(page, page.u16(pointers + i * 2L), largest)));
            } catch (Damaged e) {
                headers.problem("page %d, cell %d: %s".formatted(number, i, e.reason()));
            }
        }
    }

    /** A cell of a leaf: length, row number, and the start of the payload, which goes on in overflow pages where it is long. */
    private byte[] payload(Bytes page, int cell, long largest) throws Damaged {
        Varint length = Varint.at(page, cell);
        Varint row = Varint.at(page, length.end());
        if (length.value() < 0 || length.value() > Math.min(largest, file.byteSize())) {
            throw new Damaged("a row of %d bytes in a file of %d".formatted(length.value(), file.byteSize()));
        }
        int whole = (int) length.value();
        int local = local(whole);
        if (row.end() + local > page.length()) {
            throw new Damaged("a row does not fit into its page");
        }
        byte[] payload = new byte[whole];
        System.arraycopy(page.array(), row.end(), payload, 0, local);
        if (local < whole) {
            overflow(page.u32(row.end() + (long) local), payload, local);
        }
        return payload;
    }

    /** Section 1.6 of the format: how much of a payload of {@code whole} bytes lies in the leaf. */
    private int local(int whole) {
        if (whole <= usable - 35) {
            return whole;
        }
        int least = (usable - 12) * 32 / 255 - 23;
        int most = least + (whole - least) % (usable - 4);
        return most <= usable - 35 ? most : least;
    }

    private void overflow(long first, byte[] payload, int from) throws Damaged {
        long number = first;
        for (int at = from; at < payload.length; ) {
            Bytes page = visit(number);
            int held = Math.min(usable - 4, payload.length - at);
            System.arraycopy(page.array(), 4, payload, at, held);
            at += held;
            number = page.u32(0);
        }
    }

    /** Section 2.1: a record is a header of serial types, then the columns. */
    private static byte[][] columns(byte[] record) throws Damaged {
        Bytes bytes = new Bytes(record, true);
        Varint header = Varint.at(bytes, 0);
        if (header.value() < header.end() || header.value() > record.length) {
            throw new Damaged("a record's header of %d bytes".formatted(header.value()));
        }
        long at = header.value();
        List<byte[]> columns = new ArrayList<>();
        for (int i = header.end(); i < header.value(); ) {
            Varint type = Varint.at(bytes, i);
            long width = width(type.value());
            if (width < 0 || at + width > record.length) {
                throw new Damaged("a column of %d bytes does not fit into its record".formatted(width));
            }
            byte[] column = new byte[(int) width];
            System.arraycopy(record, (int) at, column, 0, column.length);
            columns.add(column);
            at += width;
            i = type.end();
        }
        return columns.toArray(byte[][]::new);
    }

    private static long width(long serialType) {
        if (serialType >= FIRST_BLOB) {
            return (serialType - FIRST_BLOB) / 2;
        }
        return switch ((int) serialType) {
            case 1 -> 1;
            case 2 -> 2;
            case 3 -> 3;
            case 4 -> 4;
            case 5 -> 6;
            case 6, 7 -> 8;
            default -> 0; // NULL, 0, 1
        };
    }

    /** A number of one to nine bytes, the highest first, seven bits each. */
    private record Varint(long value, int end) {
        static Varint at(Bytes bytes, int at) throws Damaged {
            long value = 0;
            for (int i = 0; i < 8; i++) {
                int b = bytes.u8(at + (long) i);
                value = value << 7 | b & 0x7f;
                if (b < 0x80) {
                    return new Varint(value, at + i + 1);
                }
            }
            return new Varint(value << 8 | bytes.u8(at + 8L), at + 9);
        }
    }
}
