package dev.hull.runtime.fields;

import dev.hull.model.events.EventType;
import dev.hull.model.events.EventTypes;

/** What a call would have made of a descriptor, had it not failed. */
final class Failures {
    private static final char[] KINDS = kinds();

    private Failures() {}

    private static char[] kinds() {
        char[] kinds = new char[EventTypes.ALL.size()];
        for (EventType type : EventTypes.ALL) {
            kinds[type.code()] = switch (type.name()) {
                case "open", "openat", "openat2", "creat" -> 'f';
                case "socket", "accept", "accept4" -> '4';
                case "pipe", "pipe2" -> 'p';
                case "eventfd", "eventfd2" -> 'e';
                case "signalfd", "signalfd4" -> 's';
                case "timerfd_create" -> 't';
                case "inotify_init", "inotify_init1" -> 'i';
                default -> 'o';
            };
        }
        return kinds;
    }

    /** {@return the kind's character} {@code strict} is as in Falco, which forgets open(2). */
    static char kind(int code, boolean strict) {
        return code < KINDS.length && (!strict || code != Codes.OPEN) ? KINDS[code] : 'o';
    }
}
