package dev.hull.vulns.store;

import dev.hull.model.Vulnerability.State;
import dev.hull.vulns.Range;
import dev.hull.vulns.Statement;
import dev.hull.vulns.feeds.Advisory;
import dev.hull.vulns.feeds.Advisory.Affected;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is said of each package: count, then for each statement how far its head is from the one before, flags, and what the
 * flags announce, as numbers of words. Packages of which the same is said share one run of bytes.
 */
final class Statements {
    private static final int STATE = 3;
    private static final int SEVERITY = 1 << 2;
    private static final int NOTE = 1 << 3;
    private static final int MODULE = 1 << 4;
    private static final int ARCHITECTURES = 1 << 5;
    private static final int VERSIONS = 1 << 6;
    private static final int SIMPLE = 1 << 7;
    private static final int INTRODUCED = 1;
    private static final int FIXED = 2;
    private static final int LAST_AFFECTED = 4;
    private static final State[] STATES = State.values();

    private Statements() {}

    /** Reads what is said of one package. */
    static List<Statement> read(
            ByteBuffer buffer, int from, String space, String name, Heads heads, StringTable words) {
        Cursor cursor = new Cursor(buffer, from);
        int count = cursor.count();
        List<Statement> statements = new ArrayList<>(count);
        Words said = new Words(words.reader());
        Heads.Reader headed = heads.reader();
        int head = 0;
        for (int i = 0; i < count; i++) {
            head += cursor.varint();
            Heads.Head by = headed.get(head);
            int flags = cursor.octet();
            List<Range> ranges = ranges(cursor, (flags & SIMPLE) != 0, said);
            List<String> versions = (flags & VERSIONS) == 0 ? List.of() : texts(cursor, said);
            statements.add(new Statement(
                    space,
                    name,
                    by.source(),
                    by.advisory(),
                    by.flaws(),
                    STATES[flags & STATE],
                    ranges,
                    versions,
                    (flags & SEVERITY) == 0 ? "" : said.get(cursor.varint()),
                    (flags & NOTE) == 0 ? "" : said.get(cursor.varint()),
                    (flags & MODULE) == 0 ? "" : said.get(cursor.varint()),
                    (flags & ARCHITECTURES) == 0 ? List.of() : texts(cursor, said)));
        }
        return statements;
    }

