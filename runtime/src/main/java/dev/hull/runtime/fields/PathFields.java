package dev.hull.runtime.fields;

import dev.hull.model.events.Bytes;
import dev.hull.model.events.Event;
import dev.hull.model.events.EventField;
import dev.hull.model.events.EventType;
import dev.hull.model.events.EventTypes;
import dev.hull.model.events.ParameterType;
import dev.hull.runtime.state.Moment;
import dev.hull.runtime.state.OpenedPath;
import dev.hull.runtime.state.Parameters;
import dev.hull.runtime.state.PathText;

/**
 * The fields {@code fs.path.*}: paths that calls which succeeded were given, by role. A new name is the source of a link,
 * what it stands for its target.
 */
final class PathFields implements Extractor {
    private static final Bytes NOT_KNOWN = Bytes.of("<UNKNOWN>");
    /** The path is that of the descriptor. */
    private static final byte DESCRIPTOR = -2;

    private static final byte NONE = -1;

    private final byte[] places;
    private final boolean raw;
    private final PathText path = new PathText();

    private PathFields(byte[] places, boolean raw) {
        this.places = places;
        this.raw = raw;
    }

    static Extractor of(EventField field, String argument) {
        return switch (field.name()) {
            case "fs.path.name" -> new PathFields(places(PathFields::name), false);
            case "fs.path.nameraw" -> new PathFields(places(PathFields::name), true);
            case "fs.path.source" -> new PathFields(places(PathFields::source), false);
            case "fs.path.sourceraw" -> new PathFields(places(PathFields::source), true);
            case "fs.path.target" -> new PathFields(places(PathFields::target), false);
            case "fs.path.targetraw" -> new PathFields(places(PathFields::target), true);
            default -> Fields.UNSUPPORTED;
        };
    }

    private static byte[] places(java.util.function.Function<String, String> parameter) {
        byte[] places = new byte[EventTypes.ALL.size()];
        for (EventType type : EventTypes.ALL) {
            String name = type.entry() ? "" : parameter.apply(type.name());
            places[type.code()] = name.equals("@") ? DESCRIPTOR : name.isEmpty() ? NONE : (byte) type.place(name);
        }
        return places;
    }

    private static String name(String event) {
        return switch (event) {
            case "mkdir", "mkdirat", "rmdir", "unlink", "chown", "lchown" -> "path";
            case "unlinkat", "open", "openat", "openat2", "umount", "umount2" -> "name";
            case "fchmodat", "chmod" -> "filename";
            case "fchownat" -> "pathname";
            case "quotactl" -> "special";
            case "fchmod", "fchown" -> "@";
            default -> "";
        };
    }

    private static String source(String event) {
        return switch (event) {
            case "rename", "renameat", "renameat2" -> "oldpath";
            case "link", "linkat" -> "newpath";
            case "symlink", "symlinkat" -> "linkpath";
            case "mount" -> "dev";
            default -> "";
        };
    }

    private static String target(String event) {
        return switch (event) {
            case "rename", "renameat", "renameat2" -> "newpath";
            case "link", "linkat" -> "oldpath";
            case "symlink", "symlinkat" -> "target";
            case "mount" -> "dir";
            default -> "";
        };
    }

    @Override
    public boolean read(Moment moment, Cell out) {
        Event event = moment.event();
        int code = event.code();
        int place = code < places.length ? places[code] : NONE;
        if (place == NONE || !moment.task().isKnown()) {
            return false;
        }
        EventType type = EventTypes.ALL.get(code);
        if (!succeeded(event, type)) {
            return false;
        }
        if (place == DESCRIPTOR) {
            out.text(moment.descriptor().name());
            return moment.descriptor().isKnown();
        }
        if (place >= event.parameters()) {
            return false;
        }
        if (event.has(place)) {
            path(moment, type, place, event.bytes(), event.start(place), event.textLength(place), out);
        } else {
            path(moment, type, place, Rendering.NOT_TOLD.array(), 0, Rendering.NOT_TOLD.length(), out);
        }
        return true;
    }

    /** An open that failed counts as one that succeeded, unless for want of permission: as in Falco. */
    private static boolean succeeded(Event event, EventType type) {
        long result = Parameters.result(event);
        boolean opens = type.parameters().get(0).name().equals("fd");
        return opens ? result != -1 : result == 0;
    }

    private void path(Moment moment, EventType type, int place, byte[] text, int start, int length, Cell out) {
        out.text(text, start, length);
        if (raw || PathText.isClean(text, start, length)) {
            return;
        }
        boolean absolute = length > 0 && text[start] == '/';
        if (!absolute && moment.machine().isStrict() && opens(type)) {
            out.text(moment.descriptor().isKnown() ? moment.descriptor().name() : NOT_KNOWN);
            return;
        }
        path.join(absolute ? Bytes.NONE : base(moment, type, place), text, start, length);
        out.text(path.bytes(), 0, path.length());
    }

    private static boolean opens(EventType type) {
        return type.name().equals("openat") || type.name().equals("openat2");
    }

    private static Bytes base(Moment moment, EventType type, int place) {
        boolean relative = place > 0 && type.parameters().get(place - 1).type() == ParameterType.FD;
        if (moment.machine().isStrict()) {
            return strictBase(moment, type, relative);
        }
        return OpenedPath.base(moment, relative ? place - 1 : -1, 0, 0);
    }

    /** Falco knows directories only as the event's own descriptor, and only where they were opened as such. */
    private static Bytes strictBase(Moment moment, EventType type, boolean relative) {
        if (!type.name().equals("symlinkat") && moment.descriptorNumber() == -1) {
            return moment.task().cwd();
        }
        return relative && moment.descriptor().isDirectory()
                ? OpenedPath.asDirectory(moment.descriptor().name(), moment.machine())
                : NOT_KNOWN;
    }
}
