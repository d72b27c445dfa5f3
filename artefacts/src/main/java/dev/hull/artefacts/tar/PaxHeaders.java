package dev.hull.artefacts.tar;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** What extended headers say of the next entry, and of all that follow ({@code LENGTH KEY=VALUE\n}, POSIX.1-2024, pax). */
final class PaxHeaders {
    private final Map<String, byte[]> global = new HashMap<>();
    private final Map<String, byte[]> next = new HashMap<>();
    private final StringBuilder oldMap = new StringBuilder();

    void clear() {
        if (!next.isEmpty()) {
            next.clear();
        }
        oldMap.setLength(0);
    }

    void read(byte[] records, boolean isGlobal) throws TarException {
        int at = 0;
        while (at < records.length && records[at] != 0) {
            int digits = at;
            int length = 0;
            while (digits < records.length && records[digits] >= '0' && records[digits] <= '9' && digits - at < 8) {
                length = length * 10 + records[digits++] - '0';
            }
            int end = at + length;
            if (digits >= records.length || records[digits] != ' ' || end > records.length || end <= digits + 1) {
                throw new TarException("a malformed extended header");
            }
            record(records, digits + 1, end - 1, isGlobal);
            at = end;
        }
    }

    private void record(byte[] records, int start, int end, boolean isGlobal) throws TarException {
        int equals = start;
        while (equals < end && records[equals] != '=') {
            equals++;
        }
        if (equals == end) {
            throw new TarException("a malformed extended header");
        }
        String key = new String(records, start, equals - start, StandardCharsets.UTF_8);
        byte[] value = Arrays.copyOfRange(records, equals + 1, end);
        if (isGlobal) {
            global.put(key, value);
        } else if (key.equals("GNU.sparse.offset") || key.equals("GNU.sparse.numbytes")) {
            oldMap.append(new String(value, StandardCharsets.ISO_8859_1)).append(',');
        } else {
            next.put(key, value);
        }
    }

    byte[] value(String key, byte[] otherwise) {
        if (next.isEmpty() && global.isEmpty()) {
            return otherwise;
        }
        byte[] own = next.get(key);
        byte[] value = own == null ? global.get(key) : own;
        return value == null ? otherwise : value;
    }

    /** {@return the decimal number of that key; -1 where it is malformed} */
    long number(String key, long otherwise) {
        if (next.isEmpty() && global.isEmpty()) {
            return otherwise;
        }
        byte[] value = value(key, new byte[0]);
        return value.length == 0 ? otherwise : SparseMap.decimal(value, 0, value.length);
    }

    boolean isSparse() {
        return !next.isEmpty()
                && (next.containsKey("GNU.sparse.map") || next.containsKey("GNU.sparse.major") || oldMap.length() > 0);
    }

    /** {@return offsets and sizes in turn, as formats 0.0 and 0.1 list them; empty where the map stands before the data} */
    String sparseMap() {
        byte[] map = next.get("GNU.sparse.map");
        return map == null ? oldMap.toString() : new String(map, StandardCharsets.ISO_8859_1);
    }
}
