package dev.hull.artefacts.streams;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.DataFormatException;

/**
 * ISA-L's inflate. It works in memory outside the heap, which whoever closes his leaves to the next: there is no more of it than streams
 * were open at once.
 */
final class IsalInflater implements RawInflater {
    private static final int ROOM = 1 << 17;

    // Of struct inflate_state in igzip_lib.h, version 2 of the interface, where pointers have 64 bits.
    private static final int NEXT_OUT = 0;
    private static final int AVAILABLE_OUT = 8;
    private static final int NEXT_IN = 16;
    private static final int AVAILABLE_IN = 32;
    private static final int BITS_HELD = 36;
    private static final int BLOCK_STATE = 21_160;
    private static final int INPUT_DONE = 4;
    private static final int FINISHED = 5;
    private static final long STATE_BYTES = 1 << 17;

    private static final ConcurrentLinkedQueue<IsalInflater> IDLE = new ConcurrentLinkedQueue<>();
    private static final byte[] NOTHING = {};

    private final IsalLibrary library;
    private final MemorySegment state = Arena.global().allocate(STATE_BYTES, 64);
    private final MemorySegment in = Arena.global().allocate(ROOM, 64);
    private final MemorySegment out = Arena.global().allocate(ROOM, 64);
    private byte[] bytes = NOTHING;
    private int next;
    private int left;
    private int at;
    private int end;

    private IsalInflater(IsalLibrary library) {
        this.library = library;
    }

    static IsalInflater of(IsalLibrary library) {
        IsalInflater idle = IDLE.poll();
        IsalInflater inflater = idle == null ? new IsalInflater(library) : idle;
        inflater.reset();
        return inflater;
    }

    @Override
    public void reset() {
        library.init(state);
        state.set(JAVA_INT, AVAILABLE_IN, 0);
        bytes = NOTHING;
        next = 0;
        left = 0;
        at = 0;
        end = 0;
    }

    @Override
    public void input(byte[] bytes, int from, int length) {
        this.bytes = bytes;
        next = from;
        left = length;
    }

    @Override
    public int inflate(byte[] into, int from, int length) throws DataFormatException {
        if (at == end) {
            fill();
        }
        int now = Math.min(length, end - at);
        MemorySegment.copy(out, JAVA_BYTE, at, into, from, now);
        at += now;
        return now;
    }

    private void fill() throws DataFormatException {
        boolean hasMore = end == ROOM || blockState() == INPUT_DONE;
        at = 0;
        end = 0;
        while (end == 0 && blockState() != FINISHED && (hasMore || availableIn() > 0 || feed())) {
            int before = availableIn();
            step();
            boolean isStuck = end == 0 && blockState() < INPUT_DONE && availableIn() == before;
            if (isStuck && !hasMore) {
                throw new DataFormatException("no deflate");
            }
            hasMore = blockState() == INPUT_DONE;
        }
    }

    private void step() throws DataFormatException {
        state.set(ADDRESS, NEXT_OUT, out);
        state.set(JAVA_INT, AVAILABLE_OUT, ROOM);
        int code = library.inflate(state);
        if (code < 0) {
            throw new DataFormatException("no deflate (%d)".formatted(code));
        }
        end = ROOM - state.get(JAVA_INT, AVAILABLE_OUT);
    }

    private boolean feed() {
        int now = Math.min(left, ROOM);
        MemorySegment.copy(bytes, next, in, JAVA_BYTE, 0, now);
        state.set(ADDRESS, NEXT_IN, in);
        state.set(JAVA_INT, AVAILABLE_IN, now);
        next += now;
        left -= now;
        return now > 0;
    }

    private int blockState() {
        return state.get(JAVA_INT, BLOCK_STATE);
    }

    private int availableIn() {
        return state.get(JAVA_INT, AVAILABLE_IN);
    }

    @Override
    public boolean isFinished() {
        return at == end && blockState() == FINISHED;
    }

    /** It reads ahead by whole bytes, and keeps them where the stream ends. */
    @Override
    public int remaining() {
        return left + availableIn() + state.get(JAVA_INT, BITS_HELD) / Byte.SIZE;
    }

    @Override
    public void close() {
        bytes = NOTHING;
        IDLE.add(this);
    }

    @Override
    public String toString() {
        return "ISA-L";
    }
}
