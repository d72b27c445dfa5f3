package dev.hull.artefacts.binary;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a PE file says about itself: the strings of its version resource, as {@code ProductVersion} (Microsoft PE and COFF
 * Specification, "The .rsrc Section"; Windows API, VS_VERSIONINFO).
 */
public final class VersionResource {
    private static final int VERSION = 16; // RT_VERSION, winuser.h
    private static final long FOLDER = 0x8000_0000L;
    private static final long FIXED = 0xfeef04bdL; // VS_FFI_SIGNATURE, verrsrc.h
    private static final int MOST = 1000;
    private static final int LONGEST = 1024;

    private final Words words;
    private final Map<String, String> strings = new LinkedHashMap<>();

    private VersionResource(Words words) {
        this.words = words;
    }

    /** {@return the strings of {@code file}; empty where it has no version resource} The first of equal keys counts. */
    public static Map<String, String> of(Executable file) {
        long root = Pe.directory(file, Pe.RESOURCES);
        Words words = file.words();
        long versions = root < 0 ? -1 : entry(words, root, root, VERSION);
        long languages = versions < 0 ? -1 : entry(words, root, versions, -1);
        long data = languages < 0 ? -1 : entry(words, root, languages, -1);
        long start = data < 0 ? -1 : Pe.at(file, words.uint32(data));
        VersionResource resource = new VersionResource(words);
        if (start >= 0) {
            resource.info(start);
        }
        return resource.strings;
    }

    /** {@return where the entry of this id leads from {@code folder}, the first where it is -1} -1 where there is none. */
    private static long entry(Words words, long root, long folder, int id) {
        int count = Math.min(MOST, words.uint16(folder + 12) + words.uint16(folder + 14));
        for (int i = 0; i < count; i++) {
            long at = folder + 16 + i * 8L;
            if (id < 0 || words.uint32(at) == id) {
                return root + (words.uint32(at + 4) & ~FOLDER);
            }
        }
        return -1;
    }

    private void info(long start) {
        long end = start + words.uint16(start);
        int fixedLength = words.uint16(start + 2);
        long fixed = afterKey(start);
        for (long at = aligned(fixed + fixedLength, start); at < end; at = next(at, start)) {
            if (key(at).equals("StringFileInfo")) {
                long tables = at + words.uint16(at);
                for (long table = afterKey(at, start); table < tables; table = next(table, start)) {
                    strings(table, start);
                }
            }
        }
        if (fixedLength > 0 && words.uint32(fixed) == FIXED) {
            strings.putIfAbsent("ProductVersion", numbers(fixed + 16));
            strings.putIfAbsent("FileVersion", numbers(fixed + 8));
        }
    }

    private void strings(long table, long start) {
        long end = table + words.uint16(table);
        for (long at = afterKey(table, start); at < end && strings.size() < MOST; at = next(at, start)) {
            long value = afterKey(at, start);
            long length = Math.min(words.uint16(at + 2), Math.max(0, (at + words.uint16(at) - value) / 2));
            strings.putIfAbsent(
                    key(at), text(value, (int) Math.min(length, LONGEST)).strip());
        }
    }

    private String key(long block) {
        return text(block + 6, 64);
    }

    private long afterKey(long block) {
        return afterKey(block, block);
    }

    private long afterKey(long block, long start) {
        return aligned(block + 6 + (key(block).length() + 1) * 2L, start);
    }

    /** Blocks are aligned to 32 bits, counted from the resource's start. One without a length would never end. */
    private long next(long block, long start) {
        return aligned(block + Math.max(6, words.uint16(block)), start);
    }

    private static long aligned(long at, long start) {
        return start + (at - start + 3) / 4 * 4;
    }

    private String text(long at, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < most && words.uint16(at + i * 2L) != 0; i++) {
            text.append((char) words.uint16(at + i * 2L));
        }
        return text.toString();
    }

    private String numbers(long at) {
        return words.uint16(at + 2) + "." + words.uint16(at) + "." + words.uint16(at + 6) + "." + words.uint16(at + 4);
    }
}
