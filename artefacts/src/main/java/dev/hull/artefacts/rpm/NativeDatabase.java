package dev.hull.artefacts.rpm;

import java.lang.foreign.MemorySegment;

/**
 * rpm's own database, which SUSE uses: {@code Packages.db} (rpm, lib/backend/ndb/rpmpkg.c). A header and slots of 16 bytes, in pages of
 * 4096; then blobs in blocks of 16. Always little-endian.
 */
final class NativeDatabase {
    private static final int MAGIC = letters("RpmP");
    private static final int SLOT_MAGIC = letters("Slot");
    private static final int BLOB_MAGIC = letters("BlbS");
    private static final int PAGE = 4096;
    private static final int SLOT = 16;
    private static final int BLOCK = 16;
    private static final int BLOB_HEAD = 16;

    private NativeDatabase() {}

    private static int letters(String four) {
        return four.charAt(0) | four.charAt(1) << 8 | four.charAt(2) << 16 | four.charAt(3) << 24;
    }

    static boolean is(byte[] start) throws Damaged {
        return start.length >= 2 * SLOT && new Bytes(start, false).i32(0) == MAGIC;
    }

    static void read(MemorySegment file, Headers headers) throws Damaged {
        Bytes head = new Bytes(Bytes.copy(file, 0, 2 * SLOT), false);
        if (head.u32(4) != 0) {
            throw new Damaged("version %d of the format is not known".formatted(head.u32(4)));
        }
        Bytes slots = new Bytes(Bytes.copy(file, 0, head.u32(12) * PAGE), false);
        long room = file.byteSize();
        for (int at = 2 * SLOT; at + SLOT <= slots.length(); at += SLOT) {
            if (slots.i32(at) != SLOT_MAGIC) {
                headers.problem("slot %d is none".formatted(at / SLOT));
            } else if (slots.i32(at + 4L) != 0) {
                byte[] blob = blob(file, slots, at, headers, room);
                room -= blob.length;
            }
        }
    }

    /** Blobs don't overlap, so all of them together are no longer than the file: what is left of it is the {@code room} for the next. */
    private static byte[] blob(MemorySegment file, Bytes slots, int slot, Headers headers, long room) {
        try {
            long place = slots.u32(slot + 8L) * BLOCK;
            Bytes head = new Bytes(Bytes.copy(file, place, BLOB_HEAD), false);
            if (head.i32(0) != BLOB_MAGIC || head.i32(4) != slots.i32(slot + 4L)) {
                throw new Damaged("slot %d points at no blob of its own".formatted(slot / SLOT));
            }
            long length = head.u32(12);
            if (length > room) {
                throw new Damaged("the blobs are longer than the file");
            }
            byte[] blob = Bytes.copy(file, place + BLOB_HEAD, length);
            headers.header(blob);
            return blob;
        } catch (Damaged e) {
            headers.problem(e.reason());
            return new byte[0];
        }
    }
}
