package dev.hull.artefacts.binary;

import dev.hull.artefacts.Cataloguer;
import dev.hull.artefacts.Claim;
import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.FileEntry;
import dev.hull.artefacts.binary.Executable.Section;
import dev.hull.model.Component;
import dev.hull.model.Ecosystem;
import dev.hull.model.Evidence;
import dev.hull.model.Evidence.Kind;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Interpreters, servers and libraries that were put into an image without any package data: known by the name of the file, with the
 * version that its own bytes say. Names are those of Bitnami's advisories where there are such.
 */
public final class KnownPrograms implements Cataloguer {
    /** What holds no text of the program: code, symbols, what debuggers want. */
    private static final Set<String> WITHOUT_TEXT = Set.of(
            ".text",
            ".eh_frame",
            ".symtab",
            ".strtab",
            ".dynsym",
            ".dynstr",
            ".gopclntab",
            ".rela.dyn",
            ".gcc_except_table");

    private static final long MOST = 512L << 20;
    private static final int PIECE = 1 << 16;
    private static final int OVERLAP = 1 << 8;

    @Override
    public String name() {
        return "program";
    }

    @Override
    public Claim claim() {
        return Claim.ofExecutables().and(Claim.endings(".exe", ".dll", ".dylib", ".a"));
    }

    @Override
    public boolean wants(FileEntry file) {
        return file.size() > 64 && knows(file.name());
    }

    /** {@return whether a program of this file name is looked into} */
    public static boolean knows(String fileName) {
        return !ProgramTable.rows(fileName).isEmpty();
    }

    @Override
    public void read(FileEntry file, Content content, Discoveries found) {
        MemorySegment bytes = content.segment();
        if (!Executable.isOne(bytes)) {
            return;
        }
        List<ProgramTable.Row> rows = ProgramTable.rows(file.name());
        Search search = new Search(rows, digits(file.name()));
        Optional<Executable> program = Executable.of(bytes);
        List<Section> sections = program.map(Executable::sections).orElse(List.of());
        if (sections.isEmpty()) {
            search.over(bytes);
        }
        for (Section section : constantsFirst(sections)) {
            if (search.version.isEmpty()
                    && !WITHOUT_TEXT.contains(section.name())
                    && !section.name().startsWith(".debug")) {
                program.flatMap(each -> each.bytes(section)).ifPresent(search::over);
            }
        }
        if (!search.version.isEmpty()) {
            found.component(Component.of(
                    Ecosystem.BINARY,
                    "",
                    rows.get(search.row).program(),
                    search.version,
                    Evidence.of(Kind.RECOGNISED, file.path())));
        }
    }

    private static List<Section> constantsFirst(List<Section> sections) {
        return sections.stream()
                .sorted(Comparator.comparing(section -> !section.name().startsWith(".rodata")))
                .toList();
    }

    /** {@code 3.8} of {@code libpython3.8m.so.1.0}. */
    private static String digits(String name) {
        int start = 0;
        while (start < name.length() && !Character.isDigit(name.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < name.length() && (Character.isDigit(name.charAt(end)) || name.charAt(end) == '.')) {
            end++;
        }
        while (end > start && name.charAt(end - 1) == '.') {
            end--;
        }
        return name.substring(start, end);
    }

    /** The surest row that was found in what has been looked at so far. */
    private static final class Search {
        private final List<ProgramTable.Row> rows;
        private final String named;
        private final byte[] piece = new byte[PIECE];
        private int row;
        private String version = "";
        private long left = MOST;

        Search(List<ProgramTable.Row> rows, String named) {
            this.rows = rows;
            this.named = named;
            this.row = rows.size();
        }

        void over(MemorySegment bytes) {
            ByteBuffer buffer = bytes.asByteBuffer();
            int end = buffer.limit();
            for (int at = 0; at < end && row > 0 && left > 0; at += PIECE - OVERLAP) {
                int length = Math.min(PIECE, end - at);
                buffer.get(at, piece, 0, length);
                left -= length;
                in(length);
                if (at + length == end) {
                    return;
                }
            }
        }

        private void in(int length) {
            for (int i = 0; i < row; i++) {
                String found = rows.get(i).marker().find(piece, length, named);
                if (!found.isEmpty()) {
                    row = i;
                    version = found;
                }
            }
        }
    }
}
