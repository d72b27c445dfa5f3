package dev.hull.vulns.cvss;

import java.util.Optional;

/**
 * Version 4.0 (FIRST, "CVSS v4.0 Specification", section 8): the score of the macro-vector, less the mean of how far the vector lies
 * below the worst vector of its macro-vector, in the direction of each next lower one.
 */
final class Cvss4 {
    private static final String[][] KNOWN = {
        {"AV", "N", "A", "L", "P"},
        {"AC", "L", "H"},
        {"AT", "N", "P"},
        {"PR", "N", "L", "H"},
        {"UI", "N", "P", "A"},
        {"VC", "H", "L", "N"},
        {"VI", "H", "L", "N"},
        {"VA", "H", "L", "N"},
        {"SC", "H", "L", "N"},
        {"SI", "H", "L", "N"},
        {"SA", "H", "L", "N"},
        {"E", "X", "A", "P", "U"},
        {"CR", "X", "H", "M", "L"},
        {"IR", "X", "H", "M", "L"},
        {"AR", "X", "H", "M", "L"},
        {"MAV", "X", "N", "A", "L", "P"},
        {"MAC", "X", "L", "H"},
        {"MAT", "X", "N", "P"},
        {"MPR", "X", "N", "L", "H"},
        {"MUI", "X", "N", "P", "A"},
        {"MVC", "X", "H", "L", "N"},
        {"MVI", "X", "H", "L", "N"},
        {"MVA", "X", "H", "L", "N"},
        {"MSC", "X", "H", "L", "N"},
        {"MSI", "X", "S", "H", "L", "N"},
        {"MSA", "X", "S", "H", "L", "N"},
        {"S", "X", "N", "P"},
        {"AU", "X", "N", "Y"},
        {"R", "X", "A", "U", "I"},
        {"V", "X", "D", "C"},
        {"RE", "X", "L", "M", "H"},
        {"U", "X", "Clear", "Green", "Amber", "Red"}
    };
    private static final int MANDATORY = 11;
    private static final int PREFIX = "CVSS:4.0/".length();

    /** The worst vectors of each level (table of section 8.3, max_composed), as values of the metrics named first. */
    private static final String[] REACH = {"AV PR UI", "NNN", "ANN NLN NNP", "PNN ALP"};

    private static final String[] DIFFICULTY = {"AC AT", "LN", "HN LP"};
    private static final String[] SUBSEQUENT = {"SC SI SA", "HSS", "HHH", "LLL"};
    private static final String IMPACT = "VC VI VA CR IR AR";
    /** By EQ3, then EQ6. */
    private static final String[][] IMPACTS = {
        {"HHHHHH", "HHLMMH HHHMMM"},
        {"LHHHHH HLHHHH", "LHLHMH LHHHMM HLHMHM HLLMHH LLHHHM"},
        {"", "LLLHHH"}
    };

    /** How deep each level is, in steps (section 8.3, max_severity). */
    private static final int[] REACH_DEPTH = {1, 4, 5};

    private static final int[] DIFFICULTY_DEPTH = {1, 2};
    private static final int[][] IMPACT_DEPTH = {{7, 6}, {8, 8}, {1, 10}};
    private static final int[] SUBSEQUENT_DEPTH = {6, 5, 4};

    private final Metrics metrics;

    private Cvss4(Metrics metrics) {
        this.metrics = metrics;
    }

    static Optional<Cvss> of(String vector) {
        return Metrics.of(vector.substring(PREFIX), KNOWN, MANDATORY).map(metrics -> {
            double score = new Cvss4(metrics).score();
            return new Cvss("4.0", score, score, score);
        });
    }

    private double score() {
        if (isHarmless()) {
            return 0;
        }
        int[] levels = {reach(), is("AC", "L") && is("AT", "N") ? 0 : 1, impact(), subsequent(), exploit(), required()};
        double score = MacroVectors.score(levels).orElse(0.0);
        Mean mean = new Mean();
        mean.add(score, lower(levels, 0), distance(REACH[0], REACH[levels[0] + 1]), REACH_DEPTH[levels[0]]);
        mean.add(
                score,
                lower(levels, 1),
                distance(DIFFICULTY[0], DIFFICULTY[levels[1] + 1]),
                DIFFICULTY_DEPTH[levels[1]]);
        mean.add(
                score,
                lowerImpact(levels),
                distance(IMPACT, IMPACTS[levels[2]][levels[5]]),
                IMPACT_DEPTH[levels[2]][levels[5]]);
        mean.add(
                score,
                lower(levels, 3),
                distance(SUBSEQUENT[0], SUBSEQUENT[levels[3] + 1]),
                SUBSEQUENT_DEPTH[levels[3]]);
        mean.add(score, lower(levels, 4), 0, 1);
        return round(Math.clamp(score - mean.value(), 0, 10));
    }

