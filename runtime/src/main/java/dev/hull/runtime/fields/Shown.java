package dev.hull.runtime.fields;

import dev.hull.model.events.Event;
import dev.hull.model.events.EventField;
import dev.hull.model.events.EventType;
import dev.hull.model.events.EventTypes;
import dev.hull.model.events.Parameter;
import dev.hull.model.events.ParameterType;
import dev.hull.runtime.state.Moment;
import dev.hull.runtime.state.Parameters;
import dev.hull.runtime.state.Remnant;

/**
 * Fields as outputs read them where Falco's faults are kept: those that it writes parameters for leave their traces in its
 * {@link Remnant}, and {@code evt.buffer} is a piece of that, right only where the parameter {@code data} is a buffer.
 */
final class Shown {
    private final Rendering rendering = new Rendering();

    private Shown() {}

    /** Writes what Falco would for a field. */
    @FunctionalInterface
    private interface Trace {
        void leave(Moment moment);
    }

    /** {@return how outputs read the field that conditions read as {@code plain}} */
    static Extractor of(EventField field, String argument, Extractor plain) {
        Shown shown = new Shown();
        return switch (field.name()) {
            case "evt.buffer" -> shown.buffer(plain);
            case "evt.arg" -> leaving(plain, shown.parameter(ArgumentPlaces.of(argument)));
            case "evt.args", "evt.info" -> leaving(plain, shown::all);
            case "evt.res" -> leaving(plain, shown::failure);
            case "fd.name", "fd.nameraw", "fd.directory", "fd.containername", "fd.containerdirectory" ->
                leaving(plain, shown::name);
            default -> plain;
        };
    }

    private static Extractor leaving(Extractor plain, Trace trace) {
        return (moment, out) -> {
            boolean there = plain.read(moment, out);
            if (moment.machine().isStrict()) {
                trace.leave(moment);
            }
            return there;
        };
    }

    private Extractor buffer(Extractor plain) {
        ArgumentPlaces places = ArgumentPlaces.of("data");
        return (moment, out) -> {
            if (!moment.machine().isStrict()) {
                return plain.read(moment, out);
            }
            int place = places.get(moment.event().code());
            if (!isThere(moment.event(), place)) {
                return false;
            }
            write(moment, place);
            Remnant remnant = moment.machine().remnant();
            out.text(remnant.bytes(), 0, remnant.shown());
            return true;
        };
    }

    private static boolean isThere(Event event, int place) {
        return place >= 0 && place < event.parameters();
    }

    private void write(Moment moment, int place) {
        Event event = moment.event();
        EventType type = EventTypes.ALL.get(event.code());
        rendering.render(moment, type, place);
        TextBuffer text = rendering.plain();
        Remnant remnant = moment.machine().remnant();
        Parameter parameter = type.parameters().get(place);
        if (parameter.type() == ParameterType.BYTEBUF && event.has(place)) {
            remnant.buffer(text.bytes(), 0, text.length());
        } else {
            remnant.text(text.bytes(), 0, text.length());
        }
    }

    private Trace parameter(ArgumentPlaces places) {
        return moment -> {
            int place = places.get(moment.event().code());
            if (isThere(moment.event(), place)) {
                write(moment, place);
            }
        };
    }

    private void all(Moment moment) {
        Event event = moment.event();
        if (event.code() > Codes.SYSTEM_CALL) {
            int count = Math.min(
                    event.parameters(),
                    EventTypes.ALL.get(event.code()).parameters().size());
            for (int i = 0; i < count; i++) {
                write(moment, i);
            }
        }
    }

    private void failure(Moment moment) {
        if (OccurrenceFields.hasResult(moment.event()) && Parameters.result(moment.event()) < 0) {
            write(moment, 0);
        }
    }

    private void name(Moment moment) {
        int place = DescriptorNames.writtenOut(moment);
        if (isThere(moment.event(), place)) {
            write(moment, place);
        }
    }
}
