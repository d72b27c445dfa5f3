package dev.hull.artefacts.rpm;

import java.util.ArrayList;
import java.util.List;

/**
 * A package's header as the database keeps it (rpm, docs/manual/format_header.md, without the leading magic): the number of entries,
 * the size of the store, entries of four numbers (tag, type, offset, count), the store. Always big-endian.
 */
final class Header {
    // rpmtag.h
    static final int NAME = 1000;
    static final int VERSION = 1001;
    static final int RELEASE = 1002;
    static final int EPOCH = 1003;
    static final int VENDOR = 1011;
    static final int LICENSE = 1014;
    static final int ARCH = 1022;
    static final int OLD_FILE_NAMES = 1027;
    static final int FILE_MODES = 1030;
    static final int SOURCE_RPM = 1044;
    static final int DIR_INDEXES = 1116;
    static final int BASE_NAMES = 1117;
    static final int DIR_NAMES = 1118;
    static final int MODULARITY_LABEL = 5096;

    private static final int ENTRY = 16;
    private static final int START = 8;

    // rpmtag.h, rpmTagType
    private static final int INT16 = 3;
    private static final int INT32 = 4;
    private static final int STRING = 6;
    private static final int STRING_ARRAY = 8;
    private static final int I18N_STRING = 9;

    private final Bytes bytes;
    private final int entries;
    private final int store;

    private Header(Bytes bytes, int entries, int store) {
        this.bytes = bytes;
        this.entries = entries;
        this.store = store;
    }

    static Header of(byte[] array) throws Damaged {
        Bytes bytes = new Bytes(array, true);
        long entries = bytes.u32(0);
        long size = bytes.u32(4);
        long store = START + entries * ENTRY;
        if (store + size > array.length) {
            throw new Damaged("a header of %d entries and %d bytes does not fit into its %d bytes"
                    .formatted(entries, size, array.length));
        }
        return new Header(bytes, (int) entries, (int) store);
    }

    /** {@return the text of {@code tag}, or empty} */
    String text(int tag) throws Damaged {
        int entry = entry(tag);
        if (entry < 0) {
            return "";
        }
        int type = bytes.i32(entry + 4);
        return type == STRING || type == STRING_ARRAY || type == I18N_STRING ? bytes.text(place(entry)) : "";
    }

    /** {@return the first number of {@code tag}, or 0} */
    long number(int tag) throws Damaged {
        int entry = entry(tag);
        return entry < 0 || bytes.i32(entry + 4) != INT32 ? 0 : bytes.u32(place(entry));
    }

    List<String> texts(int tag) throws Damaged {
        int entry = entry(tag);
        List<String> texts = new ArrayList<>();
        if (entry < 0 || bytes.i32(entry + 4) != STRING_ARRAY) {
            return texts;
        }
        long count = bytes.u32(entry + 12);
        int at = (int) place(entry);
        for (long i = 0; i < count; i++) {
            int end = bytes.end(at);
            texts.add(bytes.text(at, end));
            at = end + 1;
        }
        return texts;
    }

    /** {@return all numbers of {@code tag}} */
    int[] numbers(int tag) throws Damaged {
        int entry = entry(tag);
        if (entry < 0) {
            return new int[0];
        }
        boolean small = bytes.i32(entry + 4) == INT16;
        int width = small ? 2 : 4;
        long count = bytes.u32(entry + 12);
        long place = place(entry);
        if (place + count * width > bytes.length()) {
            throw new Damaged("%d numbers of tag %d do not fit into their header".formatted(count, tag));
        }
        int[] numbers = new int[(int) count];
        for (int i = 0; i < numbers.length; i++) {
            long at = place + (long) i * width;
            numbers[i] = small ? bytes.u16(at) : bytes.i32(at);
        }
        return numbers;
    }

    private int entry(int tag) throws Damaged {
        for (int i = 0; i < entries; i++) {
            int at = START + i * ENTRY;
            if (bytes.i32(at) == tag) {
                return at;
            }
        }
        return -1;
    }

    private long place(int entry) throws Damaged {
        return store + bytes.u32(entry + 8);
    }
}
