package dev.hull.benchmarks.replay;

import java.util.ArrayList;
import java.util.List;

/** How many answers are equal, and the first that are not. */
final class Equality {
    private static final int SHOWN = 3;

    private final List<String> first = new ArrayList<>();
    private int equal;
    private int total;

    void add(String at, String ours, String expected) {
        total++;
        if (ours.equals(expected)) {
            equal++;
        } else if (first.size() < SHOWN) {
            first.add("%s: ours %s, not %s".formatted(at, ours, expected));
        }
    }

    /** Adds another one's; {@code of} says whose its differences are. */
    void add(String of, Equality other) {
        total += other.total;
        equal += other.equal;
        other.first.stream().limit(Math.max(0, 2 * SHOWN - first.size())).forEach(each -> first.add(of + " " + each));
    }

    boolean isWhole() {
        return equal == total;
    }

    /** {@return the first differences, few of them} */
    List<String> first() {
        return first;
    }

    @Override
    public String toString() {
        return equal + " / " + total;
    }
}
