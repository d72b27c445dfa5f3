package dev.hull.runtime.compile;

import dev.hull.model.events.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which of many texts a text begins with: a tree whose edges are stretches of bytes, walked once. */
final class Trie {
    private static final Trie NOWHERE = new Trie(new byte[0], new long[0], 0, new Trie[0]);

    private final byte[] label;
    /** Of all texts that end here or on the way here. */
    private final long[] row;
    /** By the byte that comes next, from {@code least} on. */
    private final Trie[] next;

    private final int least;

    private Trie(byte[] label, long[] row, int least, Trie[] next) {
        this.label = label;
        this.row = row;
        this.least = least;
        this.next = next;
    }

    static Trie of(Map<Bytes, long[]> starts, Rows rows) {
        return build(List.copyOf(starts.entrySet()), 0, 0, rows.none(), rows);
    }

    /** Of texts that agree up to {@code at}; the label of the edge that led here began at {@code from}. */
    private static Trie build(List<Map.Entry<Bytes, long[]>> texts, int from, int at, long[] above, Rows rows) {
        int end = from == at && from == 0 ? 0 : agreement(texts, at);
        long[] row = above;
        TreeMap<Integer, List<Map.Entry<Bytes, long[]>>> branches = new TreeMap<>();
        for (Map.Entry<Bytes, long[]> each : texts) {
            if (each.getKey().length() == end) {
                row = rows.both(row, each.getValue());
            } else {
                branches.computeIfAbsent(each.getKey().array()[end] & 0xff, b -> new ArrayList<>())
                        .add(each);
            }
        }
        byte[] label = texts.isEmpty()
                ? new byte[0]
                : java.util.Arrays.copyOfRange(texts.getFirst().getKey().array(), from, end);
        int least = branches.isEmpty() ? 0 : branches.firstKey();
        int width = branches.isEmpty() ? 0 : branches.lastKey() - least + 1;
        Trie[] next = new Trie[width];
        java.util.Arrays.fill(next, NOWHERE);
        for (Map.Entry<Integer, List<Map.Entry<Bytes, long[]>>> each : branches.entrySet()) {
            next[each.getKey() - least] = build(each.getValue(), end, end + 1, row, rows);
        }
        return new Trie(label, row, least, next);
    }

    private static int agreement(List<Map.Entry<Bytes, long[]>> texts, int at) {
        int end = at;
        byte[] first = texts.getFirst().getKey().array();
        while (end < first.length) {
            for (Map.Entry<Bytes, long[]> each : texts) {
                byte[] other = each.getKey().array();
                if (end >= other.length || other[end] != first[end]) {
                    return end;
                }
            }
            end++;
        }
        return end;
    }

    /** {@return the row of the texts that the {@code length} bytes begin with, read from {@code at} on in steps of {@code step}} */
    long[] walk(byte[] text, int at, int step, int length) {
        Trie here = this;
        int left = length;
        int place = at;
        while (left > 0) {
            int branch = (text[place] & 0xff) - here.least;
            if (branch < 0 || branch >= here.next.length || here.next[branch] == NOWHERE) {
                break;
            }
            Trie below = here.next[branch];
            byte[] edge = below.label;
            if (edge.length > left) {
                break;
            }
            for (int i = 0; i < edge.length; i++, place += step) {
                if (text[place] != edge[i]) {
                    return here.row;
                }
            }
            left -= edge.length;
            here = below;
        }
        return here.row;
    }
}
