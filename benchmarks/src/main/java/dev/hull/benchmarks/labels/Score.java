package dev.hull.benchmarks.labels;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How one family of packages fared: four counts, and the examples of each reason for being wrong. */
final class Score {
    /** Why an answer is wrong, or why there is none. */
    enum Cause {
        NO_SPACE("no advisories for this release or language"),
        NO_PACKAGE("no advisory names this package"),
        NO_FLAW("advisories for this package, none for this flaw"),
        OTHER_VERSION("the advisory covers other versions"),
        SAYS_SO("the advisory covers this version");

        private final String words;

        Cause(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private int found;
    private int missed;
    private int wrong;
    private int silent;
    private int outside;
    private final Map<Cause, List<String>> causes = new EnumMap<>(Cause.class);

    /**
     * Counts one answer.
     *
     * @param affected what Hull says
     * @param cause where it is not what the label says
     */
    void count(Label label, boolean affected, Cause cause) {
        if (label.isTrue() == affected) {
            found += affected ? 1 : 0;
            silent += affected ? 0 : 1;
            return;
        }
        missed += label.isTrue() ? 1 : 0;
        wrong += affected ? 1 : 0;
        outside += label.isTrue() && cause.compareTo(Cause.NO_FLAW) <= 0 ? 1 : 0;
        causes.computeIfAbsent(cause, key -> new ArrayList<>())
                .add("%s %s %s".formatted(label.name(), label.version(), String.join(" ", label.ids())));
    }

    /** {@return a line of the table}: the last column counts only flaws that some advisory of the set names */
    String row() {
        return "%7d %7d %7d %7d   %9s %9s %9s"
                .formatted(
                        found,
                        missed,
                        wrong,
                        silent,
                        share(found, found + wrong),
                        share(found, found + missed),
                        share(found, found + missed - outside));
    }

    private static String share(int part, int whole) {
        return whole == 0 ? "-" : "%.1f %%".formatted(100.0 * part / whole);
    }

    Map<Cause, List<String>> causes() {
        return causes;
    }
}
