package dev.hull.artefacts.binary;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.Optional;

/**
 * A linked program or library: ELF (System V gABI), PE (Microsoft PE and COFF Specification) or Mach-O (mach-o/loader.h). Only its
 * tables are read; what they say is checked against the length of the file when it is used.
 */
public final class Executable {
    /** The file formats. */
    public enum Format {
        ELF,
        PE,
        MACH_O
    }

    /** A named piece of the file and where it will be in memory. */
    public record Section(String name, long address, long offset, long size, boolean isWritable) {}

    private final Format format;
    private final Words words;
    private final List<Section> sections;
    private final List<Section> segments;

    Executable(Format format, Words words, List<Section> sections, List<Section> segments) {
        this.format = format;
        this.words = words;
        this.sections = sections;
        this.segments = segments;
    }

    /** {@return whether the first bytes are those of an executable} All that a script costs. */
    public static boolean isOne(MemorySegment bytes) {
        return formatOf(bytes).isPresent();
    }

    private static Optional<Format> formatOf(MemorySegment bytes) {
        if (bytes.byteSize() < 64) {
            return Optional.empty();
        }
        Words words = new Words(bytes, false, 4);
        long magic = words.uint32(0);
        if (magic == 0x464c457fL) {
            return Optional.of(Format.ELF);
        }
        if ((magic & 0xffff) == 0x5a4d) {
            return Optional.of(Format.PE);
        }
        boolean isMachO = magic == 0xfeedfaceL || magic == 0xfeedfacfL || MachO.isUniversal(words);
        return isMachO ? Optional.of(Format.MACH_O) : Optional.empty();
    }

    /** {@return the executable that {@code bytes} are, or nothing where they are none, or are broken} */
    public static Optional<Executable> of(MemorySegment bytes) {
        return formatOf(bytes).flatMap(format -> switch (format) {
            case ELF -> Elf.read(bytes);
            case PE -> Pe.read(bytes);
            case MACH_O -> MachO.read(bytes);
        });
    }

    /**
     * {@return whether there can be a section of this name} Far cheaper than to read the tables: most programs of an image have none
     * of those that are asked for. A stripped file, without names, can have it.
     */
    public static boolean mayHave(MemorySegment bytes, String section) {
        return formatOf(bytes)
                .map(format -> format != Format.ELF || Elf.mayHave(bytes, section))
                .orElse(false);
    }

    /** {@return whether at least {@code least} bytes stand behind all that the tables of an executable tell of} As cheap as {@link #mayHave}. */
    public static boolean hasMoreBehind(MemorySegment bytes, long least) {
        return formatOf(bytes)
                .map(format -> switch (format) {
                    case ELF -> bytes.byteSize() - Elf.end(bytes) >= least;
                    case PE -> true;
                    case MACH_O -> false;
                })
                .orElse(false);
    }

    /** {@return whether UPX packed the program} It leaves its mark behind the program headers; sections there are none. */
    public static boolean isPacked(MemorySegment bytes) {
        long end = Math.min(bytes.byteSize(), 1024) - 4;
        for (long at = 0; at <= end; at++) {
            if (bytes.get(ValueLayout.JAVA_BYTE, at) == 'U'
                    && bytes.get(ValueLayout.JAVA_BYTE, at + 1) == 'P'
                    && bytes.get(ValueLayout.JAVA_BYTE, at + 2) == 'X'
                    && bytes.get(ValueLayout.JAVA_BYTE, at + 3) == '!') {
                return true;
            }
        }
        return false;
    }

    public Format format() {
        return format;
    }

    /** {@return the numbers of the file, in its byte order and word size} */
    public Words words() {
        return words;
    }

    public List<Section> sections() {
        return sections;
    }

    /** {@return what the loader maps} Without names in ELF. */
    public List<Section> segments() {
        return segments;
    }

    /** {@return the bytes of the section of this name} */
    public Optional<MemorySegment> section(String name) {
        for (Section section : sections) {
            if (section.name().equals(name)) {
                return bytes(section);
            }
        }
        return Optional.empty();
    }

    /** {@return the bytes of {@code section}, cut to what the file has} */
    public Optional<MemorySegment> bytes(Section section) {
        MemorySegment all = words.bytes();
        if (section.offset() < 0 || section.offset() >= all.byteSize() || section.size() <= 0) {
            return Optional.empty();
        }
        return Optional.of(all.asSlice(section.offset(), Math.min(section.size(), all.byteSize() - section.offset())));
    }

    /** {@return where in the file the byte at {@code address} is, -1 where it is in none of the segments} */
    public long offsetOf(long address) {
        for (Section segment : segments) {
            long into = address - segment.address();
            if (into >= 0 && into < segment.size()) {
                return segment.offset() + into;
            }
        }
        return -1;
    }
}
