package dev.hull.artefacts.captures;

import dev.hull.model.events.EventType;
import dev.hull.model.events.EventTypes;
import dev.hull.model.events.Parameter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an event of an old recording. Parameters keep their names through all versions of the table, so each parameter of
 * today's type is taken from the one of that name of the event itself, else of the event that was written when the call began; what
 * neither has is missing.
 *
 * <p>Source: the behaviour of falcosecurity/libs 0.25 ({@code userspace/libscap/engine/savefile/converter}). It differs where a
 * call's beginning is not in the recording: there some numbers are 0, here all are missing.
 */
final class Conversion {
    private static final int[] NONE = {};
    private static final Conversion NOTHING = new Conversion(null, false, NONE, NONE);

    /** Types that go on under another name, or of which several of that name remain. */
    private static final Map<Integer, Integer> SUCCESSORS = Map.of(16, 186, 57, 389, 146, 152, 249, 389, 272, 324);

    /** Where names differ: code and parameter of today's type, and how the old one calls it. */
    private static final Map<String, String> RENAMED =
            Map.of("11 vm_size", "size", "125 oldfd", "fd", "297 fd", "res_or_fd", "297 cmd", "cmd");

    private final @Nullable EventType target;
    private final boolean kept;
    private final int[] own;
    private final int[] entry;

    private Conversion(@Nullable EventType target, boolean kept, int[] own, int[] entry) {
        this.target = target;
        this.kept = kept;
        this.own = own;
        this.entry = entry;
    }

    /** {@return the type that it gets, or null if it is not told} */
    @Nullable
    EventType target() {
        return target;
    }

    /** {@return whether it is kept until the call ends} */
    boolean kept() {
        return kept;
    }

    /** {@return where the event itself has that parameter of the target, or -1} */
    int own(int parameter) {
        return own[parameter];
    }

    /** {@return where the event of the call's beginning has it, or -1} */
    int entry(int parameter) {
        return entry[parameter];
    }

    static Conversion of(EventType type) {
        if (SUCCESSORS.containsKey(type.code())) {
            return into(EventTypes.ALL.get(SUCCESSORS.get(type.code())), type, false);
        }
        if (type.unused()) {
            return NOTHING;
        }
        if (type.entry()) {
            return type.old()
                    ? new Conversion(null, !type.parameters().isEmpty(), NONE, NONE)
                    : into(type, type, type.code() == Schema.CONNECT_ENTRY);
        }
        return into(type.old() ? newest(type) : type, type, false);
    }

    private static EventType newest(EventType old) {
        EventType newest = old;
        for (EventType each : EventTypes.named(old.name())) {
            if (!each.old() && !each.entry()) {
                newest = each;
            }
        }
        return newest;
    }

    private static Conversion into(EventType target, EventType from, boolean kept) {
        List<Parameter> wanted = target.parameters();
        int[] own = new int[wanted.size()];
        int[] entry = new int[wanted.size()];
        for (int i = 0; i < own.length; i++) {
            own[i] = place(wanted.get(i), from, from.code());
            entry[i] = from.entry() ? -1 : place(wanted.get(i), EventTypes.ALL.get(from.code() - 1), from.code());
        }
        return new Conversion(target, kept, own, entry);
    }

    private static int place(Parameter wanted, EventType in, int code) {
        String other = RENAMED.get(code + " " + wanted.name());
        if (other != null) {
            return in.place(other);
        }
        int place = in.place(wanted.name());
        // execveat's two parameters called flags are different things
        boolean same = place >= 0
                && in.parameters()
                        .get(place)
                        .flags()
                        .name()
                        .equals(wanted.flags().name());
        return same ? place : -1;
    }
}
