package dev.hull.artefacts.binary;

import dev.hull.artefacts.binary.Executable.Format;
import dev.hull.artefacts.binary.Executable.Section;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tables of a PE file (Microsoft PE and COFF Specification): sections, and the directories that point into them. */
public final class Pe {
    /** Index of the directory of resources. */
    public static final int RESOURCES = 2;

    /** Index of the directory of the .NET header. */
    public static final int CLI_HEADER = 14;

    private static final long SIGNATURE = 0x4550;
    private static final int WIDE = 0x20b;
    private static final long WRITABLE = 0x8000_0000L;
    private static final int MOST = 200;

    private Pe() {}

    static Optional<Executable> read(MemorySegment bytes) {
        Words words = new Words(bytes, false, 4);
        long header = words.uint32(0x3c);
        if (words.uint32(header) != SIGNATURE) {
            return Optional.empty();
        }
        long optional = header + 24;
        boolean isWide = words.uint16(optional) == WIDE;
        long base = base(words);
        long table = optional + words.uint16(header + 20);
        int count = Math.min(MOST, words.uint16(header + 6));
        List<Section> sections = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            long at = table + i * 40L;
            sections.add(new Section(
                    words.text(at, 8),
                    base + words.uint32(at + 12),
                    words.uint32(at + 20),
                    words.uint32(at + 16),
                    (words.uint32(at + 36) & WRITABLE) != 0));
        }
        return Optional.of(new Executable(Format.PE, new Words(bytes, false, isWide ? 8 : 4), sections, sections));
    }

    /** {@return where in the file the directory of this index points to} -1 where the file, which is a PE file, has none. */
    public static long directory(Executable file, int index) {
        Words words = file.words();
        long optional = words.uint32(0x3c) + 24;
        long counted = optional + (words.size() == 8 ? 108 : 92);
        long address = index < words.uint32(counted) ? words.uint32(counted + 4 + index * 8L) : 0;
        return address == 0 ? -1 : at(file, address);
    }

    /** {@return where in the file the byte is that {@code address}, relative to the image's base, names} -1 where it is in no section. */
    public static long at(Executable file, long address) {
        return file.offsetOf(base(file.words()) + address);
    }

    private static long base(Words words) {
        long optional = words.uint32(0x3c) + 24;
        return words.uint16(optional) == WIDE ? words.int64(optional + 24) : words.uint32(optional + 28);
    }
}
