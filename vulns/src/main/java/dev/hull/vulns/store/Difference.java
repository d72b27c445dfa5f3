package dev.hull.vulns.store;

import dev.hull.vulns.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one database says, and another does not.
 *
 * @param changed said by both of the same package under the same advisory, but not in the same way
 */
public record Difference(List<Statement> added, List<Statement> removed, List<Changed> changed) {
    /** What was said, and what is said now: of one package, under one advisory. */
    public record Changed(List<Statement> before, List<Statement> after) {
        public Changed {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    public Difference {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    /** {@return what {@code after} says otherwise than {@code before}, by space, package and advisory} Reads both whole. */
    public static Difference between(Database before, Database after) {
        Difference difference = new Difference(List.of(), List.of(), List.of());
        if (before.digest().equals(after.digest())) {
            return difference;
        }
        Gathered gathered = new Gathered();
        SortedSet<String> spaces = new TreeSet<>(before.spaces());
        spaces.addAll(after.spaces());
        for (String space : spaces) {
            SortedSet<String> packages = new TreeSet<>(before.packages(space));
            packages.addAll(after.packages(space));
            for (String name : packages) {
                gathered.compare(before.about(space, name), after.about(space, name));
            }
        }
        return new Difference(gathered.added, gathered.removed, gathered.changed);
    }

    /** The differences found so far. */
    private static final class Gathered {
        private final List<Statement> added = new ArrayList<>();
        private final List<Statement> removed = new ArrayList<>();
        private final List<Changed> changed = new ArrayList<>();

        void compare(List<Statement> before, List<Statement> after) {
            if (before.equals(after)) {
                return;
            }
            SortedMap<String, List<Statement>> old = byAdvisory(before);
            SortedMap<String, List<Statement>> now = byAdvisory(after);
            SortedSet<String> keys = new TreeSet<>(old.keySet());
            keys.addAll(now.keySet());
            for (String key : keys) {
                List<Statement> was = old.getOrDefault(key, List.of());
                List<Statement> is = now.getOrDefault(key, List.of());
                if (was.isEmpty()) {
                    added.addAll(is);
                } else if (is.isEmpty()) {
                    removed.addAll(was);
                } else if (!was.equals(is)) {
                    changed.add(new Changed(was, is));
                }
            }
        }

        private static SortedMap<String, List<Statement>> byAdvisory(List<Statement> statements) {
            SortedMap<String, List<Statement>> map = new TreeMap<>();
            for (Statement statement : statements) {
                map.computeIfAbsent(statement.source() + " " + statement.advisory(), _ -> new ArrayList<>())
                        .add(statement);
            }
            return map;
        }
    }
}
