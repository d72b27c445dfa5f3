package dev.hull.artefacts.dotnet;

import dev.hull.artefacts.binary.Words;
import java.util.List;

/**
 * Where the tables of an assembly's metadata stand: one behind the other, and the width of each of their columns depends on how
 * long other tables are (ECMA-335, II.22 and II.24.2.6).
 */
final class MetadataTables {
    /** The table with the name of the assembly itself. */
    static final int ASSEMBLY = 0x20;

    private static final int TABLES = 64;

    /**
     * The columns of the tables up to that of the assembly, by number: {@code 2} and {@code 4} bytes, {@code S}tring, {@code G}UID,
     * {@code B}lob, {@code t} and two digits for an index into that table, {@code c} and a row of {@link #CODED}.
     */
    private static final List<String> COLUMNS = List.of(
            "2 S G G G",
            "ca S S",
            "4 S S c0 t04 t06",
            "t04",
            "2 S B",
            "t06",
            "4 2 2 S B t08",
            "t08",
            "2 2 S",
            "t02 c0",
            "c5 S B",
            "2 c1 B",
            "c2 c9 B",
            "c3 B",
            "2 c4 B",
            "2 4 t02",
            "4 t04",
            "B",
            "t02 t14",
            "t14",
            "2 S c0",
            "t02 t17",
            "t17",
            "2 S B",
            "2 t06 c6",
            "t02 c7 c7",
            "S",
            "B",
            "2 c8 S t1a",
            "4 t04",
            "4 4",
            "4");

    /** An index that says which of several tables it is for: how many bits say that, and the tables (II.24.2.6). */
    private static final List<String> CODED = List.of(
            "2 02 01 1b",
            "2 04 08 17",
            "5 06 04 01 02 08 09 0a 00 0e 17 14 11 1a 1b 20 23 26 27 28 2a 2c 2b",
            "1 04 08",
            "2 02 06 20",
            "3 02 01 1a 06 1b",
            "1 14 17",
            "1 06 0a",
            "1 04 06",
            "3 06 0a",
            "2 00 1a 23 01");

    private static final int EXTRA = 0x40;

    private final Words words;
    private final long first;
    private final int heaps;
    private final long[] rows = new long[TABLES];

    MetadataTables(Words words, long at) {
        this.words = words;
        this.heaps = words.uint8(at + 6);
        long present = words.int64(at + 8);
        long next = at + 24;
        for (int i = 0; i < TABLES; i++) {
            if ((present >>> i & 1) != 0) {
                rows[i] = words.uint32(next);
                next += 4;
            }
        }
        this.first = next + ((heaps & EXTRA) != 0 ? 4 : 0);
    }

    /** {@return where the first row of {@code table} stands; -1 where it has none} */
    long start(int table) {
        long at = first;
        for (int i = 0; i < table; i++) {
            at += rows[i] == 0 ? 0 : rows[i] * width(COLUMNS.get(i));
        }
        return rows[table] == 0 ? -1 : at;
    }

    int stringSize() {
        return (heaps & 1) != 0 ? 4 : 2;
    }

    int blobSize() {
        return (heaps & 4) != 0 ? 4 : 2;
    }

    /** {@return the index into the heap of strings that stands at {@code at}} */
    long stringAt(long at) {
        return stringSize() == 4 ? words.uint32(at) : words.uint16(at);
    }

    private int width(String columns) {
        int width = 0;
        for (String column : columns.split(" ", -1)) {
            width += switch (column.charAt(0)) {
                case 'S' -> stringSize();
                case 'G' -> (heaps & 2) != 0 ? 4 : 2;
                case 'B' -> blobSize();
                case 't' -> rows[Integer.parseInt(column, 1, 3, 16)] < 1 << 16 ? 2 : 4;
                case 'c' -> coded(CODED.get(Character.digit(column.charAt(1), 16)));
                default -> column.charAt(0) - '0';
            };
        }
        return width;
    }

    private int coded(String tables) {
        long most = 0;
        for (int at = 2; at < tables.length(); at += 3) {
            most = Math.max(most, rows[Integer.parseInt(tables, at, at + 2, 16)]);
        }
        return most < 1L << 16 - (tables.charAt(0) - '0') ? 2 : 4;
    }
}
