package dev.hull.runtime.state;

import dev.hull.model.events.Bytes;
import dev.hull.model.events.Event;
import java.util.Arrays;

/** Reads parameters of events whose sizes need not be those of their types: recordings may be broken, or hostile. */
public final class Parameters {
    private Parameters() {}

    /** {@return the number; 0 if the parameter is missing; what is narrower than 8 bytes is not negative} */
    public static long number(Event event, int place) {
        if (place < 0 || place >= event.parameters()) {
            return 0;
        }
        return switch (event.size(place)) {
            case 8 -> event.int64(place);
            case 4 -> Integer.toUnsignedLong(event.int32(place));
            case 2 -> Short.toUnsignedInt(event.int16(place));
            case 1 -> Byte.toUnsignedInt(event.int8(place));
            default -> 0;
        };
    }

    public static boolean has(Event event, int place) {
        return place >= 0 && event.has(place);
    }

    /** {@return what the call returned, which is the first parameter; 0 if that is missing} */
    public static long result(Event event) {
        return number(event, 0);
    }

    public static Bytes text(Event event, int place) {
        return has(event, place) ? Bytes.copy(event.bytes(), event.start(place), event.textLength(place)) : Bytes.NONE;
    }

    /** {@return the text, and {@code known} itself if it is that one} */
    public static Bytes text(Event event, int place, Bytes known) {
        return isText(event, place, known) ? known : text(event, place);
    }

    /** {@return the text out of the names that were told lately} */
    static Bytes name(Event event, int place, Names names) {
        return has(event, place) ? names.of(event.bytes(), event.start(place), event.textLength(place)) : Bytes.NONE;
    }

    static boolean isText(Event event, int place, Bytes known) {
        int length = has(event, place) ? event.textLength(place) : 0;
        return length == known.length() && (length == 0 || matches(event, place, length, known));
    }

    static Texts texts(Event event, int place, Texts known) {
        int size = has(event, place) ? event.size(place) : 0;
        if (size == 0) {
            return Texts.NONE;
        }
        return size == known.all().length() && matches(event, place, size, known.all())
                ? known
                : Texts.of(Bytes.copy(event.bytes(), event.start(place), size));
    }

    /** {@return variables, without the NULs that fill the rest} */
    static Texts environment(Event event, int place, Texts known) {
        int start = event.start(place);
        int used = event.size(place);
        while (used > 0
                && event.bytes()[start + used - 1] == 0
                && (used == 1 || event.bytes()[start + used - 2] == 0)) {
            used--;
        }
        return used == event.size(place)
                ? texts(event, place, known)
                : Texts.of(Bytes.copy(event.bytes(), start, used));
    }

    private static boolean matches(Event event, int place, int length, Bytes known) {
        int start = event.start(place);
        return Arrays.equals(event.bytes(), start, start + length, known.array(), 0, length);
    }
}
