package dev.hull.artefacts.captures;

import dev.hull.model.events.EventType;
import dev.hull.model.events.EventTypes;

/** Which events of a recording are already as the table has them. */
final class Schema {
    /** By code: how many parameters an event has that is told as it lies there; -1 where none is. */
    private static final int[] PARAMETERS = parameters();

    /** {@code connect} when it begins: it is told, and kept too, since early exits lack what it tells. */
    static final int CONNECT_ENTRY = 22;

    private Schema() {}

    private static int[] parameters() {
        int[] counts = new int[EventTypes.ALL.size()];
        for (EventType type : EventTypes.ALL) {
            boolean converted = type.old() || type.unused() || type.code() == CONNECT_ENTRY;
            counts[type.code()] = converted ? -1 : type.parameters().size();
        }
        return counts;
    }

    static boolean knows(int code) {
        return code < PARAMETERS.length;
    }

    /** {@return whether an event of that code and so many parameters needs no conversion} Newer writers may add parameters. */
    static boolean isCurrent(int code, int parameters) {
        int expected = PARAMETERS[code];
        return expected >= 0 && parameters >= expected;
    }
}
