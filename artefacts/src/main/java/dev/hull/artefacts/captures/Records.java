package dev.hull.artefacts.captures;

import dev.hull.model.events.CaptureListener;
import dev.hull.model.events.Event;
import dev.hull.model.events.EventGap;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Tells the events of a block, in their order, out of the two parts that they were sorted into. */
final class Records {
    private static final int FRAME = 4;

    private final CaptureListener to;
    private final Event event = new Event();
    private long events;

    private byte[] state = {};
    private byte @Nullable [] rest;
    private int orderAt;
    private int stateAt;
    private int restAt;
    private int stateEnd;
    private int restEnd;
    private int orderEnd;
    private long stateTime;
    private long restTime;
    private long number;

    Records(CaptureListener to) {
        this.to = to;
    }

    /** {@return events told so far} */
    long events() {
        return events;
    }

    /**
     * Without {@code rest} only events that change state are told, with their own numbers.
     */
    void tell(BlockHeader header, byte[] stateBytes, byte @Nullable [] restBytes) throws Malformed {
        state = stateBytes;
        rest = restBytes;
        orderAt = 0;
        orderEnd = header.order();
        stateAt = header.order();
        stateEnd = header.state().raw();
        restAt = 0;
        restEnd = restBytes == null ? 0 : header.rest().raw();
        stateTime = 0;
        restTime = 0;
        number = header.first();
        boolean ofRest = false;
        while (orderAt < orderEnd) {
            int run = varint();
            if (ofRest && rest == null) {
                number += run;
            } else {
                run(run, ofRest);
            }
            ofRest = !ofRest;
        }
    }

    private void run(int count, boolean ofRest) throws Malformed {
        for (int i = 0; i < count; i++) {
            if (ofRest && rest != null) {
                restAt = record(rest, restAt, restEnd, true);
            } else {
                stateAt = record(state, stateAt, stateEnd, false);
            }
        }
    }

    /** {@return where the next one begins} */
    private int record(byte[] bytes, int at, int end, boolean ofRest) throws Malformed {
        if (end - at < FRAME + 20) {
            throw new Malformed("it ends inside an event");
        }
        int flags = (short) Cursor.SHORT.get(bytes, at + 2);
        int from = at + FRAME;
        if ((flags & HullcapWriter.GAP) != 0) {
            return gap(bytes, from, end);
        }
        long time = (long) Cursor.LONG.get(bytes, from) + (ofRest ? restTime : stateTime);
        Cursor.LONG.set(bytes, from, time);
        if (ofRest) {
            restTime = time;
        } else {
            stateTime = time;
        }
        int cpu = Short.toUnsignedInt((short) Cursor.SHORT.get(bytes, at));
        if (!event.atWhole(bytes, from, end, (flags & HullcapWriter.WIDE) != 0, cpu, number)) {
            throw new Malformed("event %d is malformed".formatted(number));
        }
        int next = from + event.length();
        if (Schema.knows(event.code())) {
            to.event(event);
        }
        number++;
        events++;
        return next;
    }

    private int gap(byte[] bytes, int from, int end) throws Malformed {
        int length = (int) Cursor.INT.get(bytes, from);
        if (length < 28 || length > end - from) {
            throw new Malformed("it ends inside a gap");
        }
        long lost = (long) Cursor.LONG.get(bytes, from + 4);
        long since = (long) Cursor.LONG.get(bytes, from + 12);
        long until = (long) Cursor.LONG.get(bytes, from + 20);
        to.gap(new EventGap(lost, since, until, new String(bytes, from + 28, length - 28, StandardCharsets.UTF_8)));
        return from + length;
    }

    private int varint() throws Malformed {
        int value = 0;
        for (int shift = 0; shift < 32; shift += 7) {
            if (orderAt == orderEnd) {
                break;
            }
            byte each = state[orderAt++];
            value |= (each & 0x7f) << shift;
            if (each >= 0) {
                if (value < 0) {
                    break;
                }
                return value;
            }
        }
        throw new Malformed("the order of its events is broken");
    }
}
