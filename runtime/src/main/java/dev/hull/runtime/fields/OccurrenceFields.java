package dev.hull.runtime.fields;

import dev.hull.model.events.Bytes;
import dev.hull.model.events.Event;
import dev.hull.model.events.EventField;
import dev.hull.model.events.EventType;
import dev.hull.model.events.EventTypes;
import dev.hull.runtime.state.Descriptor;
import dev.hull.runtime.state.EventTraits;
import dev.hull.runtime.state.Moment;
import dev.hull.runtime.state.Parameters;
import java.util.function.LongPredicate;

/** The fields {@code evt.*} that are not times ({@link TimeFields}). */
final class OccurrenceFields {
    private static final Bytes SYSTEM_CALL = Bytes.of("syscall");
    private static final Bytes SUCCESS = Bytes.of("SUCCESS");
    private static final Bytes READ = Bytes.of("read");
    private static final Bytes WRITE = Bytes.of("write");
    private static final Bytes EXIT = Bytes.of("<");
    private static final Bytes ENTRY = Bytes.of(">");
    private static final Bytes LOG = Bytes.of("/dev/log");

    private OccurrenceFields() {}

    static Extractor of(EventField field, String argument) {
        return switch (field.name()) {
            case "evt.num" -> (moment, out) -> number(out, moment.event().number());
            case "evt.cpu" -> (moment, out) -> number(out, moment.event().cpu());
            case "evt.type" -> EventNames::type;
            case "syscall.type" -> EventNames::systemCall;
            case "evt.asynctype" -> EventNames::asynchronous;
            case "evt.type.is" -> isType(argument);
            case "evt.category" -> Categories::read;
            case "evt.dir" -> OccurrenceFields::direction;
            case "evt.source" -> (moment, out) -> text(out, SYSTEM_CALL);
            case "evt.hostname" -> (moment, out) -> text(out, moment.machine().hostname());
            case "evt.pluginname", "evt.plugininfo" -> (moment, out) -> false;
            case "evt.is_async" -> (moment, out) -> flag(out, moment.event().code() == Codes.ASYNCHRONOUS);
            case "evt.args", "evt.info" -> all();
            case "evt.arg" -> Arguments.rendered(argument);
            case "evt.rawarg" -> Arguments.raw(argument);
            case "evt.abspath" -> Arguments.absolutePath(argument);
            case "evt.buffer" -> Arguments.data();
            case "evt.buflen" -> OccurrenceFields::transferred;
            case "evt.rawres" -> OccurrenceFields::result;
            case "evt.res" -> outcome();
            case "evt.failed" -> OccurrenceFields::failed;
            case "evt.is_io" -> ofKind(code -> EventTraits.reads((int) code) || EventTraits.writes((int) code));
            case "evt.is_io_read" -> ofKind(code -> EventTraits.reads((int) code));
            case "evt.is_io_write" -> ofKind(code -> EventTraits.writes((int) code));
            case "evt.io_dir" -> OccurrenceFields::way;
            case "evt.is_wait" -> ofKind(code -> EventTraits.waits((int) code));
            case "evt.is_syslog" -> OccurrenceFields::isLog;
            case "evt.count" -> (moment, out) -> number(out, 1);
            default -> rest(field, argument);
        };
    }

    private static Extractor rest(EventField field, String argument) {
        return switch (field.name()) {
            case "evt.count.exit" -> OccurrenceFields::isExit;
            case "evt.count.error" -> OccurrenceFields::failure;
            case "evt.count.error.file" -> Categories.failure(Categories.Of.FILE);
            case "evt.count.error.net" -> Categories.failure(Categories.Of.NETWORK);
            case "evt.count.error.memory" -> Categories.failure(Categories.Of.MEMORY);
            case "evt.count.error.other" -> Categories.failure(Categories.Of.OTHER);
            case "evt.is_open_read", "evt.is_open_write", "evt.is_open_exec", "evt.is_open_create" ->
                Openings.of(field.name());
            case "fdlist.nums", "fdlist.names", "fdlist.cips", "fdlist.sips", "fdlist.cports", "fdlist.sports" ->
                PollFields.of(field.name());
            default -> TimeFields.of(field, argument);
        };
    }

    static boolean number(Cell out, long value) {
        out.number(value);
        return true;
    }

    static boolean flag(Cell out, boolean value) {
        out.flag(value);
        return true;
    }

    static boolean text(Cell out, Bytes value) {
        out.text(value);
        return true;
    }

    private static Extractor ofKind(LongPredicate test) {
        return (moment, out) -> flag(out, test.test(moment.event().code()));
    }

    private static Extractor isType(String name) {
        return (moment, out) -> number(out, type(moment.event()).name().equals(name) ? 1 : 0);
    }

    static EventType type(Event event) {
        return EventTypes.ALL.get(event.code());
    }

    /** What is no call counts as the beginning of one, as in Falco. */
    private static boolean direction(Moment moment, Cell out) {
        return text(out, type(moment.event()).entry() ? ENTRY : EXIT);
    }

    private static Extractor all() {
        Rendering rendering = new Rendering();
        TextBuffer text = new TextBuffer();
        return (moment, out) -> {
            text.clear();
            if (moment.event().code() > Codes.SYSTEM_CALL) {
                rendering.all(moment, text);
            }
            text.to(out);
            return true;
        };
    }

    /** {@return whether the first parameter is what the call returned} */
    static boolean hasResult(Event event) {
        EventType type = type(event);
        if (type.entry() || type.parameters().isEmpty() || !event.has(0)) {
            return false;
        }
        String first = type.parameters().get(0).name();
        return first.equals("res") || first.equals("fd");
    }

    private static boolean result(Moment moment, Cell out) {
        out.number(Parameters.result(moment.event()));
        return hasResult(moment.event());
    }

    private static boolean failed(Moment moment, Cell out) {
        out.flag(Parameters.result(moment.event()) < 0);
        return hasResult(moment.event());
    }

    static boolean failure(Moment moment, Cell out) {
        out.number(Parameters.result(moment.event()) < 0 ? 1 : 0);
        return hasResult(moment.event());
    }

    private static Extractor outcome() {
        Rendering rendering = new Rendering();
        return (moment, out) -> {
            Event event = moment.event();
            if (!hasResult(event)) {
                return false;
            }
            if (Parameters.result(event) >= 0) {
                return text(out, SUCCESS);
            }
            rendering.render(moment, type(event), 0);
            rendering.best().to(out);
            return true;
        };
    }

    private static boolean transferred(Moment moment, Cell out) {
        Event event = moment.event();
        long result = Parameters.result(event);
        out.number(result);
        return moment.descriptor().isKnown() && Categories.isTransfer(event.code()) && hasResult(event) && result >= 0;
    }

    private static boolean way(Moment moment, Cell out) {
        int code = moment.event().code();
        out.text(EventTraits.writes(code) ? WRITE : READ);
        return EventTraits.writes(code) || EventTraits.reads(code);
    }

    private static boolean isLog(Moment moment, Cell out) {
        Descriptor descriptor = moment.descriptor();
        boolean writes = EventTraits.writes(moment.event().code());
        return flag(
                out,
                writes && descriptor.isKnown() && contains(descriptor.name().array(), LOG.array()));
    }

    private static boolean contains(byte[] text, byte[] part) {
        for (int i = 0; i + part.length <= text.length; i++) {
            if (java.util.Arrays.equals(text, i, i + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isExit(Moment moment, Cell out) {
        out.number(1);
        return !type(moment.event()).entry();
    }
}
