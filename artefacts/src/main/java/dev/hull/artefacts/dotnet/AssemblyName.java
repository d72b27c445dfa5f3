package dev.hull.artefacts.dotnet;

import dev.hull.artefacts.binary.Executable;
import dev.hull.artefacts.binary.Pe;
import dev.hull.artefacts.binary.Words;
import java.util.Optional;

/**
 * How an assembly of .NET calls itself (ECMA-335, II.22.2).
 *
 * @param version four numbers
 * @param culture empty unless it only holds texts of a language
 */
record AssemblyName(String name, String version, String culture) {
    private static final long ROOT = 0x424a5342; // II.24.2.1
    private static final int LONGEST = 1024;
    private static final int MOST_STREAMS = 16;

    /** {@return the name that stands in the metadata of {@code file}} Nothing where it is no assembly. */
    static Optional<AssemblyName> of(Executable file) {
        Words words = file.words();
        long header = Pe.directory(file, Pe.CLI_HEADER);
        long root = header < 0 ? -1 : Pe.at(file, words.uint32(header + 8));
        if (root < 0 || words.uint32(root) != ROOT) {
            return Optional.empty();
        }
        long count = root + 16 + words.uint32(root + 12) + 2;
        long tables = -1;
        long strings = -1;
        long at = count + 2;
        for (int i = 0; i < Math.min(MOST_STREAMS, words.uint16(count)); i++) {
            String name = words.text(at + 8, 32);
            long start = root + words.uint32(at);
            tables = name.equals("#~") || name.equals("#-") ? start : tables;
            strings = name.equals("#Strings") ? start : strings;
            at += 8 + (name.length() / 4 + 1) * 4L;
        }
        return tables < 0 || strings < 0 ? Optional.empty() : of(words, tables, strings);
    }

    private static Optional<AssemblyName> of(Words words, long tables, long strings) {
        MetadataTables metadata = new MetadataTables(words, tables);
        long row = metadata.start(MetadataTables.ASSEMBLY);
        if (row < 0) {
            return Optional.empty();
        }
        long name = row + 16 + metadata.blobSize();
        String version = words.uint16(row + 4) + "." + words.uint16(row + 6) + "." + words.uint16(row + 8) + "."
                + words.uint16(row + 10);
        return Optional.of(new AssemblyName(
                words.utf8To0(strings + metadata.stringAt(name), LONGEST),
                version,
                words.utf8To0(strings + metadata.stringAt(name + metadata.stringSize()), LONGEST)));
    }
}
