package dev.hull.benchmarks.golden;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One thing that another program's tests expect, and what Hull makes of the same input.
 *
 * @param differences each {@code - row} that is expected alone, and {@code + row} that Hull alone has; none where they are equal
 */
record Case(String family, String name, List<String> differences) {
    static Case of(String family, String name, Collection<String> expected, Collection<String> found) {
        SortedSet<String> all = new TreeSet<>();
        missing(expected, found).forEach(row -> all.add("- " + row));
        missing(found, expected).forEach(row -> all.add("+ " + row));
        return new Case(family, name, List.copyOf(all));
    }

    private static SortedSet<String> missing(Collection<String> rows, Collection<String> others) {
        SortedSet<String> missing = new TreeSet<>(rows);
        for (Iterator<String> each = missing.iterator(); each.hasNext(); ) {
            if (others.contains(each.next())) {
                each.remove();
            }
        }
        return missing;
    }
}
