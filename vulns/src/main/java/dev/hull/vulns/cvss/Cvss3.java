package dev.hull.vulns.cvss;

import java.util.Optional;

/** Versions 3.0 and 3.1 (FIRST, "Common Vulnerability Scoring System", section 7; appendix A for rounding). */
final class Cvss3 {
    private static final String[][] KNOWN = {
        {"AV", "N", "A", "L", "P"},
        {"AC", "L", "H"},
        {"PR", "N", "L", "H"},
        {"UI", "N", "R"},
        {"S", "U", "C"},
        {"C", "N", "L", "H"},
        {"I", "N", "L", "H"},
        {"A", "N", "L", "H"},
        {"E", "X", "U", "P", "F", "H"},
        {"RL", "X", "O", "T", "W", "U"},
        {"RC", "X", "U", "R", "C"},
        {"CR", "X", "L", "M", "H"},
        {"IR", "X", "L", "M", "H"},
        {"AR", "X", "L", "M", "H"},
        {"MAV", "X", "N", "A", "L", "P"},
        {"MAC", "X", "L", "H"},
        {"MPR", "X", "N", "L", "H"},
        {"MUI", "X", "N", "R"},
        {"MS", "X", "U", "C"},
        {"MC", "X", "N", "L", "H"},
        {"MI", "X", "N", "L", "H"},
        {"MA", "X", "N", "L", "H"}
    };
    private static final int MANDATORY = 8;
    private static final int PREFIX = "CVSS:3.x/".length();

    private final Metrics metrics;
    private final String version;

    private Cvss3(Metrics metrics, String version) {
        this.metrics = metrics;
        this.version = version;
    }

    static Optional<Cvss> of(String vector) {
        String text = vector.endsWith("/") ? vector.substring(0, vector.length() - 1) : vector;
        String version = text.substring("CVSS:".length(), PREFIX - 1);
        return text.length() < PREFIX
                ? Optional.empty()
                : Metrics.of(text.substring(PREFIX), KNOWN, MANDATORY)
                        .map(metrics -> new Cvss3(metrics, version).scores());
    }

    private Cvss scores() {
        double base = roundUp(base());
        double temporal = roundUp(base * temporal());
        return new Cvss(version, base, temporal, roundUp(roundUp(modified()) * temporal()));
    }

    private double base() {
        boolean changed = metrics.get("S").equals("C");
        double spared =
                (1 - damage(metrics.get("C"))) * (1 - damage(metrics.get("I"))) * (1 - damage(metrics.get("A")));
        double impact = 1 - spared;
        double weighted = changed ? 7.52 * (impact - 0.029) - 3.25 * Math.pow(impact - 0.02, 15) : 6.42 * impact;
        double exploitability =
                exploitability(metrics.get("AV"), metrics.get("AC"), metrics.get("PR"), metrics.get("UI"), changed);
        return total(weighted, exploitability, changed);
    }

    private double modified() {
        boolean changed = metrics.modified("S").equals("C");
        double spared = (1 - damage(metrics.modified("C")) * requirement("CR"))
                * (1 - damage(metrics.modified("I")) * requirement("IR"))
                * (1 - damage(metrics.modified("A")) * requirement("AR"));
        double impact = Math.min(1 - spared, 0.915);
        double weighted = changed ? 7.52 * (impact - 0.029) - 3.25 * damped(impact) : 6.42 * impact;
        double exploitability = exploitability(
                metrics.modified("AV"),
                metrics.modified("AC"),
                metrics.modified("PR"),
                metrics.modified("UI"),
                changed);
        return total(weighted, exploitability, changed);
    }

    /** The one formula that 3.1 changed. */
    private double damped(double impact) {
        return version.equals("3.1") ? Math.pow(impact * 0.9731 - 0.02, 13) : Math.pow(impact - 0.02, 15);
    }

    private static double total(double impact, double exploitability, boolean changed) {
        if (impact <= 0) {
            return 0;
        }
        return Math.min((changed ? 1.08 : 1) * (impact + exploitability), 10);
    }

    private static double exploitability(
            String vector, String complexity, String privileges, String user, boolean changed) {
        double reach = switch (vector) {
            case "N" -> 0.85;
            case "A" -> 0.62;
            case "L" -> 0.55;
            default -> 0.2;
        };
        double needed = switch (privileges) {
            case "L" -> changed ? 0.68 : 0.62;
            case "H" -> changed ? 0.5 : 0.27;
            default -> 0.85;
        };
        return 8.22 * reach * (complexity.equals("L") ? 0.77 : 0.44) * needed * (user.equals("N") ? 0.85 : 0.62);
    }

    private static double damage(String value) {
        return switch (value) {
            case "L" -> 0.22;
            case "H" -> 0.56;
            default -> 0;
        };
    }

    private double requirement(String metric) {
        return switch (metrics.get(metric)) {
            case "L" -> 0.5;
            case "H" -> 1.5;
            default -> 1;
        };
    }

    private double temporal() {
        double exploit = switch (metrics.get("E")) {
            case "U" -> 0.91;
            case "P" -> 0.94;
            case "F" -> 0.97;
            default -> 1;
        };
        double remedy = switch (metrics.get("RL")) {
            case "O" -> 0.95;
            case "T" -> 0.96;
            case "W" -> 0.97;
            default -> 1;
        };
        double report = switch (metrics.get("RC")) {
            case "U" -> 0.92;
            case "R" -> 0.96;
            default -> 1;
        };
        return exploit * remedy * report;
    }

    /** The smallest number with one decimal that is not less, to five decimals (3.1, appendix A). */
    private static double roundUp(double score) {
        long scaled = Math.round(score * 100_000);
        return scaled % 10_000 == 0 ? scaled / 100_000.0 : (scaled / 10_000 + 1) / 10.0;
    }
}
