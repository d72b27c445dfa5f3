package dev.hull.runtime.compile;

import dev.hull.model.events.Bytes;
import dev.hull.runtime.fields.Cell;
import java.util.HashMap;
import java.util.Map;

/** Which texts a value begins with, or ends with. */
record TextEdges(Trie texts, boolean fromEnd) implements Sorter {
    static TextEdges starts(Map<Bytes, long[]> texts, Rows rows) {
        return new TextEdges(Trie.of(texts, rows), false);
    }

    static TextEdges ends(Map<Bytes, long[]> texts, Rows rows) {
        Map<Bytes, long[]> turned = new HashMap<>();
        texts.forEach((text, row) -> turned.put(turned(text), row));
        return new TextEdges(Trie.of(turned, rows), true);
    }

    private static Bytes turned(Bytes text) {
        byte[] turned = new byte[text.length()];
        for (int i = 0; i < turned.length; i++) {
            turned[i] = text.array()[turned.length - 1 - i];
        }
        return Bytes.owned(turned);
    }

    @Override
    public long[] sort(Cell cell) {
        int length = cell.length();
        return fromEnd
                ? texts.walk(cell.bytes(), cell.from() + length - 1, -1, length)
                : texts.walk(cell.bytes(), cell.from(), 1, length);
    }
}
