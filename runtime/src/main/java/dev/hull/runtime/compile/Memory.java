package dev.hull.runtime.compile;

import dev.hull.model.events.Bytes;
import dev.hull.runtime.state.Hash;
import java.util.Arrays;

/** What a sorter said of texts that do not change, by their identity: names and command lines come again with each event of a process. */
final class Memory {
    private static final int PLACES = 64;

    private final Bytes[] texts = new Bytes[PLACES];
    private final long[][] rows = new long[PLACES][];

    Memory() {
        Arrays.fill(texts, Bytes.NONE);
        Arrays.fill(rows, new long[0]);
    }

    static int place(Bytes text) {
        return Hash.of(text.array(), 0, text.length()) & PLACES - 1;
    }

    boolean has(int place, Bytes text) {
        return texts[place] == text;
    }

    long[] row(int place) {
        return rows[place];
    }

    void keep(int place, Bytes text, long[] row) {
        texts[place] = text;
        rows[place] = row;
    }
}