    private static List<Range> ranges(Cursor cursor, boolean simple, Words words) {
        if (simple) {
            return List.of(Range.before(words.get(cursor.varint())));
        }
        int count = cursor.count();
        List<Range> ranges = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int has = cursor.octet();
            ranges.add(new Range(
                    (has & INTRODUCED) == 0 ? "" : words.get(cursor.varint()),
                    (has & FIXED) == 0 ? "" : words.get(cursor.varint()),
                    (has & LAST_AFFECTED) == 0 ? "" : words.get(cursor.varint())));
        }
        return ranges;
    }

    private static List<String> texts(Cursor cursor, Words words) {
        int count = cursor.count();
        List<String> texts = new ArrayList<>(count);
        int number = 0;
        for (int i = 0; i < count; i++) {
            number += cursor.varint();
            texts.add(words.get(number));
        }
        return texts;
    }

    /** Words of one answer: neighbours often say the same one. */
    private static final class Words {
        private static final int SLOTS = 64;

        private final StringTable.Reader table;
        private final int[] numbers = new int[SLOTS];
        private final @Nullable String[] texts = new @Nullable String[SLOTS];

        Words(StringTable.Reader table) {
            this.table = table;
        }

        String get(int number) {
            int slot = number & SLOTS - 1;
            String text = texts[slot];
            if (text == null || numbers[slot] != number) {
                text = table.get(number);
                texts[slot] = text;
                numbers[slot] = number;
            }
            return text;
        }
    }

    /** Gathers statements, package by package, and writes them. */
    static final class Writer {
        private final StringTable.Numbered words;
        private final StringTable.Numbered names;
        private final SortedMap<String, SortedMap<Integer, SortedSet<Said>>> spaces = new TreeMap<>();
        private final Map<ByteBuffer, Integer> runs = new HashMap<>();
        private final Bytes statements = new Bytes(1 << 20);
        private int written;
        private int ranges;

        Writer(StringTable.Numbered words, StringTable.Numbered names) {
            this.words = words;
            this.names = names;
        }

        /** One statement: its head, and what is written of it. */
        private static final class Said implements Comparable<Said> {
            private final int head;
            private final byte[] bytes;
            private final int ranges;

            Said(int head, byte[] bytes, int ranges) {
                this.head = head;
                this.bytes = bytes;
                this.ranges = ranges;
            }

            @Override
            public int compareTo(Said other) {
                int order = Integer.compare(head, other.head);
                return order != 0 ? order : Arrays.compareUnsigned(bytes, other.bytes);
            }
        }

        void add(int head, Affected affected) {
            spaces.computeIfAbsent(affected.space(), _ -> new TreeMap<>())
                    .computeIfAbsent(names.of(affected.name()), _ -> new TreeSet<>())
                    .add(new Said(head, encoded(affected), affected.ranges().size()));
        }

        private byte[] encoded(Affected affected) {
            List<Range> all = affected.ranges();
            boolean simple = all.size() == 1
                    && all.getFirst().introduced().isEmpty()
                    && all.getFirst().lastAffected().isEmpty()
                    && !all.getFirst().fixed().isEmpty();
            Bytes out = new Bytes(16);
            out.octet(affected.state().ordinal()
                    | (affected.severity().isEmpty() ? 0 : SEVERITY)
                    | (affected.note().isEmpty() ? 0 : NOTE)
                    | (affected.module().isEmpty() ? 0 : MODULE)
                    | (affected.architectures().isEmpty() ? 0 : ARCHITECTURES)
                    | (affected.versions().isEmpty() ? 0 : VERSIONS)
                    | (simple ? SIMPLE : 0));
            if (simple) {
                out.varint(words.of(all.getFirst().fixed()));
            } else {
                out.varint(all.size());
                all.forEach(range -> range(out, range));
            }
            texts(out, affected.versions());
            word(out, affected.severity());
            word(out, affected.note());
            word(out, affected.module());
            texts(out, affected.architectures());
            return out.copy();
        }

        private void range(Bytes out, Range range) {
            out.octet((range.introduced().isEmpty() ? 0 : INTRODUCED)
                    | (range.fixed().isEmpty() ? 0 : FIXED)
                    | (range.lastAffected().isEmpty() ? 0 : LAST_AFFECTED));
            word(out, range.introduced());
            word(out, range.fixed());
            word(out, range.lastAffected());
        }

        private void word(Bytes out, String word) {
            if (!word.isEmpty()) {
                out.varint(words.of(word));
            }
        }

        private void texts(Bytes out, List<String> texts) {
            if (texts.isEmpty()) {
                return;
            }
            int[] numbers =
                    texts.stream().mapToInt(words::of).sorted().distinct().toArray();
            out.varint(numbers.length);
            int before = 0;
            for (int number : numbers) {
                out.varint(number - before);
                before = number;
            }
        }

        /** {@return the directory of spaces}; the statements are complete after it. */
        byte[] spaces() {
            Bytes heads = new Bytes();
            Bytes directories = new Bytes(1 << 16);
            List<int[]> places = new ArrayList<>();
            spaces.forEach((space, packages) -> {
                places.add(new int[] {directories.length(), packages.size()});
                packages.forEach((name, said) -> directories.fixed32(name).fixed32(run(said)));
            });
            heads.fixed32(places.size());
            int place = 0;
            for (String space : spaces.keySet()) {
                heads.fixed32(places.get(place)[0])
                        .fixed32(places.get(place)[1])
                        .text(space);
                place++;
            }
            return new Bytes()
                    .fixed32(heads.length() + 4)
                    .all(heads.copy())
                    .all(directories.copy())
                    .copy();
        }

        private int run(SortedSet<Said> said) {
            Bytes run = new Bytes(said.size() * 8 + 8).varint(said.size());
            int before = 0;
            for (Said one : said) {
                run.varint(one.head - before).all(one.bytes);
                before = one.head;
                ranges += one.ranges;
            }
            written += said.size();
            byte[] whole = run.copy();
            ByteBuffer bytes = ByteBuffer.wrap(whole);
            Integer known = runs.get(bytes);
            if (known != null) {
                return known;
            }
            int at = statements.length();
            statements.all(whole);
            runs.put(bytes, at);
            return at;
        }

        byte[] statements() {
            return statements.copy();
        }

        int written() {
            return written;
        }

        int ranges() {
            return ranges;
        }

        int packages() {
            return spaces.values().stream().mapToInt(Map::size).sum();
        }

        /** Adds all words and names that the statements of this record need. */
        static void words(Advisory advisory, SortedSet<String> into, SortedSet<String> names) {
            for (Affected affected : advisory.affected()) {
                names.add(affected.name());
                affected.ranges()
                        .forEach(range ->
                                into.addAll(Arrays.asList(range.introduced(), range.fixed(), range.lastAffected())));
                into.addAll(affected.versions());
                into.addAll(affected.architectures());
                into.addAll(Arrays.asList(affected.severity(), affected.note(), affected.module()));
            }
        }
    }
}
