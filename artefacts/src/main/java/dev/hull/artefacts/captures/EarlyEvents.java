package dev.hull.artefacts.captures;

import dev.hull.model.events.Event;
import dev.hull.model.events.EventTypes;

/**
 * Events of the earliest blocks, which do not say how many parameters they have: as many as fill them, at most as many as the table has
 * for their type.
 *
 * <p>Source: {@code userspace/libscap/engine/savefile/scap_savefile.c} of falcosecurity/libs.
 */
final class EarlyEvents {
    private static final int HEADER = Event.HEADER - 4;
    private static final int NOTIFICATION = 280;
    private static final int INFRASTRUCTURE = 286;

    private byte[] room = new byte[1 << 12];

    /** {@return the length of the event, which now lies at the start of {@link #bytes}; -1 if it is malformed} */
    int rewrite(byte[] bytes, int from, int end) {
        if (end - from < HEADER) {
            return -1;
        }
        int code = Short.toUnsignedInt((short) Cursor.SHORT.get(bytes, from + 20));
        int length = (int) Cursor.INT.get(bytes, from + 16);
        if (code == NOTIFICATION || code == INFRASTRUCTURE) {
            length -= 3; // its writer counted a NUL for each text twice
        }
        if (length < HEADER || length > end - from) {
            return -1;
        }
        int count = Schema.knows(code) ? count(bytes, from, length, code) : 0;
        return count < 0 ? -1 : copy(bytes, from, length, count);
    }

    byte[] bytes() {
        return room;
    }

    private static int count(byte[] bytes, int from, int length, int code) {
        int count = EventTypes.ALL.get(code).parameters().size();
        while (count >= 0 && length(bytes, from, count, length) != length) {
            count--;
        }
        return count;
    }

    /** {@return how long the event is if it has so many parameters; -1 if more than {@code most}} */
    private static int length(byte[] bytes, int from, int count, int most) {
        int length = HEADER + 2 * count;
        for (int i = 0; i < count && length <= most; i++) {
            length += Short.toUnsignedInt((short) Cursor.SHORT.get(bytes, from + HEADER + 2 * i));
        }
        return length > most ? -1 : length;
    }

    private int copy(byte[] bytes, int from, int length, int count) {
        if (room.length < length + 4) {
            room = new byte[2 * (length + 4)];
        }
        System.arraycopy(bytes, from, room, 0, HEADER);
        Cursor.INT.set(room, 16, length + 4);
        Cursor.INT.set(room, HEADER, count);
        System.arraycopy(bytes, from + HEADER, room, Event.HEADER, length - HEADER);
        return length + 4;
    }
}
