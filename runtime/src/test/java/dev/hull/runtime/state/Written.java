package dev.hull.runtime.state;

import dev.hull.model.events.Event;
import dev.hull.model.events.EventType;
import dev.hull.model.events.EventTypes;
import dev.hull.model.events.Parameter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** Events for tests, in the bytes of captures. */
public final class Written {
    private static long number;

    private Written() {}

    /** {@return the newest exit, or else the newest row, of that name, with some of its parameters} Numbers have their types' widths, texts end in NUL. */
    public static Event event(String name, long time, long thread, Map<String, Object> parameters) {
        return event(newest(name), time, thread, parameters);
    }

    private static EventType newest(String name) {
        EventType found = EventTypes.named(name).getLast();
        for (EventType type : EventTypes.named(name)) {
            if (!type.entry() && !type.old()) {
                found = type;
            }
        }
        return found;
    }

    public static Event event(EventType type, long time, long thread, Map<String, Object> parameters) {
        int width = type.wide() ? 4 : 2;
        byte[][] values = new byte[type.parameters().size()][];
        int length = Event.HEADER;
        for (int i = 0; i < values.length; i++) {
            values[i] = bytes(type.parameters().get(i), parameters);
            length += width + values[i].length;
        }
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putLong(time)
                .putLong(thread)
                .putInt(length)
                .putShort((short) type.code())
                .putInt(values.length);
        for (byte[] value : values) {
            if (type.wide()) {
                buffer.putInt(value.length);
            } else {
                buffer.putShort((short) value.length);
            }
        }
        for (byte[] value : values) {
            buffer.put(value);
        }
        Event event = new Event();
        event.at(buffer.array(), 0, type.wide(), 0, ++number);
        return event;
    }

    private static byte[] bytes(Parameter parameter, Map<String, Object> parameters) {
        Object value = parameters.get(parameter.name());
        if (value instanceof Number given) {
            byte[] wide = ByteBuffer.allocate(8)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putLong(given.longValue())
                    .array();
            return Arrays.copyOf(wide, parameter.type().width());
        }
        return value instanceof String text ? (text + "\0").getBytes(StandardCharsets.UTF_8) : new byte[0];
    }
}
