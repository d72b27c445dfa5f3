package dev.hull.runtime.state;

import dev.hull.model.events.Bytes;
import dev.hull.model.events.EventType;
import dev.hull.model.events.EventTypes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What events of a type have to do with descriptors, by code: a table, condensed from Falco's event schema 4.3. */
public final class EventTraits {
    private static final String MARKS = "cudrwb";
    private static final int CREATES = 1;
    private static final int USES = 1 << 1;
    private static final int CLOSES = 1 << 2;
    private static final int READS = 1 << 3;
    private static final int WRITES = 1 << 4;
    private static final int WAITS = 1 << 5;

    private static final Bytes OTHER = Bytes.of("other");

    private static final int COUNT = EventTypes.ALL.size();
    private static final byte[] BITS = new byte[COUNT];
    private static final byte[] PLACES = new byte[COUNT];
    private static final Bytes[] CATEGORIES = new Bytes[COUNT];

    private EventTraits() {}

    private record Row(Bytes category, int bits, String parameter) {}

    static {
        Map<String, Row> rows = new HashMap<>();
        for (String line : lines("event-traits.tsv")) {
            String[] cells = line.split("\t", -1);
            rows.put(cells[0], new Row(Bytes.of(cells[1]), bits(cells[2]), cells[3]));
        }
        Row none = new Row(OTHER, 0, "-");
        for (EventType type : EventTypes.ALL) {
            Row row = rows.getOrDefault(type.name(), none);
            BITS[type.code()] = (byte) row.bits();
            CATEGORIES[type.code()] = row.category();
            PLACES[type.code()] = (byte) place(type, row.parameter());
        }
    }

    static List<String> lines(String table) {
        try (InputStream in = Objects.requireNonNull(EventTraits.class.getResourceAsStream(table), table)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int bits(String marks) {
        int bits = 0;
        for (int i = 0; i < marks.length(); i++) {
            int mark = MARKS.indexOf(marks.charAt(i));
            bits |= mark < 0 ? 0 : 1 << mark;
        }
        return bits;
    }

    /** Old exits may have the descriptor at their entry only. */
    private static int place(EventType type, String parameter) {
        return parameter.equals("-") ? -1 : type.place(parameter);
    }

    private static boolean has(int code, int bit) {
        return code < COUNT && (BITS[code] & bit) != 0;
    }

    /** {@return whether the event is about a descriptor at all} */
    public static boolean isAboutDescriptor(int code) {
        return has(code, CREATES | USES | CLOSES);
    }

    public static boolean reads(int code) {
        return has(code, READS);
    }

    public static boolean writes(int code) {
        return has(code, WRITES);
    }

    public static boolean waits(int code) {
        return has(code, WAITS);
    }

    /** {@return which parameter names the descriptor that the event works on, or -1} */
    static int place(int code) {
        return code < COUNT ? PLACES[code] : -1;
    }

    /** {@return the word for the kind of event; {@code io}, {@code io-read} and {@code io-write} for what depends on the descriptor} */
    public static Bytes category(int code) {
        return code < COUNT ? CATEGORIES[code] : OTHER;
    }
}
