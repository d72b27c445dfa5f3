package dev.hull.benchmarks.events;

import dev.hull.model.events.Bytes;
import dev.hull.model.events.CaptureListener;
import dev.hull.model.events.Event;
import dev.hull.model.events.EventType;
import dev.hull.model.events.EventTypes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Writes one event after the other into the same room: type, time and thread first, then its parameters in the order of
 * the table. Parameters that are not written are missing.
 */
public final class EventWriter {
    private final ByteBuffer room = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
    private final Event event = new Event();
    private EventType type = EventTypes.ALL.getFirst();
    private int parameter;
    private int lengths;
    private long number;

    /** {@return the newest exit, else the newest row, of that name} */
    public static EventType newest(String name) {
        EventType found = EventTypes.named(name).getLast();
        for (EventType each : EventTypes.named(name)) {
            if (!each.entry() && !each.old()) {
                found = each;
            }
        }
        return found;
    }

    public EventWriter begin(EventType of, long time, long thread) {
        type = of;
        parameter = 0;
        int count = type.parameters().size();
        room.clear();
        room.putLong(time).putLong(thread).putInt(0).putShort((short) type.code());
        room.putInt(count);
        lengths = room.position();
        Arrays.fill(room.array(), lengths, lengths + count * width(), (byte) 0);
        room.position(lengths + count * width());
        return this;
    }

    private int width() {
        return type.wide() ? 4 : 2;
    }

    /** The next parameter is that number, in the width of its type. */
    public EventWriter number(long value) {
        int width = type.parameters().get(parameter).type().width();
        switch (width) {
            case 8 -> room.putLong(value);
            case 4 -> room.putInt((int) value);
            case 2 -> room.putShort((short) value);
            case 1 -> room.put((byte) value);
            default -> throw new IllegalArgumentException(type.name() + ": no number is " + parameter);
        }
        return sized(width);
    }

    /** The next parameter is that text, which gets the NUL that ends it. */
    public EventWriter text(Bytes value) {
        room.put(value.array()).put((byte) 0);
        return sized(value.length() + 1);
    }

    public EventWriter bytes(Bytes value) {
        room.put(value.array());
        return sized(value.length());
    }

    /** The next parameter is missing. */
    public EventWriter none() {
        return sized(0);
    }

    private EventWriter sized(int length) {
        int at = lengths + parameter++ * width();
        if (type.wide()) {
            room.putInt(at, length);
        } else {
            room.putShort(at, (short) length);
        }
        return this;
    }

    /** {@return the event; the next one stands in its place} */
    public Event end() {
        room.putInt(16, room.position());
        if (!event.atWhole(room.array(), 0, room.position(), type.wide(), 0, ++number)) {
            throw new IllegalStateException(type.name() + " is not whole");
        }
        return event;
    }

    public void tell(CaptureListener to) {
        to.event(end());
    }
}
