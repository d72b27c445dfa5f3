package dev.hull.runtime.fields;

import dev.hull.model.events.EventField;
import dev.hull.model.events.EventType;
import dev.hull.model.events.EventTypes;
import dev.hull.model.events.Parameter;
import dev.hull.model.events.ParameterType;
import java.util.Set;

/** In which base numbers are shown: flags and addresses in 16, modes in 8 with a zero before. */
public enum NumberBase {
    DECIMAL(10),
    HEXADECIMAL(16),
    OCTAL(8);

    private static final Set<String> SHOWN_HEXADECIMAL = Set.of(
            "addr", "source", "peer", "cap_inheritable", "cap_permitted", "cap_effective", "mask", "ip", "argument");

    private final int digits;

    NumberBase(int digits) {
        this.digits = digits;
    }

    public int digits() {
        return digits;
    }

    /** {@return how outputs show a number of the field} */
    public static NumberBase of(EventField field, String argument) {
        if (field.name().equals("fd.dev")) {
            return HEXADECIMAL;
        }
        return field.name().equals("evt.rawarg") ? ofRaw(argument) : DECIMAL;
    }

    private static NumberBase ofRaw(String parameter) {
        for (EventType type : EventTypes.ALL) {
            int place = type.place(parameter);
            if (place >= 0) {
                return of(type, place);
            }
        }
        return DECIMAL;
    }

    static NumberBase of(EventType type, int place) {
        Parameter parameter = type.parameters().get(place);
        return switch (parameter.type()) {
            case MODE -> OCTAL;
            case FLAGS8, FLAGS16, FLAGS32 -> HEXADECIMAL;
            case ENUMFLAGS8, ENUMFLAGS16, ENUMFLAGS32, FD, PID, ERRNO, UID, GID -> DECIMAL;
            default -> ofPlain(type.name(), parameter.name(), parameter.type());
        };
    }

    private static NumberBase ofPlain(String event, String name, ParameterType type) {
        if (SHOWN_HEXADECIMAL.contains(name)) {
            return HEXADECIMAL;
        }
        return switch (name) {
            case "mode" -> event.startsWith("mkdir") ? HEXADECIMAL : OCTAL;
            case "dev" -> event.startsWith("mknod") ? DECIMAL : HEXADECIMAL;
            case "flags" -> event.equals("pidfd_getfd") ? DECIMAL : HEXADECIMAL;
            case "arg" -> HEXADECIMAL;
            case "request" -> event.equals("ioctl") ? HEXADECIMAL : DECIMAL;
            case "len" -> event.startsWith("ml") || event.startsWith("munl") ? HEXADECIMAL : DECIMAL;
            case "key" -> type == ParameterType.INT32 ? HEXADECIMAL : DECIMAL;
            default -> DECIMAL;
        };
    }
}
