package dev.hull.artefacts.go;

import dev.hull.artefacts.binary.Executable;
import dev.hull.artefacts.binary.Executable.Format;
import dev.hull.artefacts.binary.Executable.Section;
import dev.hull.artefacts.binary.Words;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * What Go's linker writes into a program about how it was built (Go's {@code debug/buildinfo} and {@code cmd/link}): in the section
 * {@code .go.buildinfo} or at the start of the data, inline since Go 1.18, before by pointers.
 *
 * @param toolchain as {@code go1.22.1}
 * @param modules lines as {@code go version -m} prints them
 */
record BuildInfo(String toolchain, String modules) {
    private static final byte[] MAGIC = {(byte) 0xff, ' ', 'G', 'o', ' ', 'b', 'u', 'i', 'l', 'd', 'i', 'n', 'f', ':'};
    private static final int ALIGNMENT = 16;
    private static final int INLINE = 2;
    private static final int BIG_ENDIAN = 1;
    private static final int SENTINEL = 16;
    private static final int LONGEST = 1 << 24;
    private static final long FAR_ENOUGH = 1 << 20;

    static Optional<BuildInfo> of(Executable program) {
        return header(program).flatMap(at -> read(program, at));
    }

    /** Where a file has sections, only those that can hold it are looked at: other programs cost nothing. */
    private static Optional<Long> header(Executable program) {
        for (Section section : program.sections()) {
            if (section.name().equals(".go.buildinfo") || section.name().equals("__go_buildinfo")) {
                return find(program, section);
            }
        }
        if (program.format() == Format.ELF && !program.sections().isEmpty()) {
            return Optional.empty();
        }
        for (Section segment : program.segments()) {
            Optional<Long> found = segment.isWritable() ? find(program, segment) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Long> find(Executable program, Section section) {
        ByteBuffer bytes = program.bytes(section).orElse(MemorySegment.NULL).asByteBuffer();
        int end = (int) Math.min(bytes.limit(), FAR_ENOUGH) - 32;
        for (int at = 0; at <= end; at += ALIGNMENT) {
            if (bytes.get(at) == MAGIC[0] && isMagic(bytes, at)) {
                return Optional.of(section.offset() + at);
            }
        }
        return Optional.empty();
    }

    private static boolean isMagic(ByteBuffer bytes, int at) {
        for (int i = 1; i < MAGIC.length; i++) {
            if (bytes.get(at + i) != MAGIC[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<BuildInfo> read(Executable program, long at) {
        Words file = program.words();
        int flags = file.uint8(at + 15);
        Span toolchain;
        Span modules;
        if ((flags & INLINE) != 0) {
            toolchain = inline(file, at + 32);
            modules = inline(file, toolchain.start() + toolchain.length());
        } else {
            Words words = new Words(file.bytes(), (flags & BIG_ENDIAN) != 0, file.uint8(at + 14) == 8 ? 8 : 4);
            toolchain = pointed(program, words, words.word(at + 16));
            modules = pointed(program, words, words.word(at + 16 + words.size()));
        }
        String version = file.utf8(toolchain.start(), toolchain.length());
        return version.isEmpty() ? Optional.empty() : Optional.of(new BuildInfo(version, lines(file, modules)));
    }

    /** A length (unsigned LEB128) and so many bytes. */
    private static Span inline(Words words, long from) {
        long at = from;
        long length = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int b = words.uint8(at++);
            length |= (long) (b & 0x7f) << shift;
            if ((b & 0x80) == 0) {
                break;
            }
        }
        return Span.of(at, length);
    }

    /** A pointer to a string header: an address and a length. */
    private static Span pointed(Executable program, Words words, long pointer) {
        long header = program.offsetOf(pointer);
        return header < 0
                ? Span.of(0, 0)
                : Span.of(program.offsetOf(words.word(header)), words.word(header + words.size()));
    }

    /** The lines stand between two marks of 16 bytes, by which they can be found in memory (Go's {@code runtime/debug}). */
    private static String lines(Words words, Span modules) {
        int length = modules.length() - 2 * SENTINEL;
        boolean isMarked = length > 0 && words.uint8(modules.start() + SENTINEL + length - 1) == '\n';
        return isMarked ? words.utf8(modules.start() + SENTINEL, length) : "";
    }

    private record Span(long start, int length) {
        static Span of(long start, long length) {
            return start < 0 || length < 0 || length > LONGEST ? new Span(0, 0) : new Span(start, (int) length);
        }
    }
}
