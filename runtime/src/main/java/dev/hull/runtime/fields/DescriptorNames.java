package dev.hull.runtime.fields;

import dev.hull.model.events.Bytes;
import dev.hull.model.events.Event;
import dev.hull.model.events.EventType;
import dev.hull.model.events.EventTypes;
import dev.hull.runtime.state.Descriptor;
import dev.hull.runtime.state.Moment;
import dev.hull.runtime.state.OpenedPath;
import dev.hull.runtime.state.Parameters;
import dev.hull.runtime.state.PathText;

/** Names of descriptors; where a call failed to make one, the name that it would have had, from the call's arguments. */
final class DescriptorNames {
    private static final Bytes NOT_TOLD = Bytes.of("<NA>");

    private static final byte[] NAMES = places("name");
    private static final byte[] DIRECTORIES = places("dirfd");

    private final PathText path = new PathText();
    private final Rendering rendering = new Rendering();
    private final TextBuffer text = new TextBuffer();

    private DescriptorNames() {}

    private static byte[] places(String parameter) {
        byte[] places = new byte[EventTypes.ALL.size()];
        for (EventType type : EventTypes.ALL) {
            places[type.code()] = (byte) type.place(parameter);
        }
        return places;
    }

    static Extractor name() {
        DescriptorNames names = new DescriptorNames();
        return (moment, out) -> DescriptorFields.applies(moment) && names.read(moment, out);
    }

    private boolean read(Moment moment, Cell out) {
        Descriptor descriptor = moment.descriptor();
        if (descriptor.isKnown() && !failedToConnect(moment)) {
            out.text(descriptor.name());
            return true;
        }
        return wouldBe(moment, out, false);
    }

    private static boolean failedToConnect(Moment moment) {
        Event event = moment.event();
        return event.code() == Codes.CONNECT && Parameters.result(event) < 0;
    }

    /** {@return the parameter that Falco writes as text to name what the call failed to make; -1 if it needs none} */
    static int writtenOut(Moment moment) {
        if (!DescriptorFields.applies(moment) || moment.descriptor().isKnown() && !failedToConnect(moment)) {
            return -1;
        }
        Event event = moment.event();
        EventType type = EventTypes.ALL.get(event.code());
        if (type.entry()) {
            return -1;
        }
        return switch (type.name()) {
            case "open", "creat" -> type.place("name");
            case "accept", "accept4" -> type.place("tuple");
            case "connect" -> Parameters.has(event, type.place("tuple")) ? type.place("tuple") : -1;
            default -> -1;
        };
    }

    private boolean wouldBe(Moment moment, Cell out, boolean raw) {
        Event event = moment.event();
        EventType type = EventTypes.ALL.get(event.code());
        switch (type.name()) {
            case "openat", "openat2" -> opened(moment, out, raw);
            case "open_by_handle_at" -> argument(event, type.place("path"), out);
            case "open", "creat" -> {
                if (raw && !moment.machine().isStrict()) {
                    argument(event, type.place("name"), out);
                } else {
                    rendered(moment, type, type.place("name"), out);
                }
            }
            case "accept", "accept4", "connect" -> {
                int tuple = type.place("tuple");
                boolean shown =
                        event.code() != Codes.CONNECT && moment.machine().isStrict();
                if (tuple >= 0 && (shown || event.has(tuple))) {
                    rendered(moment, type, tuple, out);
                } else {
                    out.text(event.bytes(), 0, 0);
                }
            }
            default -> out.text(event.bytes(), 0, 0);
        }
        return true;
    }

    private void rendered(Moment moment, EventType type, int place, Cell out) {
        rendering.render(moment, type, place);
        rendering.best().to(out);
    }

    private static void argument(Event event, int place, Cell out) {
        if (place >= 0 && event.has(place)) {
            out.text(event.bytes(), event.start(place), event.textLength(place));
        } else {
            out.text(event.bytes(), 0, 0);
        }
    }

    private void opened(Moment moment, Cell out, boolean raw) {
        int code = moment.event().code();
        int name = NAMES[code];
        argument(moment.event(), name, out);
        if (out.length() == 0 && !moment.event().has(name)) {
            out.text(NOT_TOLD);
        }
        if (!raw && !PathText.isClean(out.bytes(), out.from(), out.length())) {
            path.join(
                    OpenedPath.base(moment, DIRECTORIES[code], out.from(), out.length()),
                    out.bytes(),
                    out.from(),
                    out.length());
            out.text(path.bytes(), 0, path.length());
        }
    }

    static Extractor raw() {
        DescriptorNames names = new DescriptorNames();
        return (moment, out) -> {
            if (!DescriptorFields.applies(moment)) {
                return false;
            }
            if (moment.descriptor().isKnown()) {
                out.text(moment.descriptor().rawName());
            } else {
                names.wouldBe(moment, out, true);
            }
            names.withoutDoubleSlashes(out);
            return true;
        };
    }

    private void withoutDoubleSlashes(Cell out) {
        if (!hasDoubleSlash(out)) {
            return;
        }
        text.clear();
        byte before = 0;
        for (int i = out.from(); i < out.from() + out.length(); i++) {
            byte each = out.bytes()[i];
            if (each != '/' || before != '/') {
                text.add(each);
            }
            before = each;
        }
        text.to(out);
    }

    private static boolean hasDoubleSlash(Cell out) {
        for (int i = out.from() + 1; i < out.from() + out.length(); i++) {
            if (out.bytes()[i] == '/' && out.bytes()[i - 1] == '/') {
                return true;
            }
        }
        return false;
    }

    private static int lastSlash(Cell out) {
        int at = out.from() + out.length() - 1;
        while (at >= out.from() && out.bytes()[at] != '/') {
            at--;
        }
        return at - out.from();
    }

    private static void root(Cell out) {
        out.text(ROOT, 0, 1);
    }

    private static final byte[] ROOT = {'/'};

    static Extractor directory() {
        DescriptorNames names = new DescriptorNames();
        return (moment, out) -> {
            if (!DescriptorFields.applies(moment)) {
                return false;
            }
            Descriptor descriptor = moment.descriptor();
            if (!descriptor.isKnown()) {
                names.wouldBe(moment, out, false);
                parent(out);
                return true;
            }
            out.text(descriptor.name());
            if (descriptor.isFile()) {
                parent(out);
            }
            return descriptor.isFile() || descriptor.isDirectory();
        };
    }

    private static void parent(Cell out) {
        int slash = lastSlash(out);
        if (slash <= 0) {
            root(out);
        } else if (slash < out.length() - 1) {
            out.text(out.bytes(), out.from(), slash);
        }
    }

    static Extractor file() {
        return (moment, out) -> {
            Descriptor descriptor = DescriptorFields.descriptor(moment);
            if (!descriptor.isFile()) {
                return false;
            }
            out.text(descriptor.name());
            int slash = lastSlash(out);
            if (slash < 0) {
                root(out);
            } else if (slash < out.length() - 1) {
                out.text(out.bytes(), out.from() + slash + 1, out.length() - slash - 1);
            }
            return true;
        };
    }
}
