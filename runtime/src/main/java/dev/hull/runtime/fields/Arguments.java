package dev.hull.runtime.fields;

import dev.hull.model.events.Event;
import dev.hull.model.events.EventType;
import dev.hull.model.events.EventTypes;
import dev.hull.model.events.Parameter;
import dev.hull.runtime.state.Moment;
import dev.hull.runtime.state.OpenedPath;
import dev.hull.runtime.state.Parameters;
import dev.hull.runtime.state.PathText;

/** The fields of single parameters: {@code evt.arg}, {@code evt.rawarg}, {@code evt.abspath}, {@code evt.buffer}. */
final class Arguments {
    private Arguments() {}

    /** As text: what it means, or else its plain form. */
    static Extractor rendered(String argument) {
        ArgumentPlaces places = ArgumentPlaces.of(argument);
        Rendering rendering = new Rendering();
        return (moment, out) -> {
            Event event = moment.event();
            int place = places.get(event.code());
            if (place < 0 || place >= event.parameters()) {
                return false;
            }
            EventType type = EventTypes.ALL.get(event.code());
            if (isPlainText(event, type.parameters().get(place), place)) {
                out.text(event.bytes(), event.start(place), event.textLength(place));
                return true;
            }
            rendering.render(moment, type, place);
            rendering.best().to(out);
            return true;
        };
    }

    /** What is shown as it stands is not copied. */
    private static boolean isPlainText(Event event, Parameter parameter, int place) {
        if (!event.has(place)) {
            return false;
        }
        return switch (parameter.type()) {
            case CHARBUF -> true;
            case FSPATH, FSRELPATH -> event.bytes()[event.start(place)] == '/';
            default -> false;
        };
    }

    /** As it stands in the event: a number or bytes. */
    static Extractor raw(String argument) {
        ArgumentPlaces places = ArgumentPlaces.of(argument);
        return (moment, out) -> {
            Event event = moment.event();
            int place = places.get(event.code());
            if (place < 0 || place >= event.parameters()) {
                return false;
            }
            Parameter parameter = EventTypes.ALL.get(event.code()).parameters().get(place);
            if (!event.has(place)) {
                out.text(Rendering.NOT_TOLD);
                return Rendering.isTextual(parameter.type());
            }
            out.number(
                    Rendering.signed(parameter.type())
                            ? Rendering.sign(event, place)
                            : Parameters.number(event, place));
            out.text(
                    event.bytes(), event.start(place), isText(parameter) ? event.textLength(place) : event.size(place));
            return true;
        };
    }

    private static boolean isText(Parameter parameter) {
        return switch (parameter.type()) {
            case CHARBUF, FSPATH, FSRELPATH -> true;
            default -> false;
        };
    }

    /** The bytes that were read or written, as far as they were recorded. */
    static Extractor data() {
        ArgumentPlaces places = ArgumentPlaces.of("data");
        return (moment, out) -> {
            Event event = moment.event();
            int place = places.get(event.code());
            if (place < 0 || place >= event.parameters()) {
                return false;
            }
            int size = event.size(place);
            out.text(event.bytes(), size == 0 ? 0 : event.start(place), size);
            return true;
        };
    }

    /** The path of calls that take a directory, in full; the argument is which: {@code src} or {@code dst} of two. */
    static Extractor absolutePath(String argument) {
        PathText path = new PathText();
        return (moment, out) -> {
            Event event = moment.event();
            EventType type = EventTypes.ALL.get(event.code());
            int directory = directory(type, argument);
            int place = directory < 0 ? -1 : directory + 1;
            if (place < 0
                    || !event.has(place)
                    || !event.has(directory)
                    || !moment.task().isKnown()) {
                return false;
            }
            join(moment, directory, path);
            out.text(path.bytes(), 0, path.length());
            return true;
        };
    }

    private static void join(Moment moment, int directory, PathText path) {
        Event event = moment.event();
        int start = event.start(directory + 1);
        int length = event.textLength(directory + 1);
        path.join(OpenedPath.base(moment, directory, start, length), event.bytes(), start, length);
    }

    private static int directory(EventType type, String argument) {
        return switch (type.name()) {
            case "openat", "openat2", "unlinkat", "mkdirat", "fchmodat", "fchownat" -> type.place("dirfd");
            case "renameat", "renameat2" -> type.place(argument.equals("dst") ? "newdirfd" : "olddirfd");
            case "linkat" -> type.place(argument.equals("dst") ? "newdir" : "olddir");
            case "symlinkat" -> type.place("linkdirfd");
            default -> -1;
        };
    }
}
