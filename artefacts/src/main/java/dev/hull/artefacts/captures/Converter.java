package dev.hull.artefacts.captures;

import dev.hull.model.events.Bytes;
import dev.hull.model.events.Event;
import dev.hull.model.events.EventType;
import dev.hull.model.events.EventTypes;
import dev.hull.model.events.ParameterType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Events of old recordings, which wrote one when a call began and one when it ended, as one of today's: the first is kept for its thread,
 * and what it told is put into the second. What is kept is bounded; the threads that were silent longest are given up first.
 */
final class Converter {
    private static final int MOST_BYTES = 16 << 20;
    private static final int CONTAINER = 228;
    private static final int CONTAINER_JSON = 324;
    /** sendmmsg and recvmmsg were written without anything once. They succeeded. */
    private static final int SENDMMSG = 51;

    private static final int RECVMMSG = 55;

    private final Map<Long, byte[]> kept = new LinkedHashMap<>();
    private final @Nullable Conversion[] conversions = new Conversion[EventTypes.ALL.size()];
    private final Event entry = new Event();
    private final Written written = new Written();
    private int keptBytes;

    /** {@return whether an event is told, and then {@code event} has moved to it} */
    boolean convert(Event event) {
        int code = event.code();
        if (code == CONTAINER) {
            return container(event);
        }
        Conversion conversion = conversions[code];
        if (conversion == null) {
            conversion = Conversion.of(EventTypes.ALL.get(code));
            conversions[code] = conversion;
        }
        if (conversion.kept()) {
            keep(event);
        }
        EventType target = conversion.target();
        if (target == null) {
            return false;
        }
        merge(event, conversion, target);
        return written.end(event);
    }

    private void keep(Event event) {
        byte[] copy = new byte[event.length()];
        System.arraycopy(event.bytes(), event.from(), copy, 0, copy.length);
        forget(event.thread());
        kept.put(event.thread(), copy);
        keptBytes += copy.length;
        while (keptBytes > MOST_BYTES) {
            forget(kept.keySet().iterator().next());
        }
    }

    private byte @Nullable [] forget(long thread) {
        byte[] gone = kept.remove(thread);
        keptBytes -= gone == null ? 0 : gone.length;
        return gone;
    }

    private void merge(Event event, Conversion conversion, EventType target) {
        boolean began = began(event);
        written.begin(event, target.code(), target.wide(), target.parameters().size());
        for (int i = 0; i < target.parameters().size(); i++) {
            ParameterType type = target.parameters().get(i).type();
            int own = conversion.own(i);
            int before = conversion.entry(i);
            if (own >= 0 && own < event.parameters()) {
                written.put(event, own, type);
            } else if (began && before >= 0 && before < entry.parameters()) {
                written.put(entry, before, type);
            } else if (i == 0 && (event.code() == SENDMMSG || event.code() == RECVMMSG)) {
                written.zero(type.width());
            } else {
                written.zero(0);
            }
        }
    }

    /** {@return whether the call's beginning is known} {@link #entry} then lies on it. */
    private boolean began(Event event) {
        if (event.code() % 2 == 0 || kept.isEmpty()) {
            return false;
        }
        byte[] bytes = forget(event.thread());
        return bytes != null && entry.atWhole(bytes, 0, bytes.length, false, 0, 0) && entry.code() == event.code() - 1;
    }

    private boolean container(Event event) {
        if (event.parameters() < 4 || event.size(1) != 4) {
            return false;
        }
        StringBuilder json = new StringBuilder("{\"id\":");
        quote(json, event, 0);
        quote(json.append(",\"type\":").append(event.int32(1)).append(",\"name\":"), event, 2);
        quote(json.append(",\"image\":"), event, 3);
        written.begin(event, CONTAINER_JSON, true, 1);
        written.text(json.append('}').toString());
        return written.end(event);
    }

    private static void quote(StringBuilder to, Event event, int parameter) {
        to.append('"');
        int start = event.start(parameter);
        String text =
                Bytes.copy(event.bytes(), start, event.textLength(parameter)).toString();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                to.append('\\').append(c);
            } else if (c >= ' ') {
                to.append(c);
            }
        }
        to.append('"');
    }
}
