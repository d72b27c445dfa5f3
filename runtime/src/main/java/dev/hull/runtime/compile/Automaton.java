package dev.hull.runtime.compile;

import dev.hull.model.events.Bytes;
import dev.hull.runtime.fields.Cell;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Map;

/**
 * Which of many texts a value contains: one walk over it, whatever their number. Source: Aho and Corasick, Efficient
 * string matching, 1975. Bytes that no text holds are one class. Most values hold none, and {@link Grams} say so sooner.
 */
final class Automaton implements Sorter {
    private final Rows rows;
    private final Grams grams;
    private final char[] classes = new char[256];
    private final int width;
    /** Where a state goes on at a class. */
    private final int[] next;

    private final long[][] found;
    private final long[] always;
    private final long[] scratch;

    Automaton(Map<Bytes, long[]> texts, Rows rows, boolean anyCase) {
        this.rows = rows;
        this.scratch = new long[rows.words()];
        this.grams = Grams.of(texts.keySet(), anyCase);
        this.width = classes(texts, anyCase);
        int states = 1 + texts.keySet().stream().mapToInt(Bytes::length).sum();
        int[] goes = new int[states * width];
        Arrays.fill(goes, -1);
        long[][] ends = new long[states][];
        Arrays.fill(ends, rows.none());
        int count = 1;
        for (Map.Entry<Bytes, long[]> each : texts.entrySet()) {
            int at = 0;
            for (byte b : each.getKey().array()) {
                int place = at * width + classes[b & 0xff];
                if (goes[place] < 0) {
                    goes[place] = count++;
                }
                at = goes[place];
            }
            ends[at] = rows.both(ends[at], each.getValue());
        }
        this.always = ends[0];
        link(goes, ends, count);
        this.next = Arrays.copyOf(goes, count * width);
        this.found = ends;
    }

    private int classes(Map<Bytes, long[]> texts, boolean anyCase) {
        int count = 1;
        for (Bytes text : texts.keySet()) {
            for (byte b : text.array()) {
                if (classes[b & 0xff] == 0) {
                    classes[b & 0xff] = (char) count++;
                }
            }
        }
        for (int c = 'a'; anyCase && c <= 'z'; c++) {
            classes[c - 'a' + 'A'] = classes[c];
        }
        return count;
    }

    private void link(int[] goes, long[][] ends, int count) {
        int[] back = new int[count];
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        queue.add(0);
        while (!queue.isEmpty()) {
            int at = queue.remove();
            for (int c = 0; c < width; c++) {
                int below = goes[at * width + c];
                int behind = at == 0 ? 0 : goes[back[at] * width + c];
                if (below < 0) {
                    goes[at * width + c] = behind;
                } else {
                    back[below] = behind;
                    ends[below] = rows.both(ends[below], ends[behind]);
                    queue.add(below);
                }
            }
        }
    }

    @Override
    public long[] sort(Cell cell) {
        byte[] text = cell.bytes();
        if (!grams.mayHold(text, cell.from(), cell.length())) {
            return always;
        }
        int end = cell.from() + cell.length();
        long[] none = rows.none();
        long[] first = always;
        int at = 0;
        for (int i = cell.from(); i < end; i++) {
            at = next[at * width + classes[text[i] & 0xff]];
            long[] here = found[at];
            if (here != none && here != first) {
                if (first != none) {
                    return several(text, i, end, at, first);
                }
                first = here;
            }
        }
        return first;
    }

    private long[] several(byte[] text, int from, int end, int state, long[] first) {
        System.arraycopy(first, 0, scratch, 0, scratch.length);
        add(found[state]);
        int at = state;
        for (int i = from + 1; i < end; i++) {
            at = next[at * width + classes[text[i] & 0xff]];
            add(found[at]);
        }
        return rows.keep(scratch);
    }

    private void add(long[] row) {
        for (int i = 0; i < row.length; i++) {
            scratch[i] |= row[i];
        }
    }
}
