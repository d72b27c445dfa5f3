package dev.hull.artefacts.binary;

import dev.hull.artefacts.binary.Executable.Format;
import dev.hull.artefacts.binary.Executable.Section;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the symbols of an ELF file with addresses of 64 bits are (System V gABI, "Symbol Table"). */
public final class Symbols {
    private static final int ENTRY = 24;
    private static final int MOST = 4_000_000;
    private static final int LONGEST = 64;

    private Symbols() {}

    /** {@return the addresses of those of {@code names} that {@code file} defines} */
    public static Map<String, Long> of(Executable file, Set<String> names) {
        Map<String, Long> found = new HashMap<>();
        if (file.format() == Format.ELF && file.words().size() == 8) {
            for (List<String> tables : List.of(List.of(".dynsym", ".dynstr"), List.of(".symtab", ".strtab"))) {
                Section symbols = named(file, tables.getFirst());
                Section texts = named(file, tables.getLast());
                if (found.size() < names.size() && symbols.size() > 0 && texts.size() > 0) {
                    look(file.words(), symbols, texts, names, found);
                }
            }
        }
        return found;
    }

    private static Section named(Executable file, String name) {
        return file.sections().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(new Section(name, 0, 0, 0, false));
    }

    private static void look(Words words, Section symbols, Section texts, Set<String> names, Map<String, Long> found) {
        long count = Math.min(MOST, Math.min(symbols.size(), words.bytes().byteSize()) / ENTRY);
        for (long i = 0; i < count; i++) {
            long at = symbols.offset() + i * ENTRY;
            long address = words.int64(at + 8);
            if (address != 0) {
                String name = words.text(texts.offset() + words.uint32(at), LONGEST);
                if (names.contains(name)) {
                    found.putIfAbsent(name, address);
                }
            }
        }
    }
}
