package dev.hull.artefacts.dotnet;

import dev.hull.artefacts.Cataloguer;
import dev.hull.artefacts.Claim;
import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.FileEntry;
import dev.hull.artefacts.binary.Executable;
import dev.hull.artefacts.binary.Executable.Section;
import dev.hull.artefacts.binary.Words;
import dev.hull.artefacts.json.JsonText;
import dev.hull.model.Evidence;
import dev.hull.model.Evidence.Kind;
import dev.hull.model.Limits;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Applications of .NET in one file: behind the program that starts them stand their assemblies and their {@code APP.deps.json}, which
 * a header tells the place of (dotnet/designs, accepted/2020/single-file/bundler.md).
 */
public final class Bundles implements Cataloguer {
    // The 8 bytes before it say where the header is (bundle_marker.cpp in dotnet/runtime).
    private static final byte[] MARK =
            HexFormat.of().parseHex("8b1202b96a612038727b930214d7a03213f5b9e6efae3318ee3b2dce24b36aae");
    private static final int LEAST = 4096;
    private static final int LONGEST_NAME = 1 << 14;
    private static final int MOST = 100_000;
    private static final int WITH_PLACES = 2;
    private static final int DEPS_JSON = 3;
    private static final long LARGEST = 16 << 20;

    @Override
    public String name() {
        return "dotnet-bundle";
    }

    @Override
    public Claim claim() {
        return Claim.ofExecutables().and(Claim.endings(".exe"));
    }

    @Override
    public void read(FileEntry file, Content content, Discoveries found) {
        MemorySegment bytes = content.segment();
        if (Executable.hasMoreBehind(bytes, LEAST)) {
            Executable.of(bytes)
                    .ifPresent(program -> header(program).ifPresent(header -> read(file, program, header, found)));
        }
    }

    private static Optional<Long> header(Executable program) {
        for (Section section : program.sections()) {
            Optional<MemorySegment> data = section.name().equals(".data") ? program.bytes(section) : Optional.empty();
            long mark = data.map(Bundles::mark).orElse(-1L);
            long header = mark < 8 ? 0 : program.words().int64(section.offset() + mark - 8);
            if (header > 0) {
                return Optional.of(header);
            }
        }
        return Optional.empty();
    }

    private static long mark(MemorySegment data) {
        long end = data.byteSize() - MARK.length;
        for (long at = 0; at <= end; at++) {
            if (data.get(ValueLayout.JAVA_BYTE, at) == MARK[0]
                    && MemorySegment.mismatch(data, at, at + MARK.length, MemorySegment.ofArray(MARK), 0, MARK.length)
                            < 0) {
                return at;
            }
        }
        return -1;
    }

    private static void read(FileEntry file, Executable program, long header, Discoveries found) {
        Words words = program.words();
        Place deps = deps(words, header);
        MemorySegment all = words.bytes();
        if (deps.size() <= 0
                || deps.size() > LARGEST
                || deps.offset() < 0
                || deps.offset() > all.byteSize() - deps.size()) {
            found.gap("packages", "an application of .NET in one file, which does not say what is in it");
            return;
        }
        byte[] json = all.asSlice(deps.offset(), deps.size()).toArray(ValueLayout.JAVA_BYTE);
        DepsJson.read(
                JsonText.read(json, Limits.DEFAULT, found::problem), Evidence.of(Kind.EMBEDDED, file.path()), found);
    }

    private record Place(long offset, long size) {}

    private static Place deps(Words words, long header) {
        long version = words.uint32(header);
        Cursor cursor = new Cursor(words, header + 12);
        cursor.text();
        if (version >= WITH_PLACES) {
            return new Place(words.int64(cursor.at), words.int64(cursor.at + 8));
        }
        for (int i = 0; i < Math.min(MOST, words.uint32(header + 8)); i++) {
            Place place = new Place(words.int64(cursor.at), words.int64(cursor.at + 8));
            cursor.at += 16;
            int type = words.uint8(cursor.at++);
            cursor.text();
            if (type == DEPS_JSON) {
                return place;
            }
        }
        return new Place(0, 0);
    }

    private static final class Cursor {
        private final Words words;
        private long at;

        Cursor(Words words, long at) {
            this.words = words;
            this.at = at;
        }

        /** Goes over a text, whose length stands before it in groups of seven bits, the low ones first. */
        void text() {
            int length = 0;
            int next = 0x80;
            for (int shift = 0; shift < 28 && (next & 0x80) != 0; shift += 7) {
                next = words.uint8(at++);
                length |= (next & 0x7f) << shift;
            }
            at += Math.min(length, LONGEST_NAME);
        }
    }
}
