package dev.hull.artefacts.rpm;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Small databases of each kind that rpm has had, with the headers that a test wants in them. */
final class Databases {
    static final int PAGE = 4096;
    private static final int HEAD = 26;

    private Databases() {}

    /** A Berkeley DB hash: a page for each pair; values longer than half a page lie on overflow pages. */
    static byte[] berkeley(ByteOrder order, byte[]... headers) {
        List<ByteBuffer> pages = new ArrayList<>();
        ByteBuffer meta = page(order);
        pages.add(meta);
        pages.add(pair(order, 0, new byte[] {1, 9, 0, 0, 0}));
        int key = 1;
        for (byte[] header : headers) {
            if (header.length < PAGE / 2) {
                byte[] item = new byte[header.length + 1];
                item[0] = 1;
                System.arraycopy(header, 0, item, 1, header.length);
                pages.add(pair(order, key++, item));
            } else {
                byte[] item = ByteBuffer.allocate(12)
                        .order(order)
                        .put(0, (byte) 3)
                        .putInt(4, pages.size() + 1)
                        .putInt(8, header.length)
                        .array();
                pages.add(pair(order, key++, item));
                addChain(order, header, pages);
            }
        }
        meta.putInt(12, 0x061561)
                .putInt(16, 9)
                .putInt(20, PAGE)
                .put(25, (byte) 8)
                .putInt(32, pages.size() - 1);
        return joined(pages);
    }

    private static ByteBuffer page(ByteOrder order) {
        return ByteBuffer.allocate(PAGE).order(order);
    }

    private static ByteBuffer pair(ByteOrder order, int key, byte[] item) {
        ByteBuffer page = page(order);
        int keyAt = PAGE - 5;
        page.put(keyAt, (byte) 1).putInt(keyAt + 1, key);
        int at = keyAt - item.length;
        page.put(at, item);
        page.putShort(20, (short) 2).put(25, (byte) 13);
        return page.putShort(HEAD, (short) keyAt).putShort(HEAD + 2, (short) at);
    }

    private static void addChain(ByteOrder order, byte[] header, List<ByteBuffer> pages) {
        for (int at = 0; at < header.length; ) {
            int held = Math.min(PAGE - HEAD, header.length - at);
            ByteBuffer page = page(order);
            page.put(HEAD, header, at, held).putShort(22, (short) held).put(25, (byte) 7);
            at += held;
            page.putInt(16, at < header.length ? pages.size() + 1 : 0);
            pages.add(page);
        }
    }

    /** rpm's own: a page of slots, then the blobs. */
    static byte[] ndb(byte[]... headers) {
        int length = PAGE;
        for (byte[] header : headers) {
            length += (16 + header.length + 16 + 15) / 16 * 16;
        }
        ByteBuffer out = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        put(out, 0, "RpmP").putInt(12, 1);
        for (int slot = 32; slot < PAGE; slot += 16) {
            put(out, slot, "Slot");
        }
        int place = PAGE;
        for (int i = 0; i < headers.length; i++) {
            int blocks = (16 + headers[i].length + 16 + 15) / 16;
            int slot = 32 + i * 16;
            out.putInt(slot + 4, i + 1).putInt(slot + 8, place / 16).putInt(slot + 12, blocks);
            put(out, place, "BlbS").putInt(place + 4, i + 1).putInt(place + 12, headers[i].length);
            out.put(place + 16, headers[i]);
            place += blocks * 16;
        }
        return out.array();
    }

    private static ByteBuffer put(ByteBuffer out, int at, String letters) {
        return out.put(at, letters.getBytes(StandardCharsets.US_ASCII));
    }

