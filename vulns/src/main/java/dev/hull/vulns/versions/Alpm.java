package dev.hull.vulns.versions;

/** The order of Arch Linux packages (vercmp(8); pacman's lib/libalpm/version.c). */
final class Alpm {
    private Alpm() {}

    static int compare(String left, String right) {
        int version = Rpm.endOfEpoch(left);
        int otherVersion = Rpm.endOfEpoch(right);
        int order = Digits.compare(left, 0, Math.max(version - 1, 0), right, 0, Math.max(otherVersion - 1, 0));
        if (order != 0) {
            return order;
        }
        int release = Rpm.startOfRelease(left, version);
        int otherRelease = Rpm.startOfRelease(right, otherVersion);
        order = segments(left, version, release, right, otherVersion, otherRelease);
        if (order != 0 || release == left.length() || otherRelease == right.length()) {
            return order;
        }
        return segments(left, release + 1, left.length(), right, otherRelease + 1, right.length());
    }

    private static int segments(String left, int from, int to, String right, int otherFrom, int otherTo) {
        int at = from;
        int other = otherFrom;
        while (at < to && other < otherTo) {
            int start = skipSeparators(left, at, to);
            int otherStart = skipSeparators(right, other, otherTo);
            if (start == to || otherStart == otherTo) {
                return remaining(left, start, to, right, otherStart, otherTo);
            }
            if (start - at != otherStart - other) {
                return Integer.compare(start - at, otherStart - other);
            }
            boolean number = Digits.isDigit(left.charAt(start));
            if (number != Digits.isDigit(right.charAt(otherStart))) {
                return number ? 1 : -1;
            }
            at = number ? Digits.end(left, start, to) : Digits.endOfLetters(left, start, to);
            other = number ? Digits.end(right, otherStart, otherTo) : Digits.endOfLetters(right, otherStart, otherTo);
            int order = number
                    ? Digits.compare(left, start, at, right, otherStart, other)
                    : Digits.compareText(left, start, at, right, otherStart, other);
            if (order != 0) {
                return order;
            }
        }
        return remaining(left, at, to, right, other, otherTo);
    }

    /** What is left over makes a version newer, unless it starts with a letter. */
    private static int remaining(String left, int at, int to, String right, int other, int otherTo) {
        if (at == to && other == otherTo) {
            return 0;
        }
        boolean letter = at < to && Digits.isLetter(left.charAt(at));
        boolean otherLetter = other < otherTo && Digits.isLetter(right.charAt(other));
        return letter || (at == to && !otherLetter) ? -1 : 1;
    }

    private static int skipSeparators(String text, int from, int limit) {
        int at = from;
        while (at < limit && !Digits.isDigit(text.charAt(at)) && !Digits.isLetter(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
