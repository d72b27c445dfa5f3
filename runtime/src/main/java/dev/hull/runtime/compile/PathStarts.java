package dev.hull.runtime.compile;

import dev.hull.model.events.Bytes;
import dev.hull.runtime.fields.Cell;
import java.util.HashMap;
import java.util.Map;

/** Which paths a path lies below, component by component: empty components count for nothing. */
final class PathStarts implements Sorter {
    private final Trie paths;
    private byte[] plain = new byte[256];

    PathStarts(Map<Bytes, long[]> paths, Rows rows) {
        Map<Bytes, long[]> plainly = new HashMap<>();
        paths.forEach((path, row) -> {
            int length = put(path.array(), 0, path.length());
            plainly.merge(Bytes.copy(plain, 0, length), row, rows::both);
        });
        this.paths = Trie.of(plainly, rows);
    }

    @Override
    public long[] sort(Cell cell) {
        int length = put(cell.bytes(), cell.from(), cell.length());
        return paths.walk(plain, 0, 1, length);
    }

    /** Each component with one slash behind it. */
    private int put(byte[] path, int from, int length) {
        if (plain.length <= length) {
            plain = new byte[2 * length];
        }
        int size = 0;
        for (int i = from; i < from + length; i++) {
            if (path[i] != '/') {
                plain[size++] = path[i];
            } else if (size > 0 && plain[size - 1] != '/') {
                plain[size++] = '/';
            }
        }
        if (size > 0 && plain[size - 1] != '/') {
            plain[size++] = '/';
        }
        return size;
    }
}
