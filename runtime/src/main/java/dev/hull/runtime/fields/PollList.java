package dev.hull.runtime.fields;

import dev.hull.model.events.Event;

/** A parameter that lists descriptors: a count, then as often a number (8 bytes) and flags (2). */
record PollList(int start, int count) {
    private static final int ENTRY = 10;

    static PollList at(Event event, int place) {
        int size = event.size(place);
        if (size < 2) {
            return new PollList(0, 0);
        }
        int start = event.start(place);
        byte[] bytes = event.bytes();
        int count = bytes[start] & 0xff | (bytes[start + 1] & 0xff) << 8;
        return new PollList(start + 2, Math.min(count, (size - 2) / ENTRY));
    }

    long number(Event event, int index) {
        long value = 0;
        for (int i = 7; i >= 0; i--) {
            value = value << 8 | event.bytes()[start + ENTRY * index + i] & 0xff;
        }
        return value;
    }

    int flags(Event event, int index) {
        int at = start + ENTRY * index + 8;
        return event.bytes()[at] & 0xff | (event.bytes()[at + 1] & 0xff) << 8;
    }
}
