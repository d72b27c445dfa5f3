package dev.hull.model.events;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The names that {@code evt.type} may have: those of the event types, and those of system calls that share the type
 * {@code syscall}. Sets of them are sets of their places.
 */
public final class EventNames {
    /** Sorted. */
    public static final List<String> ALL = read();

    /** The name of events that no system call caused; every rule sees them. */
    public static final String ASYNCHRONOUS = "asyncevent";

    private static final Map<String, Integer> PLACES = places();

    private EventNames() {}

    /** {@return place in {@link #ALL}, or -1} */
    public static int place(String name) {
        return PLACES.getOrDefault(name, -1);
    }

    /** {@return the set of all names} A new one. */
    public static BitSet all() {
        BitSet all = new BitSet(ALL.size());
        all.set(0, ALL.size());
        return all;
    }

    /** {@return the names at these places} */
    public static SortedSet<String> names(BitSet places) {
        SortedSet<String> names = new TreeSet<>();
        places.stream().forEach(place -> names.add(ALL.get(place)));
        return names;
    }

    private static List<String> read() {
        SortedSet<String> names = new TreeSet<>(Rows.of("system-calls.tsv"));
        EventTypes.ALL.forEach(type -> names.add(type.name()));
        names.remove("syscall");
        return List.copyOf(names);
    }

    private static Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < ALL.size(); i++) {
            places.put(ALL.get(i), i);
        }
        return places;
    }
}
