package dev.hull.artefacts;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/** What hangs on what, in lock files that say what needs what. */
public final class Reach {
    private Reach() {}

    /** {@return all that {@code roots} need, themselves included} */
    public static Set<String> from(Collection<String> roots, Function<String, Collection<String>> needs) {
        Set<String> seen = new HashSet<>(roots);
        Deque<String> open = new ArrayDeque<>(roots);
        while (!open.isEmpty()) {
            for (String need : needs.apply(open.pop())) {
                if (seen.add(need)) {
                    open.push(need);
                }
            }
        }
        return seen;
    }
}
