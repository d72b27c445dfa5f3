package dev.hull.runtime.compile;

import dev.hull.model.events.Bytes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tests of one kind that any rule makes of one value. All are told before the first is asked. */
final class Bundle {
    enum Kind {
        EXACT(0.5, 0.03),
        START(0.7, 0.05),
        END(0.7, 0.05),
        PART(8, 0.05),
        PART_ANY_CASE(8, 0.05),
        PATH(3, 0.05),
        NUMBER(0.3, 0.3);

        private final double cost;
        private final double chance;

        Kind(double cost, double chance) {
            this.cost = cost;
            this.chance = chance;
        }
    }

    private final Slot slot;
    private final Kind kind;
    private final double cost;
    private final boolean common;
    private final Map<List<?>, Integer> places = new HashMap<>();
    private final List<List<?>> keys = new ArrayList<>();
    private final List<Sorting> made = new ArrayList<>(1);

    Bundle(Slot slot, Kind kind, double slotCost, boolean common) {
        this.slot = slot;
        this.kind = kind;
        this.cost = slotCost + kind.cost;
        this.common = common;
    }

    Slot slot() {
        return slot;
    }

    Kind kind() {
        return kind;
    }

    double cost() {
        return cost;
    }

    double chance(int place) {
        return common
                ? 0.5
                : Math.min(0.5, kind.chance * (1 + 0.1 * keys.get(place).size()));
    }

    /** {@return the test whether the value is (begins with, contains …) one of {@code of}, {@link Bytes} or {@link Long}s} */
    Test.Bundled test(List<?> of) {
        int place = places.computeIfAbsent(of, key -> {
            keys.add(key);
            return keys.size() - 1;
        });
        return new Test.Bundled(this, place);
    }

    Sorting sorting() {
        if (made.isEmpty()) {
            Rows rows = new Rows((keys.size() + 63) / 64);
            made.add(Sorting.of(slot, sorter(rows), rows));
        }
        return made.getFirst();
    }

    private Sorter sorter(Rows rows) {
        return switch (kind) {
            case EXACT -> new ExactTexts(byKey(Bytes.class, rows), rows);
            case START -> TextEdges.starts(byKey(Bytes.class, rows), rows);
            case END -> TextEdges.ends(byKey(Bytes.class, rows), rows);
            case PART -> new Automaton(byKey(Bytes.class, rows), rows, false);
            case PART_ANY_CASE -> new Automaton(byKey(Bytes.class, rows), rows, true);
            case PATH -> new PathStarts(byKey(Bytes.class, rows), rows);
            case NUMBER -> new Numbers(byKey(Long.class, rows), rows);
        };
    }

    private <K> Map<K, long[]> byKey(Class<K> type, Rows rows) {
        Map<K, long[]> byKey = new HashMap<>();
        for (int place = 0; place < keys.size(); place++) {
            for (Object key : keys.get(place)) {
                byKey.put(type.cast(key), rows.with(byKey.getOrDefault(type.cast(key), rows.none()), place));
            }
        }
        return byKey;
    }
}
