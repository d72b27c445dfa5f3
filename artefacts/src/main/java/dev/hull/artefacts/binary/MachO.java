package dev.hull.artefacts.binary;

import dev.hull.artefacts.binary.Executable.Format;
import dev.hull.artefacts.binary.Executable.Section;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The load commands of a Mach-O file, or of the first one in a universal file (mach-o/loader.h, mach-o/fat.h). */
final class MachO {
    private static final long UNIVERSAL = 0xbebafecaL;
    private static final long WIDE = 0xfeedfacfL;
    private static final int SEGMENT = 0x1;
    private static final int WIDE_SEGMENT = 0x19;
    private static final int WRITABLE = 2;
    private static final int MOST = 1000;

    private MachO() {}

    /** A class of Java starts with the same four bytes, but its version, which follows, is 45 and more. */
    static boolean isUniversal(Words littleEndian) {
        return littleEndian.uint32(0) == UNIVERSAL
                && Integer.reverseBytes((int) littleEndian.uint32(4)) > 0
                && Integer.reverseBytes((int) littleEndian.uint32(4)) < 40;
    }

    static Optional<Executable> read(MemorySegment bytes) {
        Words start = new Words(bytes, false, 4);
        if (!isUniversal(start)) {
            return one(bytes);
        }
        Words big = new Words(bytes, true, 4);
        long offset = big.uint32(16);
        long size = big.uint32(20);
        return offset > 0 && offset < bytes.byteSize()
                ? one(bytes.asSlice(offset, Math.min(size, bytes.byteSize() - offset)))
                : Optional.empty();
    }

    private static Optional<Executable> one(MemorySegment bytes) {
        boolean isWide = new Words(bytes, false, 4).uint32(0) == WIDE;
        Words words = new Words(bytes, false, isWide ? 8 : 4);
        List<Section> sections = new ArrayList<>();
        List<Section> segments = new ArrayList<>();
        long at = isWide ? 32 : 28;
        long count = Math.min(MOST, words.uint32(16));
        for (int i = 0; i < count; i++) {
            long command = words.uint32(at);
            long length = words.uint32(at + 4);
            if (length < 8) {
                break;
            }
            if (command == (isWide ? WIDE_SEGMENT : SEGMENT)) {
                segment(words, at, isWide, sections, segments);
            }
            at += length;
        }
        return Optional.of(new Executable(Format.MACH_O, words, sections, segments));
    }

    private static void segment(Words words, long at, boolean wide, List<Section> sections, List<Section> segments) {
        boolean isWritable = (words.uint32(at + (wide ? 60 : 44)) & WRITABLE) != 0;
        segments.add(new Section(
                words.text(at + 8, 16),
                words.word(at + 24),
                words.word(at + (wide ? 40 : 32)),
                words.word(at + (wide ? 48 : 36)),
                isWritable));
        long count = Math.min(MOST, words.uint32(at + (wide ? 64 : 48)));
        long each = at + (wide ? 72 : 56);
        for (int i = 0; i < count && sections.size() < MOST; i++) {
            sections.add(new Section(
                    words.text(each, 16),
                    words.word(each + 32),
                    words.uint32(each + (wide ? 48 : 40)),
                    words.word(each + (wide ? 40 : 36)),
                    isWritable));
            each += wide ? 80 : 68;
        }
    }
}