    /** SQLite: the schema, an inner page, and a leaf for each row, with what does not fit on overflow pages. */
    static byte[] sqlite(byte[]... headers) {
        List<ByteBuffer> pages = new ArrayList<>();
        ByteBuffer first = page(ByteOrder.BIG_ENDIAN);
        first.put(0, "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII)).putShort(16, (short) PAGE);
        first.put(18, new byte[] {1, 1, 0, 64, 32, 32}).putInt(44, 4).putInt(56, 1);
        pages.add(first);
        putLeaf(
                first,
                100,
                1,
                record(
                        "table".getBytes(StandardCharsets.US_ASCII),
                        "Packages".getBytes(StandardCharsets.US_ASCII),
                        "Packages".getBytes(StandardCharsets.US_ASCII),
                        2,
                        "CREATE TABLE 'Packages' (hnum INTEGER PRIMARY KEY, blob BLOB)"
                                .getBytes(StandardCharsets.US_ASCII)),
                pages);
        ByteBuffer inner = page(ByteOrder.BIG_ENDIAN);
        pages.add(inner);
        inner.put(0, (byte) 5).putShort(3, (short) (headers.length - 1));
        for (int i = 0; i < headers.length; i++) {
            int number = pages.size() + 1;
            if (i == headers.length - 1) {
                inner.putInt(8, number);
            } else {
                int cell = PAGE - 5 * (i + 1);
                inner.putShort(12 + i * 2, (short) cell).putInt(cell, number).put(cell + 4, (byte) (i + 1));
            }
            ByteBuffer leaf = page(ByteOrder.BIG_ENDIAN);
            pages.add(leaf);
            putLeaf(leaf, 0, i + 1, row(headers[i]), pages);
        }
        inner.putShort(5, (short) (PAGE - 5 * (headers.length - 1)));
        first.putInt(24, 1).putInt(28, pages.size()).putInt(92, 1).putInt(96, 3_040_000);
        return joined(pages);
    }

    private static byte[] record(byte[] type, byte[] name, byte[] table, int root, byte[] sql) {
        ByteArrayOutputStream types = new ByteArrayOutputStream();
        types.writeBytes(varint(type.length * 2L + 13));
        types.writeBytes(varint(name.length * 2L + 13));
        types.writeBytes(varint(table.length * 2L + 13));
        types.write(1);
        types.writeBytes(varint(sql.length * 2L + 13));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(types.size() + 1);
        out.writeBytes(types.toByteArray());
        out.writeBytes(type);
        out.writeBytes(name);
        out.writeBytes(table);
        out.write(root);
        out.writeBytes(sql);
        return out.toByteArray();
    }

    private static byte[] row(byte[] header) {
        ByteArrayOutputStream types = new ByteArrayOutputStream();
        types.write(0);
        types.writeBytes(varint(header.length * 2L + 12));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(types.size() + 1);
        out.writeBytes(types.toByteArray());
        out.writeBytes(header);
        return out.toByteArray();
    }

    private static void putLeaf(ByteBuffer page, int start, int row, byte[] payload, List<ByteBuffer> pages) {
        int most = PAGE - 35;
        int least = (PAGE - 12) * 32 / 255 - 23;
        int fits = least + (payload.length - least) % (PAGE - 4);
        int local = payload.length <= most ? payload.length : fits <= most ? fits : least;
        byte[] length = varint(payload.length);
        int cell = PAGE - length.length - 1 - local - 4;
        page.put(start, (byte) 13).putShort(start + 3, (short) 1).putShort(start + 5, (short) cell);
        page.putShort(start + 8, (short) cell);
        page.put(cell, length).put(cell + length.length, (byte) row);
        int at = cell + length.length + 1;
        page.put(at, payload, 0, local);
        if (local < payload.length) {
            page.putInt(at + local, pages.size() + 1);
        }
        for (int done = local; done < payload.length; ) {
            ByteBuffer over = page(ByteOrder.BIG_ENDIAN);
            pages.add(over);
            int held = Math.min(PAGE - 4, payload.length - done);
            over.put(4, payload, done, held);
            done += held;
            over.putInt(0, done < payload.length ? pages.size() + 1 : 0);
        }
    }

    private static byte[] varint(long number) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int shift = 28; shift > 0; shift -= 7) {
            if (number >> shift != 0) {
                out.write((int) (number >> shift & 0x7f | 0x80));
            }
        }
        out.write((int) (number & 0x7f));
        return out.toByteArray();
    }

    private static byte[] joined(List<ByteBuffer> pages) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pages.forEach(page -> out.writeBytes(page.array()));
        return out.toByteArray();
    }
}
