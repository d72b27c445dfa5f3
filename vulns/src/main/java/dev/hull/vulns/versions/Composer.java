package dev.hull.vulns.versions;

import java.util.Locale;

/** Composer's order: what composer/semver normalises, as PHP's version_compare() compares it. */
final class Composer {
    private static final int OTHER = 0;
    private static final int DEV = 1;
    private static final int ALPHA = 2;
    private static final int BETA = 3;
    private static final int CANDIDATE = 4;
    private static final int STABLE = 5;
    private static final int PATCH = 6;

    private Composer() {}

    static int compare(String left, String right) {
        int start = SemanticVersion.skipPrefix(left);
        int otherStart = SemanticVersion.skipPrefix(right);
        int numbers = SemanticVersion.endOfNumbers(left, start);
        int otherNumbers = SemanticVersion.endOfNumbers(right, otherStart);
        if (numbers == start || otherNumbers == otherStart) {
            return numbers == start && otherNumbers == otherStart
                    ? left.compareToIgnoreCase(right)
                    : Boolean.compare(numbers > start, otherNumbers > otherStart);
        }
        int order = SemanticVersion.compareNumbers(left, start, numbers, right, otherStart, otherNumbers);
        return order != 0 ? order : compareStability(left, numbers, right, otherNumbers);
    }

    private static int compareStability(String left, int from, String right, int otherFrom) {
        int at = skipSeparators(left, from);
        int other = skipSeparators(right, otherFrom);
        int end = Digits.endOfLetters(left, at, left.length());
        int otherEnd = Digits.endOfLetters(right, other, right.length());
        int order = Integer.compare(rank(left, at, end), rank(right, other, otherEnd));
        if (order != 0) {
            return order;
        }
        int number = skipSeparators(left, end);
        int otherNumber = skipSeparators(right, otherEnd);
        order = Digits.compare(
                left,
                number,
                Digits.end(left, number, left.length()),
                right,
                otherNumber,
                Digits.end(right, otherNumber, right.length()));
        return order != 0 ? order : Boolean.compare(isDev(right), isDev(left));
    }

    private static boolean isDev(String version) {
        return version.toLowerCase(Locale.ROOT).endsWith("-dev");
    }

    private static int rank(String text, int from, int to) {
        if (from == to || text.charAt(from) == '+') {
            return STABLE;
        }
        return switch (text.substring(from, to).toLowerCase(Locale.ROOT)) {
            case "dev" -> DEV;
            case "alpha", "a" -> ALPHA;
            case "beta", "b" -> BETA;
            case "rc" -> CANDIDATE;
            case "stable" -> STABLE;
            case "patch", "pl", "p" -> PATCH;
            default -> OTHER;
        };
    }

    private static int skipSeparators(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '.' || text.charAt(at) == '_')) {
            at++;
        }
        return at;
    }
}
