package dev.hull.vulns.cvss;

import java.util.Optional;

/** Version 2.0 (FIRST, "A Complete Guide to CVSS Version 2.0", section 3.2). */
final class Cvss2 {
    private static final String[][] KNOWN = {
        {"AV", "L", "A", "N"},
        {"AC", "H", "M", "L"},
        {"Au", "M", "S", "N"},
        {"C", "N", "P", "C"},
        {"I", "N", "P", "C"},
        {"A", "N", "P", "C"},
        {"E", "U", "POC", "F", "H", "ND"},
        {"RL", "OF", "TF", "W", "U", "ND"},
        {"RC", "UC", "UR", "C", "ND"},
        {"CDP", "N", "L", "LM", "MH", "H", "ND"},
        {"TD", "N", "L", "M", "H", "ND"},
        {"CR", "L", "M", "H", "ND"},
        {"IR", "L", "M", "H", "ND"},
        {"AR", "L", "M", "H", "ND"}
    };
    private static final int MANDATORY = 6;

    private final Metrics metrics;

    private Cvss2(Metrics metrics) {
        this.metrics = metrics;
    }

    static Optional<Cvss> of(String vector) {
        String bare =
                vector.startsWith("(") && vector.endsWith(")") ? vector.substring(1, vector.length() - 1) : vector;
        return Metrics.of(bare, KNOWN, MANDATORY).map(metrics -> new Cvss2(metrics).scores());
    }

    private Cvss scores() {
        double base = round(base(impact("ND", "ND", "ND")));
        double temporal = round(base * temporal());
        if (!metrics.hasAny("CDP", "TD", "CR", "IR", "AR")) {
            return new Cvss("2.0", base, temporal, temporal);
        }
        double impact = Math.min(10, impact(metrics.get("CR"), metrics.get("IR"), metrics.get("AR")));
        double adjusted = round(round(base(impact)) * temporal());
        double environmental = Math.max(0, round((adjusted + (10 - adjusted) * collateral()) * targets()));
        return new Cvss("2.0", base, temporal, environmental);
    }

    private double base(double impact) {
        double exploitability = 20 * vector() * complexity() * authentication();
        return impact == 0 ? 0 : (0.6 * impact + 0.4 * exploitability - 1.5) * 1.176;
    }

    private double impact(String confidentiality, String integrity, String availability) {
        double spared = (1 - damage("C") * requirement(confidentiality))
                * (1 - damage("I") * requirement(integrity))
                * (1 - damage("A") * requirement(availability));
        return 10.41 * (1 - spared);
    }

    private double damage(String metric) {
        return switch (metrics.get(metric)) {
            case "P" -> 0.275;
            case "C" -> 0.66;
            default -> 0;
        };
    }

    private static double requirement(String value) {
        return switch (value) {
            case "L" -> 0.5;
            case "H" -> 1.51;
            default -> 1;
        };
    }

    private double vector() {
        return switch (metrics.get("AV")) {
            case "L" -> 0.395;
            case "A" -> 0.646;
            default -> 1;
        };
    }

    private double complexity() {
        return switch (metrics.get("AC")) {
            case "H" -> 0.35;
            case "M" -> 0.61;
            default -> 0.71;
        };
    }

    private double authentication() {
        return switch (metrics.get("Au")) {
            case "M" -> 0.45;
            case "S" -> 0.56;
            default -> 0.704;
        };
    }

    private double temporal() {
        double exploit = switch (metrics.get("E")) {
            case "U" -> 0.85;
            case "POC" -> 0.9;
            case "F" -> 0.95;
            default -> 1;
        };
        double remedy = switch (metrics.get("RL")) {
            case "OF" -> 0.87;
            case "TF" -> 0.9;
            case "W" -> 0.95;
            default -> 1;
        };
        double report = switch (metrics.get("RC")) {
            case "UC" -> 0.9;
            case "UR" -> 0.95;
            default -> 1;
        };
        return exploit * remedy * report;
    }

    private double collateral() {
        return switch (metrics.get("CDP")) {
            case "L" -> 0.1;
            case "LM" -> 0.3;
            case "MH" -> 0.4;
            case "H" -> 0.5;
            default -> 0;
        };
    }

    private double targets() {
        return switch (metrics.get("TD")) {
            case "N" -> 0;
            case "L" -> 0.25;
            case "M" -> 0.75;
            default -> 1;
        };
    }

    /** To one decimal, halves up; the added hair makes up for binary fractions just below a half. On the way it may be below 0. */
    private static double round(double score) {
        return Math.floor(score * 10 + 0.5 + 1e-9) / 10;
    }
}
