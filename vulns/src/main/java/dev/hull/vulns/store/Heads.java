package dev.hull.vulns.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the statements of one advisory have in common, each known by its number: who says it, its id, the flaws that it is about.
 *
 * <p>Count, where each block of {@value #PER_BLOCK} begins, then the heads, each behind its length.
 */
final class Heads {
    private static final int PER_BLOCK = 8;

    private final ByteBuffer buffer;
    private final StringTable ids;
    private final StringTable words;
    private final int count;

    Heads(ByteBuffer buffer, StringTable ids, StringTable words) {
        this.buffer = buffer;
        this.ids = ids;
        this.words = words;
        count = new Cursor(buffer, 0).fixed32();
        if (count < 0 || 4 + 4L * blocks(count) > buffer.limit()) {
            throw new DamagedDatabase("a table of advisories that is too large");
        }
    }

    private static int blocks(int count) {
        return (int) (((long) count + PER_BLOCK - 1) / PER_BLOCK);
    }

    /** One head. */
    record Head(String source, String advisory, List<String> flaws) {
        static final Comparator<Head> ORDER = Head::compare;

        // A chain of Comparator's is linked when it is first run, which a reader of the database would wait for.
        private static int compare(Head one, Head other) {
            int order = one.source.compareTo(other.source);
            order = order != 0 ? order : one.advisory.compareTo(other.advisory);
            return order != 0 ? order : String.join(" ", one.flaws).compareTo(String.join(" ", other.flaws));
        }
    }

    /** Reads many heads, cheapest in their order. Not for several threads. */
    Reader reader() {
        return new Reader();
    }

    /** A place among the heads. */
    final class Reader {
        private final StringTable.Reader advisories = ids.reader();
        private final StringTable.Reader flaws = ids.reader();
        private final StringTable.Reader sources = words.reader();
        private @Nullable Cursor cursor;
        private int next = -1;
        private Head head = new Head("", "", List.of());

        Head get(int number) {
            if (number < 0 || number >= count) {
                throw new DamagedDatabase("an advisory that does not exist");
            }
            if (number + 1 == next) {
                return head;
            }
            Cursor from = cursor;
            if (from == null || number < next || number / PER_BLOCK != next / PER_BLOCK) {
                from = new Cursor(buffer, buffer.getInt(4 + 4 * (number / PER_BLOCK)));
                next = number - number % PER_BLOCK;
            }
            for (; next < number; next++) {
                from.skip(from.varint());
            }
            from.varint();
            head = read(from);
            cursor = from;
            next++;
            return head;
        }

        private Head read(Cursor from) {
            String source = sources.get(from.varint());
            int id = from.varint();
            String advisory = advisories.get(id);
            int size = from.count();
            if (size == 0) {
                return new Head(source, advisory, List.of(advisory));
            }
            List<String> names = new ArrayList<>(size);
            int flaw = id;
            for (int i = 0; i < size; i++) {
                flaw += from.signed();
                names.add(flaws.get(flaw));
            }
            return new Head(source, advisory, names);
        }
    }

    /** {@return the numbers that heads will have}, in their order. */
    static SortedMap<Head, Integer> numbered(Iterable<Head> heads) {
        SortedMap<Head, Integer> numbers = new TreeMap<>(Head.ORDER);
        heads.forEach(head -> numbers.put(head, 0));
        int number = 0;
        for (Map.Entry<Head, Integer> entry : numbers.entrySet()) {
            entry.setValue(number++);
        }
        return numbers;
    }

    static byte[] write(SortedMap<Head, Integer> heads, StringTable.Numbered ids, StringTable.Numbered words) {
        Bytes out = new Bytes(heads.size() * 12 + 64).fixed32(heads.size());
        for (int i = 0; i < blocks(heads.size()); i++) {
            out.fixed32(0);
        }
        Bytes one = new Bytes();
        for (Map.Entry<Head, Integer> entry : heads.entrySet()) {
            if (entry.getValue() % PER_BLOCK == 0) {
                out.set32(4 + 4 * (entry.getValue() / PER_BLOCK), out.length());
            }
            one.clear();
            write(entry.getKey(), one, ids, words);
            out.varint(one.length()).all(one.backing(), 0, one.length());
        }
        return out.copy();
    }

    private static void write(Head head, Bytes out, StringTable.Numbered ids, StringTable.Numbered words) {
        int id = ids.of(head.advisory);
        out.varint(words.of(head.source)).varint(id);
        if (head.flaws.equals(List.of(head.advisory))) {
            out.varint(0);
            return;
        }
        out.varint(head.flaws.size());
        int before = id;
        for (String flaw : head.flaws) {
            int number = ids.of(flaw);
            out.signed(number - before);
            before = number;
        }
    }
}
