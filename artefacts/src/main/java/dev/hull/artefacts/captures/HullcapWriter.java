package dev.hull.artefacts.captures;

import dev.hull.artefacts.captures.BlockHeader.Part;
import dev.hull.model.events.Bytes;
import dev.hull.model.events.CaptureListener;
import dev.hull.model.events.Event;
import dev.hull.model.events.EventGap;
import dev.hull.model.events.ListedDescriptor;
import dev.hull.model.events.ListedTask;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.Deflater;

/**
 * Writes what it is told as a {@code .hullcap}. Every block that has left is whole, whatever becomes of the writer: nothing is written at
 * the end that a reader would need. Not safe for threads.
 *
 * <p>What fails while writing is thrown as {@link UncheckedIOException}.
 */
public final class HullcapWriter implements CaptureListener, AutoCloseable {
    static final byte[] MAGIC = {(byte) 0x89, 'H', 'U', 'L', 'L', 'C', 'A', 'P', 1, 0, 0, 0, 0, 0, 0, 0};

    static final int WIDE = 1;
    static final int GAP = 2;

    /** Bytes of a block before packing: larger ones pack 2 % better and lose more when a writer is killed. */
    private static final int BLOCK = 1 << 18;

    private static final int MOST_THREADS = 1 << 20;
    private static final int EXIT = 186;

    private final OutputStream out;
    private final Deflater deflater = new Deflater(6, true);
    private final Growing lists = new Growing();
    private final ListedBytes listed = new ListedBytes(lists);
    private final Growing state = new Growing();
    private final Growing rest = new Growing();
    private final Growing order = new Growing();
    private final Growing packed = new Growing();
    private final Growing head = new Growing();
    private final Set<Long> threads = new HashSet<>();
    private final FirstUses uses = new FirstUses();
    private int events;
    private int run;
    private boolean runOfRest;
    private long first;
    private long earliest;
    private long latest;
    private long stateTime;
    private long restTime;

    public HullcapWriter(OutputStream out) throws IOException {
        this.out = out;
        out.write(MAGIC);
    }

    @Override
    public void machine(Recorder machine) {
        list();
        listed.machine(machine);
    }

    @Override
    public void task(ListedTask task) {
        list();
        threads.add(task.tid());
        listed.task(task);
    }

    @Override
    public void descriptor(long tid, ListedDescriptor descriptor) {
        list();
        listed.descriptor(tid, descriptor);
    }

    @Override
    public void user(String containerId, int uid, int gid, Bytes name, Bytes home, Bytes shell) {
        list();
        listed.user(containerId, uid, gid, name, home, shell);
    }

    @Override
    public void group(String containerId, int gid, Bytes name) {
        list();
        listed.group(containerId, gid, name);
    }

    @Override
    public void address(Bytes interfaceName, Bytes address) {
        list();
        listed.address(interfaceName, address);
    }

    private void list() {
        flushEvents();
        if (lists.length() >= BLOCK) {
            flushLists();
        }
    }

    @Override
    public void event(Event event) {
        if (lists.length() > 0
                || state.length() + rest.length() + event.length() > BLOCK
                || event.number() != first + events) {
            flush();
        }
        long time = event.time();
        begin(time, event.number());
        events++;
        boolean changes = changesState(event);
        count(!changes);
        Growing to = changes ? state : rest;
        int length = event.length();
        int at = to.int16(event.cpu()).int16(event.isWide() ? WIDE : 0).take(length);
        System.arraycopy(event.bytes(), event.from(), to.bytes(), at, length);
        Cursor.LONG.set(to.bytes(), at, time - (changes ? stateTime : restTime));
        if (changes) {
            stateTime = time;
        } else {
            restTime = time;
        }
    }

    /** The first event of a thread that nobody announced makes it known, whatever else the event does. */
    private boolean changesState(Event event) {
        if (threads.size() > MOST_THREADS) {
            threads.clear();
        }
        boolean unknown = threads.add(event.thread());
        if (event.code() == EXIT) {
            threads.remove(event.thread());
        }
        if (StateEvents.change(event.code())) {
            uses.change(event);
            return true;
        }
        return uses.first(event) || unknown;
    }

    @Override
    public void gap(EventGap gap) {
        if (lists.length() > 0) {
            flush();
        }
        begin(gap.to(), first + events);
        count(false);
        byte[] reason = gap.reason().getBytes(StandardCharsets.UTF_8);
        state.int16(0).int16(GAP).int32(28 + reason.length);
        state.int64(gap.lost()).int64(gap.from()).int64(gap.to()).put(reason, 0, reason.length);
    }

    private void begin(long time, long number) {
        if (state.length() + rest.length() == 0) {
            first = number;
            earliest = time;
            latest = time;
        } else {
            earliest = Math.min(earliest, time);
            latest = Math.max(latest, time);
        }
    }

    private void count(boolean isRest) {
        if (isRest != runOfRest) {
            order.varint(run);
            run = 0;
            runOfRest = isRest;
        }
        run++;
    }

    /** Writes what was told since the last block, as a block. A live recorder calls it when a second has passed, say. */
    public void flush() {
        flushLists();
        flushEvents();
    }

    private void flushLists() {
        if (lists.length() > 0) {
            write(BlockHeader.LISTS, lists, 0, false);
            lists.clear();
        }
    }

    private void flushEvents() {
        if (state.length() + rest.length() == 0) {
            return;
        }
        order.varint(run);
        int ordered = order.length();
        order.put(state.bytes(), 0, state.length());
        write(BlockHeader.EVENTS, order, ordered, true);
        first += events;
        events = 0;
        run = 0;
        runOfRest = false;
        stateTime = 0;
        restTime = 0;
        order.clear();
        state.clear();
        rest.clear();
    }

    private void write(int kind, Growing body, int ordered, boolean ofEvents) {
        packed.clear();
        Part before = pack(body);
        Part after = ofEvents ? pack(rest) : Part.NONE;
        head.clear();
        new BlockHeader(
                        kind,
                        before,
                        after,
                        events,
                        ordered,
                        ofEvents ? first : 0,
                        ofEvents ? earliest : 0,
                        ofEvents ? latest : 0)
                .write(head);
        try {
            out.write(head.bytes(), 0, head.length());
            out.write(packed.bytes(), 0, packed.length());
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Part pack(Growing raw) {
        if (raw.length() == 0) {
            return Part.NONE;
        }
        int start = packed.length();
        deflater.reset();
        deflater.setInput(raw.bytes(), 0, raw.length());
        deflater.finish();
        while (!deflater.finished()) {
            int at = packed.take(1 << 14);
            int count = deflater.deflate(packed.bytes(), at, 1 << 14);
            packed.drop((1 << 14) - count);
        }
        int length = packed.length() - start;
        return new Part(length, raw.length(), BlockHeader.crc(packed.bytes(), start, length));
    }

    /** Writes what is left. The stream stays open: it is the caller's. */
    @Override
    public void close() {
        flush();
        deflater.end();
    }
}
