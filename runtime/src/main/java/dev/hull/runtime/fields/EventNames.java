package dev.hull.runtime.fields;

import dev.hull.model.events.Bytes;
import dev.hull.model.events.Event;
import dev.hull.model.events.EventType;
import dev.hull.model.events.EventTypes;
import dev.hull.runtime.state.Moment;
import dev.hull.runtime.state.Parameters;

/** What events are called: their type; the call, where several share one; what an event beside the calls says itself. */
final class EventNames {
    private static final int NAME = 1;
    private static final Bytes[] NAMES = names();

    private EventNames() {}

    private static Bytes[] names() {
        Bytes[] names = new Bytes[EventTypes.ALL.size()];
        for (EventType type : EventTypes.ALL) {
            names[type.code()] = Bytes.of(type.name());
        }
        return names;
    }

    static boolean type(Moment moment, Cell out) {
        Event event = moment.event();
        int code = event.code();
        if (code == Codes.ASYNCHRONOUS) {
            return asynchronous(moment, out);
        }
        out.text(code > Codes.SYSTEM_CALL ? NAMES[code] : SystemCalls.name((int) Parameters.number(event, 0)));
        return true;
    }

    static boolean systemCall(Moment moment, Cell out) {
        return isSystemCall(moment.event().code()) && type(moment, out);
    }

    private static boolean isSystemCall(int code) {
        return switch (EventTypes.ALL.get(code).name()) {
            case "asyncevent",
                    "pluginevent",
                    "container",
                    "procexit",
                    "switch",
                    "drop",
                    "procinfo",
                    "signaldeliver",
                    "page_fault",
                    "useradded",
                    "userdeleted",
                    "groupadded",
                    "groupdeleted",
                    "cpu_hotplug",
                    "notification",
                    "infra",
                    "tracer",
                    "k8s",
                    "mesos",
                    "scapevent" -> false;
            default -> true;
        };
    }

    static boolean asynchronous(Moment moment, Cell out) {
        Event event = moment.event();
        if (event.code() != Codes.ASYNCHRONOUS || !event.has(NAME)) {
            return false;
        }
        out.text(event.bytes(), event.start(NAME), event.textLength(NAME));
        return true;
    }
}