    /** Of the proportions of the way down to each next lower macro-vector that there is. */
    private static final class Mean {
        private double sum;
        private int size;

        void add(double score, Optional<Double> lower, int distance, int depth) {
            if (lower.isPresent()) {
                sum += (score - lower.get()) * distance / depth;
                size++;
            }
        }

        double value() {
            return size == 0 ? 0 : sum / size;
        }
    }

    private boolean isHarmless() {
        return is("VC", "N") && is("VI", "N") && is("VA", "N") && is("SC", "N") && is("SI", "N") && is("SA", "N");
    }

    private int reach() {
        boolean network = is("AV", "N");
        boolean nobody = is("PR", "N");
        boolean alone = is("UI", "N");
        if (network && nobody && alone) {
            return 0;
        }
        return (network || nobody || alone) && !is("AV", "P") ? 1 : 2;
    }

    private int impact() {
        if (is("VC", "H") && is("VI", "H")) {
            return 0;
        }
        return is("VC", "H") || is("VI", "H") || is("VA", "H") ? 1 : 2;
    }

    private int subsequent() {
        if (is("SI", "S") || is("SA", "S")) {
            return 0;
        }
        return is("SC", "H") || is("SI", "H") || is("SA", "H") ? 1 : 2;
    }

    private int exploit() {
        return switch (value("E")) {
            case "P" -> 1;
            case "U" -> 2;
            default -> 0;
        };
    }

    private int required() {
        boolean needed = (is("CR", "H") && is("VC", "H"))
                || (is("IR", "H") && is("VI", "H"))
                || (is("AR", "H") && is("VA", "H"));
        return needed ? 0 : 1;
    }

    private static Optional<Double> lower(int[] levels, int at) {
        int[] next = levels.clone();
        next[at]++;
        return MacroVectors.score(next);
    }

    /** EQ3 and EQ6 go down together: along the one that still can, and from (0, 0) along the worse of both. */
    private static Optional<Double> lowerImpact(int[] levels) {
        if (levels[5] == 1) {
            return lower(levels, 2);
        }
        if (levels[2] == 1) {
            return lower(levels, 5);
        }
        Optional<Double> along = lower(levels, 2);
        Optional<Double> other = lower(levels, 5);
        return other.isPresent() && along.isPresent() && along.get() > other.get() ? along : other;
    }

    /** {@return in steps, how far below the first worst vector that is no lower anywhere} */
    private int distance(String names, String worst) {
        String[] metric = names.split(" ");
        for (String vector : worst.split(" ")) {
            int sum = 0;
            boolean below = true;
            for (int i = 0; i < metric.length; i++) {
                int steps = step(metric[i], value(metric[i])) - step(metric[i], vector.substring(i, i + 1));
                below &= steps >= 0;
                sum += steps;
            }
            if (below) {
                return sum;
            }
        }
        return 0;
    }

    private static int step(String metric, String value) {
        String falling = switch (metric) {
            case "AV" -> "NALP";
            case "PR" -> "NLH";
            case "UI" -> "NPA";
            case "AC" -> "LH";
            case "AT" -> "NP";
            case "VC", "VI", "VA" -> "HLN";
            case "SC", "SI", "SA" -> "SHLN";
            default -> "HML";
        };
        return falling.indexOf(value);
    }

    private boolean is(String metric, String value) {
        return value(metric).equals(value);
    }

    /** The worst where it is not defined: attacked, and a high requirement. */
    private String value(String metric) {
        String value = metrics.modified(metric);
        if (!value.equals("X")) {
            return value;
        }
        return metric.equals("E") ? "A" : "H";
    }

    private static double round(double score) {
        return Math.floor(score * 10 + 0.5 + 1e-5) / 10; // the reference calculator's epsilon, 10^-6 of a point
    }
}
