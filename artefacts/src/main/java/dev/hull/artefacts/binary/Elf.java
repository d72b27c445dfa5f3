package dev.hull.artefacts.binary;

import dev.hull.artefacts.binary.Executable.Format;
import dev.hull.artefacts.binary.Executable.Section;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tables of an ELF file (System V gABI, chapters 4 and 5). */
final class Elf {
    private static final int WIDE = 2;
    private static final int BIG_ENDIAN = 2;
    private static final int LOAD = 1;
    private static final int WRITABLE_SEGMENT = 2;
    private static final int WRITABLE_SECTION = 1;
    private static final int NOTHING_IN_FILE = 8;
    private static final int MOST = 4096;
    private static final int LONGEST_NAME = 64;
    private static final int LARGEST_NAMES = 1 << 16;

    private final Words words;
    private final boolean wide;

    private Elf(Words words) {
        this.words = words;
        this.wide = words.size() == 8;
    }

    static Optional<Executable> read(MemorySegment bytes) {
        Words words = words(bytes);
        Elf elf = new Elf(words);
        return Optional.of(new Executable(Format.ELF, words, elf.sections(), elf.segments()));
    }

    private static Words words(MemorySegment bytes) {
        Words ident = new Words(bytes, false, 4);
        return new Words(bytes, ident.uint8(5) == BIG_ENDIAN, ident.uint8(4) == WIDE ? 8 : 4);
    }

    /** {@return whether {@code name} stands in the table of section names, or there is no such table} */
    static boolean mayHave(MemorySegment bytes, String name) {
        Words words = words(bytes);
        boolean isWide = words.size() == 8;
        long table = words.word(isWide ? 0x28 : 0x20);
        int entry = words.uint16(isWide ? 0x3a : 0x2e);
        long names = table + (long) words.uint16(isWide ? 0x3e : 0x32) * entry;
        long offset = words.word(names + (isWide ? 0x18 : 0x10));
        long size = Math.min(words.word(names + (isWide ? 0x20 : 0x14)), LARGEST_NAMES);
        return table == 0
                || size <= 0
                || words.utf8(offset, (int) Math.min(size, bytes.byteSize() - offset))
                        .contains(name);
    }

    /** {@return where the table of sections ends, which linkers write last} */
    static long end(MemorySegment bytes) {
        Words words = words(bytes);
        boolean isWide = words.size() == 8;
        long entries = (long) words.uint16(isWide ? 0x3a : 0x2e) * words.uint16(isWide ? 0x3c : 0x30);
        return words.word(isWide ? 0x28 : 0x20) + entries;
    }

    private List<Section> sections() {
        long table = words.word(wide ? 0x28 : 0x20);
        int entry = words.uint16(wide ? 0x3a : 0x2e);
        int count = words.uint16(wide ? 0x3c : 0x30);
        long names = table + (long) words.uint16(wide ? 0x3e : 0x32) * entry;
        long text = words.word(names + (wide ? 0x18 : 0x10));
        List<Section> sections = new ArrayList<>(Math.min(count, MOST));
        for (int i = 0; i < count && i < MOST && table > 0; i++) {
            long at = table + (long) i * entry;
            boolean isInFile = words.uint32(at + 4) != NOTHING_IN_FILE;
            sections.add(new Section(
                    words.text(text + words.uint32(at), LONGEST_NAME),
                    words.word(at + (wide ? 0x10 : 0x0c)),
                    words.word(at + (wide ? 0x18 : 0x10)),
                    isInFile ? words.word(at + (wide ? 0x20 : 0x14)) : 0,
                    (words.word(at + 8) & WRITABLE_SECTION) != 0));
        }
        return sections;
    }

    private List<Section> segments() {
        long table = words.word(wide ? 0x20 : 0x1c);
        int entry = words.uint16(wide ? 0x36 : 0x2a);
        int count = words.uint16(wide ? 0x38 : 0x2c);
        List<Section> segments = new ArrayList<>();
        for (int i = 0; i < count && i < MOST && table > 0; i++) {
            long at = table + (long) i * entry;
            if (words.uint32(at) == LOAD) {
                segments.add(new Section(
                        "",
                        words.word(at + (wide ? 0x10 : 0x08)),
                        words.word(at + (wide ? 0x08 : 0x04)),
                        words.word(at + (wide ? 0x20 : 0x10)),
                        (words.uint32(at + (wide ? 0x04 : 0x18)) & WRITABLE_SEGMENT) != 0));
            }
        }
        return segments;
    }
}
