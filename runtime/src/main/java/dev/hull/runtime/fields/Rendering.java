package dev.hull.runtime.fields;

import dev.hull.model.events.Bytes;
import dev.hull.model.events.Event;
import dev.hull.model.events.EventType;
import dev.hull.model.events.EventTypes;
import dev.hull.model.events.FlagSet;
import dev.hull.model.events.FlagSet.Flag;
import dev.hull.model.events.Parameter;
import dev.hull.model.events.ParameterType;
import dev.hull.runtime.state.AddressText;
import dev.hull.runtime.state.Descriptor;
import dev.hull.runtime.state.Moment;
import dev.hull.runtime.state.NameText;
import dev.hull.runtime.state.OpenedPath;
import dev.hull.runtime.state.Parameters;
import dev.hull.runtime.state.PathText;
import dev.hull.runtime.state.SocketAddress;
import dev.hull.runtime.state.SocketTuple;
import dev.hull.runtime.state.Task;
import java.util.List;

/**
 * Parameters of events as text, as Falco writes them: a plain form, and for most what that means (names of flags, of an
 * error, of the file behind a descriptor). One is used again and again.
 */
final class Rendering {
    static final Bytes NOT_TOLD = Bytes.of("<NA>");
    private static final long AT_WORKING_DIRECTORY = -100; // AT_FDCWD

    private static final Bytes NULL = Bytes.of("NULL");

    private final TextBuffer plain = new TextBuffer();
    private final TextBuffer meaning = new TextBuffer();
    private final PathText path = new PathText();
    private final NameText name = new NameText();
    private final SocketAddress address = new SocketAddress();
    private final SocketTuple tuple = new SocketTuple();

    /** {@return the plain form of the last {@link #render}} */
    TextBuffer plain() {
        return plain;
    }

    /** {@return what the plain form means; empty if there is no more to say} */
    TextBuffer meaning() {
        return meaning;
    }

    /** {@return what the parameter means, or else its plain form} */
    TextBuffer best() {
        return meaning.isEmpty() ? plain : meaning;
    }

    /** Writes {@code name=plain(meaning)} of all parameters, a blank between each two. */
    void all(Moment moment, TextBuffer out) {
        Event event = moment.event();
        EventType type = EventTypes.ALL.get(event.code());
        int count = Math.min(event.parameters(), type.parameters().size());
        for (int i = 0; i < count; i++) {
            render(moment, type, i);
            out.add(i > 0 ? " " : "")
                    .add(type.parameters().get(i).name())
                    .add('=')
                    .add(plain);
            if (!meaning.isEmpty()) {
                out.add('(').add(meaning).add(')');
            }
        }
    }

    void render(Moment moment, EventType type, int place) {
        plain.clear();
        meaning.clear();
        Event event = moment.event();
        if (!event.has(place)) {
            plain.add(isTextual(type.parameters().get(place).type()) ? NOT_TOLD : NULL);
            return;
        }
        Parameter parameter = type.parameters().get(place);
        int width = parameter.type().width();
        if (width > 0 && event.size(place) != width) {
            plain.add("(n.a.)");
            return;
        }
        switch (parameter.type()) {
            case CHARBUF -> text(event, place);
            case FSPATH, FSRELPATH -> path(moment, type, place);
            case BYTEBUF, CHARBUFARRAY, CHARBUF_PAIR_ARRAY -> buffer(event, place);
            case FD -> descriptor(moment, event.int64(place));
            case PID -> process(moment, event.int64(place));
            case ERRNO -> error(event.int64(place));
            case SOCKADDR -> address(event, place);
            case SOCKTUPLE -> tuple(event, place);
            case FDLIST -> descriptors(moment, place);
            case SIGTYPE -> signal(event.int8(place) & 0xff);
            case SIGSET -> signals(event.int32(place));
            case RELTIME -> duration(event.int64(place));
            case ABSTIME -> TimeText.dateTime(event.int64(place), plain);
            case FLAGS8, FLAGS16, FLAGS32 -> flags(event, place, parameter.flags());
            case ENUMFLAGS8, ENUMFLAGS16, ENUMFLAGS32 -> value(event, place, parameter.flags());
            case MODE -> mode(event.int32(place), parameter.flags());
            case UID -> user(moment, event.int32(place));
            case GID -> group(moment, event.int32(place));
            case SYSCALLID -> systemCall(event, place);
            case DYN -> dynamic(event, type, place);
            case IPV4ADDR, IPV6ADDR -> append(event.bytes(), event.start(place), event.size(place));
            default -> number(event, place, parameter.type(), NumberBase.of(type, place));
        }
    }

    /** {@return whether a missing value of the type shows as text that was not told} */
    static boolean isTextual(ParameterType type) {
        return switch (type) {
            case CHARBUF, FSPATH, FSRELPATH, SOCKADDR -> true;
            default -> false;
        };
    }

