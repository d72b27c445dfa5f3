package dev.hull.artefacts.captures;

import dev.hull.model.events.CaptureListener;
import dev.hull.model.events.Event;
import dev.hull.model.events.EventGap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads captures in Falco's and sysdig's format, plain or through gzip: blocks as in pcapng, with a section header, lists of what was there, and events.
 * Events are told where they lie in memory.
 *
 * <p>Source: {@code userspace/libscap/scap_savefile.h} of falcosecurity/libs.
 */
final class ScapReader {
    private static final int SECTION = 0x0A0D0D0A;
    private static final int MAGIC = 0x1A2B3C4D;
    private static final int NEWEST_MAJOR = 1;
    /** Type and length before the body, length after it. */
    private static final int FRAME = 12;

    private static final int MOST_UNKNOWN = 16;
    private static final int MOST_PROBLEMS = 100;

    private final Window window;
    private final CaptureListener to;
    private final CaptureLimits limits;
    private final Lists lists;
    private final Event event = new Event();
    private final List<String> problems = new ArrayList<>();
    private final Map<Integer, Integer> unknown = new LinkedHashMap<>();
    private final EarlyEvents early = new EarlyEvents();
    private final Converter converter = new Converter();
    private long events;
    private long newer;
    private long broken;
    private long lastTime;

    ScapReader(Window window, CaptureLimits limits, CaptureListener to) {
        this.window = window;
        this.to = to;
        this.limits = limits;
        this.lists = new Lists(to, limits);
    }

    CaptureOutcome read() throws IOException {
        if (isSection()) {
            while (block()) {}
        }
        unknown.forEach((type, count) ->
                problems.add("%d blocks of the unknown type 0x%x were passed over".formatted(count, type)));
        if (newer > 0) {
            problems.add("%d events are of types that are newer than this program's table".formatted(newer));
        }
        if (broken > 1) {
            problems.add("%d events are malformed".formatted(broken));
        }
        return new CaptureOutcome(events, problems);
    }

    static boolean begins(byte[] first) {
        return first.length >= 4 && (int) Cursor.INT.get(first, 0) == SECTION;
    }

    private boolean isSection() throws IOException {
        if (window.has(8) && (int) Cursor.INT.get(window.bytes(), window.from()) == SECTION) {
            return true;
        }
        problems.add("it is no capture: it does not begin with a section header");
        return false;
    }

    /** {@return whether there may be one more} */
    private boolean block() throws IOException {
        if (!window.has(8)) {
            return window.here() == 0 && window.broken().isEmpty() ? false : cut();
        }
        int type = (int) Cursor.INT.get(window.bytes(), window.from());
        int length = (int) Cursor.INT.get(window.bytes(), window.from() + 4);
        if (length < FRAME || length > limits.block()) {
            problem("block of type 0x%x after event %d says that it has %d bytes"
                    .formatted(type, events, Integer.toUnsignedLong(length)));
            return false;
        }
        if (!window.has(length)) {
            return cut();
        }
        if ((int) Cursor.INT.get(window.bytes(), window.from() + length - 4) != length) {
            problem("block of type 0x%x after event %d: its two lengths differ".formatted(type, events));
            return false;
        }
        boolean goesOn = body(type, window.from() + 8, window.from() + length - 4);
        window.pass(length);
        return goesOn;
    }

    private boolean cut() {
        String reason = window.broken().isEmpty() ? "the file is cut" : window.broken();
        problems.add("%s after event %d".formatted(reason, events));
        to.gap(new EventGap(-1, lastTime, lastTime, reason));
        return false;
    }

    private boolean body(int type, int from, int end) {
        return switch (type) {
            case 0x216 -> event(from, 2, end, false);
            case 0x217 -> event(from, 6, end, false);
            case 0x204, 0x8010ABCD -> early(from, 2, end);
            case 0x208 -> early(from, 6, end);
            case 0x221 -> event(from, 2, end, true);
            case 0x222 -> event(from, 6, end, true);
            case SECTION -> section(from, end);
            default -> list(type, from, end);
        };
    }

    private boolean section(int from, int end) {
        if (end - from < 8 || (int) Cursor.INT.get(window.bytes(), from) != MAGIC) {
            problems.add("it is no capture of this kind of machine: its byte order differs");
            return false;
        }
        int major = (short) Cursor.SHORT.get(window.bytes(), from + 4);
        if (major > NEWEST_MAJOR) {
            problems.add("it is of version %d of the format, and %d is the newest that can be read"
                    .formatted(major, NEWEST_MAJOR));
            return false;
        }
        return true;
    }

    private boolean list(int type, int from, int end) {
        try {
            if (!lists.read(type, new Cursor(window.bytes(), from, end))) {
                unknown.merge(unknown.size() < MOST_UNKNOWN ? type : 0, 1, Integer::sum);
            }
        } catch (Malformed e) {
            problem("block of type 0x%x: %s".formatted(type, e.getMessage()));
        }
        return true;
    }

    private void problem(String text) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(text);
        }
    }

    /** Before the event stand the number of the processor and, in some blocks, flags: {@code before} bytes. */
    private boolean event(int from, int before, int end, boolean wide) {
        if (end - from < before) {
            return malformed();
        }
        int cpu = Short.toUnsignedInt((short) Cursor.SHORT.get(window.bytes(), from));
        return tell(window.bytes(), from + before, end, wide, cpu);
    }

    private boolean early(int from, int before, int end) {
        if (end - from < before) {
            return malformed();
        }
        int cpu = Short.toUnsignedInt((short) Cursor.SHORT.get(window.bytes(), from));
        int length = early.rewrite(window.bytes(), from + before, end);
        return length < 0 ? malformed() : tell(early.bytes(), 0, length, false, cpu);
    }

    private boolean tell(byte[] bytes, int from, int end, boolean wide, int cpu) {
        if (!event.atWhole(bytes, from, end, wide, cpu, events + 1)) {
            return malformed();
        }
        lastTime = event.time();
        int code = event.code();
        if (!Schema.knows(code)) {
            newer++;
            return true;
        }
        if (Schema.isCurrent(code, event.parameters()) || converter.convert(event)) {
            events++;
            to.event(event);
        }
        return true;
    }

    private boolean malformed() {
        if (broken++ == 0) {
            problems.add("the event after event %d is malformed".formatted(events));
        }
        to.gap(new EventGap(1, lastTime, lastTime, "an event is malformed"));
        return true;
    }
}
