package dev.hull.benchmarks.labels;

import dev.hull.benchmarks.labels.Cause.Fault;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How one family of packages fared: four counts, and the examples of each reason for being wrong. */
final class Score {
    private int found;
    private int missed;
    private int wrong;
    private int silent;
    private int unexplained;
    private int outside;
    private final Map<Cause, List<String>> causes = new EnumMap<>(Cause.class);

    /**
     * Counts one answer.
     *
     * @param affected what Hull says
     * @param cause where it is not what the label says
     * @param note more about the cause; mostly empty
     */
    void count(Label label, boolean affected, Cause cause, String note) {
        if (label.isTrue() == affected) {
            found += affected ? 1 : 0;
            silent += affected ? 0 : 1;
            return;
        }
        missed += label.isTrue() ? 1 : 0;
        wrong += affected ? 1 : 0;
        outside += label.isTrue() && cause.fault() == Fault.DATA ? 1 : 0;
        unexplained += cause.fault() == Fault.OPEN ? 1 : 0;
        causes.computeIfAbsent(cause, key -> new ArrayList<>())
                .add(note.isEmpty() ? label.toString() : label + ": " + note);
    }

    /** {@return a line of the table} Column "named": recall of what the set of advisories has; "open": answers that no cause explains. */
    String row() {
        return "%7d %7d %7d %7d   %9s %9s %9s %7d"
                .formatted(
                        found,
                        missed,
                        wrong,
                        silent,
                        share(found, found + wrong),
                        share(found, found + missed),
                        share(found, found + missed - outside),
                        unexplained);
    }

    private static String share(int part, int whole) {
        return whole == 0 ? "-" : "%.1f %%".formatted(100.0 * part / whole);
    }

    Map<Cause, List<String>> causes() {
        return causes;
    }
}
