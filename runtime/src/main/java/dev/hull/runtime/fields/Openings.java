package dev.hull.runtime.fields;

import dev.hull.model.events.Event;
import dev.hull.model.events.EventType;
import dev.hull.model.events.EventTypes;
import dev.hull.runtime.state.Moment;
import dev.hull.runtime.state.Parameters;

/** The fields {@code evt.is_open_*}: for what files are opened. */
final class Openings {
    private static final long READ = 1; // O_RDONLY of the table's open flags; O_RDWR is both
    private static final long WRITE = 2; // O_WRONLY
    private static final long CREATE = 4; // O_CREAT
    private static final long TEMPORARY = 8192; // O_TMPFILE
    private static final long CREATED = 16384; // O_F_CREATED
    private static final long EXECUTABLE = 0111;

    private static final byte[] FLAGS = places("flags");
    private static final byte[] MODES = places("mode");

    private Openings() {}

    private static byte[] places(String parameter) {
        byte[] places = new byte[EventTypes.ALL.size()];
        for (EventType type : EventTypes.ALL) {
            boolean opens = switch (type.name()) {
                case "open", "openat", "openat2", "open_by_handle_at" -> !type.entry();
                case "creat" -> !type.entry() && parameter.equals("mode");
                default -> false;
            };
            places[type.code()] = (byte) (opens ? type.place(parameter) : -1);
        }
        return places;
    }

    static Extractor of(String field) {
        return switch (field) {
            case "evt.is_open_read" -> (moment, out) -> OccurrenceFields.flag(out, (flags(moment) & READ) != 0);
            case "evt.is_open_write" -> (moment, out) -> OccurrenceFields.flag(out, (flags(moment) & WRITE) != 0);
            case "evt.is_open_create" -> (moment, out) -> OccurrenceFields.flag(out, creates(moment));
            default -> (moment, out) -> OccurrenceFields.flag(out, makesExecutable(moment));
        };
    }

    private static long flags(Moment moment) {
        return Parameters.number(moment.event(), FLAGS[moment.event().code()]);
    }

    private static boolean creates(Moment moment) {
        long flags = flags(moment);
        return (flags & CREATED) != 0 || (flags & TEMPORARY) != 0 && Parameters.result(moment.event()) >= 0;
    }

    private static boolean makesExecutable(Moment moment) {
        Event event = moment.event();
        int mode = MODES[event.code()];
        if (mode < 0) {
            return false;
        }
        boolean makes = FLAGS[event.code()] < 0 || (flags(moment) & (TEMPORARY | CREATE)) != 0;
        return makes && (Parameters.number(event, mode) & EXECUTABLE) != 0;
    }
}
