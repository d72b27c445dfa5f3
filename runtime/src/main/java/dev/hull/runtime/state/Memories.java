package dev.hull.runtime.state;

import dev.hull.model.events.Event;

/** Page faults and memory, which several events tell in five parameters one behind the other. */
final class Memories {
    private Memories() {}

    /** {@code place} is that of the major faults; -1 if the event has none. */
    static void read(Task task, Event event, int place) {
        if (place >= 0 && Parameters.has(event, place + 4)) {
            task.majorFaults = Parameters.number(event, place);
            task.minorFaults = Parameters.number(event, place + 1);
            task.virtualMemory = (int) Parameters.number(event, place + 2);
            task.residentMemory = (int) Parameters.number(event, place + 3);
            task.swappedMemory = (int) Parameters.number(event, place + 4);
        }
    }
}