    private void text(Event event, int place) {
        plain.add(event.bytes(), event.start(place), event.textLength(place));
    }

    private void path(Moment moment, EventType type, int place) {
        text(moment.event(), place);
        Event event = moment.event();
        int start = event.start(place);
        int length = event.textLength(place);
        boolean absolute = length > 0 && event.bytes()[start] == '/';
        if (length > 0
                && !absolute
                && !isNotTold(event, start, length)
                && moment.task().isKnown()) {
            path.join(base(moment, type, place), event.bytes(), start, length);
            meaning.add(path.bytes(), 0, path.length());
        }
    }

    private static boolean isNotTold(Event event, int start, int length) {
        return java.util.Arrays.equals(event.bytes(), start, start + length, NOT_TOLD.array(), 0, NOT_TOLD.length());
    }

    private static Bytes base(Moment moment, EventType type, int place) {
        boolean relative = type.parameters().get(place).type() == ParameterType.FSRELPATH
                && place > 0
                && type.parameters().get(place - 1).type() == ParameterType.FD;
        if (!relative) {
            return moment.task().cwd();
        }
        long directory = Parameters.number(moment.event(), place - 1);
        boolean known = directory == AT_WORKING_DIRECTORY
                || moment.task().descriptors().get(directory).isKnown();
        return known ? OpenedPath.base(moment, place - 1, 0, 0) : Bytes.NONE;
    }

    private void buffer(Event event, int place) {
        int start = event.start(place);
        int end = start + event.size(place);
        for (int i = start; i < end; i++) {
            byte each = event.bytes()[i];
            plain.add(each >= ' ' && each < 0x7f ? each : (byte) '.');
        }
    }

    private void descriptor(Moment moment, long number) {
        plain.addNumber(number);
        if (number >= 0) {
            Descriptor descriptor = moment.task().descriptors().get(number);
            if (descriptor.isKnown()) {
                meaning.add('<').add(DescriptorTypes.letter(descriptor.type()));
                meaning.add(protocol(descriptor)).add('>').add(descriptor.name());
            }
        } else if (number == AT_WORKING_DIRECTORY) {
            meaning.add("AT_FDCWD");
        } else {
            meaning.add(ErrorNames.error(-number));
        }
    }

    private static String protocol(Descriptor descriptor) {
        return descriptor.isOfNetwork()
                ? switch (descriptor.endpoints().protocol()) {
                    case 2 -> "t";
                    case 3 -> "u";
                    case 4 -> "i";
                    case 5 -> "r";
                    default -> "";
                }
                : "";
    }

    private void process(Moment moment, long id) {
        plain.addNumber(id);
        Task task = moment.machine().thread(id);
        if (task.isKnown()) {
            meaning.add(task.comm());
        }
    }

    private void error(long result) {
        plain.addNumber(result);
        if (result < 0) {
            meaning.add(ErrorNames.error(-result));
        }
    }

    private void append(byte[] address, int from, int width) {
        AddressText.append(name.clear(), address, from, width);
        plain.add(name.bytes(), 0, name.length());
    }

    private void address(Event event, int place) {
        address.at(event, place);
        if (address.isOfNetwork()) {
            append(event.bytes(), address.start(), address.width());
            plain.add(':').addNumber(address.port());
        } else if (address.isUnix()) {
            plain.add(event.bytes(), address.start(), address.pathLength(event));
        } else {
            plain.add("family ").addNumber(event.bytes()[event.start(place)]);
        }
    }

    private void tuple(Event event, int place) {
        tuple.at(event, place);
        if (tuple.isOfNetwork()) {
            append(event.bytes(), tuple.source(), tuple.width());
            plain.add(':').addNumber(tuple.sourcePort()).add("->");
            append(event.bytes(), tuple.target(), tuple.width());
            plain.add(':').addNumber(tuple.targetPort());
        } else if (tuple.isUnix()) {
            tuple.unixName(event, name);
            plain.add(name.bytes(), 0, name.length());
        } else {
            plain.add("family ").addNumber(event.bytes()[event.start(place)]);
        }
    }

    private void descriptors(Moment moment, int place) {
        PollList list = PollList.at(moment.event(), place);
        for (int i = 0; i < list.count(); i++) {
            Descriptor descriptor = moment.task().descriptors().get(list.number(moment.event(), i));
            plain.add(i > 0 ? " " : "")
                    .addNumber(list.number(moment.event(), i))
                    .add(':');
            plain.add(descriptor.isKnown() ? DescriptorTypes.letter(descriptor.type()) : '?');
            plain.add(Integer.toHexString(list.flags(moment.event(), i)));
        }
    }

