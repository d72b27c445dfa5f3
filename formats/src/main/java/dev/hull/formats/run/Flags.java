package dev.hull.formats.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The flags of one command. */
final class Flags {
    private final Map<String, Flag> byName;
    private final Map<String, Flag> byShorthand = new HashMap<>();

    private Flags(Map<String, Flag> byName) {
        this.byName = byName;
        byName.values().forEach(flag -> byShorthand.put(flag.shorthand(), flag));
    }

    /** {@return the table of a command, as {@code docker-run}} One that is not there has no flags. */
    static Flags of(String command) {
        return Tables.ALL.getOrDefault(command, Tables.NONE);
    }

    Optional<Flag> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Optional<Flag> shorthand(String letter) {
        return letter.isEmpty() ? Optional.empty() : Optional.ofNullable(byShorthand.get(letter));
    }

    List<String> names() {
        return byName.keySet().stream().sorted().toList();
    }

    private static final class Tables {
        static final Flags NONE = new Flags(Map.of());
        static final Map<String, Flags> ALL = load();

        private static Map<String, Flags> load() {
            Map<String, Map<String, Flag>> tables = new HashMap<>();
            for (String line : lines()) {
                if (!line.startsWith("#")) {
                    List<String> cells = new ArrayList<>(List.of(line.split("\t", -1)));
                    while (cells.size() < 5) {
                        cells.add("");
                    }
                    tables.computeIfAbsent(cells.getFirst(), _ -> new HashMap<>())
                            .put(cells.get(1), flag(cells));
                }
            }
            Map<String, Flags> all = new HashMap<>();
            tables.forEach((name, flags) -> all.put(name, new Flags(flags)));
            return all;
        }

        private static Flag flag(List<String> cells) {
            String note = cells.get(4);
            boolean alias = note.startsWith("alias:");
            return new Flag(
                    cells.get(1),
                    cells.get(2),
                    Flag.Kind.valueOf(cells.get(3).toUpperCase(Locale.ROOT)),
                    alias
                            ? Flag.Note.OBSOLETE
                            : note.isEmpty() ? Flag.Note.NONE : Flag.Note.valueOf(note.toUpperCase(Locale.ROOT)),
                    alias ? note.substring("alias:".length()) : "");
        }

        private static List<String> lines() {
            try (InputStream in = Flags.class.getResourceAsStream("flags.tsv")) {
                if (in == null) {
                    throw new IllegalStateException("flags.tsv is not beside " + Flags.class);
                }
                return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readAllLines();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
