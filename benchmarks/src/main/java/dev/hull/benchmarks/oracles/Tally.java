package dev.hull.benchmarks.oracles;

import java.util.ArrayList;
import java.util.List;

/** How many answers are equal, and which are not. */
final class Tally {
    private final List<String> differing = new ArrayList<>();
    private int total;

    void add(String id, boolean equal) {
        total++;
        if (!equal) {
            differing.add(id);
        }
    }

    int total() {
        return total;
    }

    int equal() {
        return total - differing.size();
    }

    List<String> differing() {
        return differing;
    }
}
