package dev.hull.artefacts.captures;

import dev.hull.model.events.Event;
import dev.hull.model.events.EventType;
import dev.hull.model.events.EventTypes;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Reads and writes that change what is known: the first that succeeds on a descriptor tells that a socket is connected. A descriptor is
 * used for the first time again when any event has named its number since; that is so more often than needed, and never too seldom.
 */
final class FirstUses {
    private static final Set<String> NAMES =
            Set.of("pread", "preadv", "pwrite", "pwritev", "read", "readv", "write", "writev");

    private static final int MOST_NUMBER = 1 << 16;
    private static final int MOST_USES = 1 << 20;

    /** By code: where the descriptor stands; -1 for other events. */
    private static final int[] PLACES = new int[EventTypes.ALL.size()];

    static {
        for (EventType type : EventTypes.ALL) {
            PLACES[type.code()] = !type.entry() && NAMES.contains(type.name()) ? type.place("fd") : -1;
        }
    }

    private final int[] named = new int[MOST_NUMBER];
    private final Map<Long, Integer> used = new HashMap<>();

    /** Takes in an event that changes state, and every number in it that may be a descriptor's. */
    void change(Event event) {
        for (int i = 0; i < event.parameters(); i++) {
            if (event.size(i) == Long.BYTES) {
                long number = event.int64(i);
                if (number >= 0 && number < MOST_NUMBER) {
                    named[(int) number]++;
                }
            }
        }
    }

    /** {@return whether this use of a descriptor changes what is known of it} */
    boolean first(Event event) {
        int place = event.code() < PLACES.length ? PLACES[event.code()] : -1;
        if (place < 0
                || event.parameters() <= place
                || event.size(place) != Long.BYTES
                || event.size(0) != Long.BYTES) {
            return false;
        }
        long number = event.int64(place);
        if (event.int64(0) < 0) {
            return false;
        }
        if (number < 0 || number >= MOST_NUMBER) {
            return true;
        }
        if (used.size() > MOST_USES) {
            used.clear();
        }
        int names = named[(int) number];
        Integer before = used.put(event.thread() * MOST_NUMBER + number, names);
        return before == null || before != names;
    }
}
