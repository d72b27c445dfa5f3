package dev.hull.benchmarks.golden;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Why Hull answers otherwise, where that is known and meant so: {@code explained.tsv}. Its lines are {@code cause NAME SENTENCE}, or
 * {@code family case difference cause}, tab-separated; {@code *} at the end of case or difference stands for anything.
 */
final class Explanations {
    private final SortedMap<String, String> causes = new TreeMap<>();
    private final List<Explanation> explanations = new ArrayList<>();
    private final Set<Explanation> used = new HashSet<>();

    record Explanation(String family, String name, String difference, String cause) {
        boolean covers(Case one, String row) {
            return family.equals(one.family()) && is(name, one.name()) && is(difference, row);
        }

        private static boolean is(String pattern, String text) {
            return pattern.endsWith("*")
                    ? text.startsWith(pattern.substring(0, pattern.length() - 1))
                    : text.equals(pattern);
        }
    }

    Explanations() throws IOException {
        for (String[] cells : Tables.rows("explained.tsv")) {
            if (cells[0].equals("cause")) {
                causes.put(cells[1], cells[2]);
            } else {
                explanations.add(new Explanation(cells[0], cells[1], cells[2], cells[3]));
            }
        }
        explanations.stream()
                .filter(each -> !causes.containsKey(each.cause()))
                .findFirst()
                .ifPresent(each -> {
                    throw new IllegalStateException("no such cause: " + each);
                });
    }

    /** {@return the name of the cause of one difference} */
    Optional<String> of(Case one, String difference) {
        for (Explanation each : explanations) {
            if (each.covers(one, difference)) {
                used.add(each);
                return Optional.of(each.cause());
            }
        }
        return Optional.empty();
    }

    SortedMap<String, String> causes() {
        return causes;
    }

    /** {@return those that explained nothing of what was asked so far}: what they told of is so no more. */
    List<Explanation> unused() {
        return explanations.stream().filter(each -> !used.contains(each)).toList();
    }
}