    private void signal(int number) {
        plain.addNumber(number);
        meaning.add(ErrorNames.signal(number));
    }

    private void signals(int set) {
        for (int i = 0; i < Integer.SIZE; i++) {
            if ((set & 1 << i) != 0) {
                plain.add(plain.isEmpty() ? "" : " ").add(ErrorNames.signal(i + 1));
            }
        }
    }

    private void duration(long nanoseconds) {
        if (nanoseconds == -1) {
            plain.add("none");
            return;
        }
        plain.addUnsigned(nanoseconds, 10);
        meaning.add(ShortNumber.of(nanoseconds / 1e9)).add('s');
    }

    private void flags(Event event, int place, FlagSet set) {
        long value = Parameters.number(event, place);
        plain.addUnsigned(value, 10);
        names(value, set);
    }

    private void names(long value, FlagSet set) {
        long rest = value;
        List<Flag> flags = set.flags();
        for (int i = 0; i < flags.size(); i++) {
            Flag flag = flags.get(i);
            boolean none = flag.value() == 0 && value == 0;
            if (none || flag.value() != 0 && rest != 0 && (rest & flag.value()) == flag.value()) {
                meaning.add(meaning.isEmpty() ? "" : "|").add(flag.name());
                rest &= ~flag.value();
                if (none) {
                    return;
                }
            }
        }
    }

    private void value(Event event, int place, FlagSet set) {
        long value = Parameters.number(event, place);
        plain.addUnsigned(value, 10);
        List<Flag> flags = set.flags();
        for (int i = 0; i < flags.size(); i++) {
            Flag flag = flags.get(i);
            if (flag.value() == value) {
                meaning.add(meaning.isEmpty() ? "" : "|").add(flag.name());
            }
        }
    }

    private void mode(int value, FlagSet set) {
        octal(Integer.toUnsignedLong(value));
        names(Integer.toUnsignedLong(value), set);
    }

    private void octal(long value) {
        plain.add(value == 0 ? "" : "0").addUnsigned(value, 8);
    }

    private void user(Moment moment, int id) {
        if (id == -1) {
            plain.add("-1");
            meaning.add("<NONE>");
        } else {
            plain.addNumber(id);
            meaning.add(moment.machine().user(moment.task(), id).name());
        }
    }

    private void group(Moment moment, int id) {
        if (id == -1) {
            plain.add("-1");
            meaning.add("<NONE>");
        } else {
            plain.addNumber(id);
            meaning.add(moment.machine().groupName(moment.task(), id));
        }
    }

    private void systemCall(Event event, int place) {
        int id = (int) Parameters.number(event, place);
        plain.addNumber(id);
        meaning.add(SystemCalls.name(id));
    }

    /** Which type follows differs: an option's value, or what ptrace(2) takes. */
    private void dynamic(Event event, EventType type, int place) {
        int start = event.start(place);
        int kind = event.bytes()[start];
        long value = 0;
        int size = event.size(place) - 1;
        for (int i = Math.min(size, 8); i > 0; i--) {
            value = value << 8 | event.bytes()[start + i] & 0xff;
        }
        if (type.name().equals("ptrace")) {
            if (kind == 1) {
                signal((int) value);
            } else {
                plain.addUnsigned(value, 16);
            }
        } else if (type.name().endsWith("sockopt")) {
            option(event, start, kind, size, value);
        } else {
            plain.addUnsigned(value, 10);
        }
    }

    private void option(Event event, int start, int kind, int size, long value) {
        switch (kind) {
            case 1 -> error(value);
            case 2, 3 -> plain.addUnsigned(value, 10);
            case 4 -> duration(value);
            default -> {
                for (int i = 1; i <= size; i++) {
                    byte each = event.bytes()[start + i];
                    plain.add(each >= ' ' && each < 0x7f ? each : (byte) '.');
                }
            }
        }
    }

    private void number(Event event, int place, ParameterType type, NumberBase base) {
        long value = signed(type) && base == NumberBase.DECIMAL ? sign(event, place) : Parameters.number(event, place);
        switch (base) {
            // Falco shows numbers of 32 and 64 bits as if they had a sign
            case DECIMAL -> plain.addNumber(event.size(place) == Integer.BYTES ? (int) value : value);
            case HEXADECIMAL -> plain.addUnsigned(value, 16);
            case OCTAL -> octal(value);
        }
    }

    static boolean signed(ParameterType type) {
        return switch (type) {
            case INT8, INT16, INT32, INT64, ERRNO, FD, PID -> true;
            default -> false;
        };
    }

    static long sign(Event event, int place) {
        return switch (event.size(place)) {
            case 1 -> event.int8(place);
            case 2 -> event.int16(place);
            case 4 -> event.int32(place);
            case 8 -> event.int64(place);
            default -> 0;
        };
    }
}
