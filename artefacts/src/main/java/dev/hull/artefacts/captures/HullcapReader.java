package dev.hull.artefacts.captures;

import dev.hull.artefacts.captures.BlockHeader.Part;
import dev.hull.artefacts.streams.RawInflater;
import dev.hull.model.events.CaptureListener;
import dev.hull.model.events.EventGap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;

/**
 * Reads our own recordings, {@code docs/hullcap.md}. A block that is damaged is a gap, and reading goes on with the next one; a cut file
 * ends with its last whole block.
 */
final class HullcapReader {
    private static final int NEWEST_MAJOR = 1;
    private static final int MOST_PROBLEMS = 100;

    private final Window window;
    private final CaptureLimits limits;
    private final CaptureSpan span;
    private final CaptureListener to;
    private final ListedCursor lists;
    private final Records records;
    private final RawInflater inflater;
    private final List<String> problems = new ArrayList<>();
    private byte[] state = {};
    private byte[] rest = {};
    private long lastTime;

    HullcapReader(Window window, long packed, CaptureLimits limits, CaptureSpan span, CaptureListener to) {
        this.window = window;
        this.inflater = RawInflater.of(packed);
        this.limits = limits;
        this.span = span;
        this.to = to;
        this.lists = new ListedCursor(to, limits);
        this.records = new Records(to);
    }

    static boolean begins(byte[] first) {
        for (int i = 0; i < 8; i++) {
            if (first.length < 8 || first[i] != HullcapWriter.MAGIC[i]) {
                return false;
            }
        }
        return true;
    }

    CaptureOutcome read() throws IOException {
        try {
            if (isReadable()) {
                while (block()) {}
            }
        } finally {
            inflater.close();
        }
        return new CaptureOutcome(records.events(), problems);
    }

    private boolean isReadable() throws IOException {
        if (!window.has(HullcapWriter.MAGIC.length)) {
            problems.add("the file is cut inside its first bytes");
            return false;
        }
        int major = window.bytes()[window.from() + 8] & 0xff;
        if (major > NEWEST_MAJOR) {
            problems.add("it is of version %d of the format, and %d is the newest that can be read"
                    .formatted(major, NEWEST_MAJOR));
            return false;
        }
        window.pass(HullcapWriter.MAGIC.length);
        return true;
    }

    /** {@return whether there may be one more} */
    private boolean block() throws IOException {
        if (!window.has(BlockHeader.BYTES)) {
            return window.here() == 0 && window.broken().isEmpty() ? false : cut();
        }
        if (!BlockHeader.begins(window.bytes(), window.from())) {
            return nextHeader();
        }
        BlockHeader header = BlockHeader.read(window.bytes(), window.from());
        if (!header.isWithin(limits)) {
            problem("the block at event %d is larger than any may be".formatted(header.first()));
            return false;
        }
        window.pass(BlockHeader.BYTES);
        return switch (header.kind()) {
            case BlockHeader.LISTS -> lists(header);
            case BlockHeader.EVENTS -> events(header);
            default -> pass(header.state()) && pass(header.rest());
        };
    }

    /** Looks for a header behind bytes that are none. */
    private boolean nextHeader() throws IOException {
        problem("bytes behind event %d are no block".formatted(records.events()));
        to.gap(new EventGap(-1, lastTime, lastTime, "the recording is damaged"));
        while (window.has(BlockHeader.BYTES)) {
            if (BlockHeader.begins(window.bytes(), window.from())) {
                return true;
            }
            window.pass(1);
        }
        return false;
    }

    private boolean lists(BlockHeader header) throws IOException {
        Part part = header.state();
        if (!window.has(part.packed())) {
            return cut();
        }
        try {
            state = inflated(part, 0, state);
            lists.read(new Cursor(state, 0, part.raw()));
        } catch (Malformed e) {
            problem("a block of lists: " + e.getMessage());
        }
        window.pass(part.packed());
        return pass(header.rest());
    }

    private boolean events(BlockHeader header) throws IOException {
        if (span.isAfter(header.earliest())) {
            return pass(header.state()) && pass(header.rest());
        }
        boolean before = span.isBefore(header.latest());
        int length = header.state().packed() + (before ? 0 : header.rest().packed());
        if (!window.has(length)) {
            return cut();
        }
        try {
            state = inflated(header.state(), 0, state);
            if (!before) {
                rest = inflated(header.rest(), header.state().packed(), rest);
            }
            records.tell(header, state, before ? null : rest);
        } catch (Malformed e) {
            damaged(header, String.valueOf(e.getMessage()));
        }
        window.pass(length);
        lastTime = header.latest();
        return !before || pass(header.rest());
    }

    private void damaged(BlockHeader header, String why) {
        problem("the block with events from %d on: %s".formatted(header.first(), why));
        to.gap(new EventGap(
                header.events(), header.earliest(), header.latest(), "a block of the recording is damaged"));
    }

    /** {@return {@code room}, or a larger array, with what the part holds that begins so many bytes behind the window's start} */
    private byte[] inflated(Part part, int behind, byte[] room) throws Malformed {
        byte[] into = room.length < part.raw() ? new byte[part.raw() + part.raw() / 4] : room;
        if (BlockHeader.crc(window.bytes(), window.from() + behind, part.packed()) != part.crc()) {
            throw new Malformed("its checksum is wrong");
        }
        if (part.raw() == 0) {
            return into;
        }
        inflater.reset();
        inflater.input(window.bytes(), window.from() + behind, part.packed());
        try {
            int count = 0;
            int step = 1;
            while (step > 0 && count < part.raw()) {
                step = inflater.inflate(into, count, part.raw() - count);
                count += step;
            }
            if (count != part.raw()) {
                throw new Malformed("it holds %d bytes and not %d".formatted(count, part.raw()));
            }
        } catch (DataFormatException e) {
            throw new Malformed("its compression is broken");
        }
        return into;
    }

    private boolean pass(Part part) throws IOException {
        return window.skip(part.packed()) || cut();
    }

    private boolean cut() {
        String reason = window.broken().isEmpty() ? "the file is cut" : window.broken();
        problem("%s after event %d".formatted(reason, records.events()));
        to.gap(new EventGap(-1, lastTime, lastTime, reason));
        return false;
    }

    private void problem(String text) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(text);
        }
    }
}
