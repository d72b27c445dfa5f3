package dev.hull.runtime;

import dev.hull.model.events.Event;
import dev.hull.model.events.EventGap;
import dev.hull.model.events.EventType;
import dev.hull.model.events.EventTypes;

/** The events by which a recorder that could not keep up says that it left others out. It does not say how many. */
final class RecorderDrop {
    private static final int FIRST = code(true);
    private static final int LAST = code(false);

    private RecorderDrop() {}

    private static int code(boolean entry) {
        return EventTypes.named("drop").stream()
                .filter(type -> type.entry() == entry)
                .mapToInt(EventType::code)
                .findFirst()
                .orElseThrow();
    }

    static boolean is(Event event) {
        int code = event.code();
        return code == FIRST || code == LAST;
    }

    /** {@return the gap between the event before, which was at {@code since}, and this one} */
    static EventGap gap(Event event, long since) {
        long ratio = event.has(0) && event.size(0) == 4 ? Integer.toUnsignedLong(event.int32(0)) : 0;
        String reason =
                ratio > 1 ? "the recorder dropped events, and kept 1 of " + ratio : "the recorder dropped events";
        return new EventGap(-1, since == 0 ? event.time() : since, event.time(), reason);
    }
}
