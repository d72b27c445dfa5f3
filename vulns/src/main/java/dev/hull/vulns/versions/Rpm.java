package dev.hull.vulns.versions;

/** The order of rpm (rpm-version(7); rpm's rpmio/rpmvercmp.c). */
final class Rpm {
    private Rpm() {}

    static int compare(String left, String right) {
        int version = endOfEpoch(left);
        int otherVersion = endOfEpoch(right);
        int order = Digits.compare(left, 0, Math.max(version - 1, 0), right, 0, Math.max(otherVersion - 1, 0));
        if (order != 0) {
            return order;
        }
        int release = startOfRelease(left, version);
        int otherRelease = startOfRelease(right, otherVersion);
        order = segments(left, version, release, right, otherVersion, otherRelease);
        return order != 0
                ? order
                : segments(
                        left, after(left, release), left.length(), right, after(right, otherRelease), right.length());
    }

    static int endOfEpoch(String version) {
        int digits = Digits.end(version, 0, version.length());
        return digits < version.length() && version.charAt(digits) == ':' ? digits + 1 : 0;
    }

    static int startOfRelease(String version, int from) {
        int dash = version.lastIndexOf('-');
        return dash < from ? version.length() : dash;
    }

    static int after(String version, int release) {
        return Math.min(release + 1, version.length());
    }

    private static int segments(String left, int from, int to, String right, int otherFrom, int otherTo) {
        int at = from;
        int other = otherFrom;
        while (true) {
            at = skipSeparators(left, at, to);
            other = skipSeparators(right, other, otherTo);
            int first = peek(left, at, to);
            int second = peek(right, other, otherTo);
            if (first == '~' || second == '~' || first == '^' || second == '^') {
                int order = marks(first, second);
                if (order != 0) {
                    return order;
                }
                at++;
                other++;
                continue;
            }
            if (first < 0 || second < 0) {
                return Integer.compare(Math.min(first, 0), Math.min(second, 0));
            }
            boolean number = Digits.isDigit((char) first);
            if (number != Digits.isDigit((char) second)) {
                return number ? 1 : -1;
            }
            int end = number ? Digits.end(left, at, to) : Digits.endOfLetters(left, at, to);
            int otherEnd = number ? Digits.end(right, other, otherTo) : Digits.endOfLetters(right, other, otherTo);
            int order = number
                    ? Digits.compare(left, at, end, right, other, otherEnd)
                    : Digits.compareText(left, at, end, right, other, otherEnd);
            if (order != 0) {
                return order;
            }
            at = end;
            other = otherEnd;
        }
    }

    /** A tilde is less than anything, even the end; a caret is more than the end and less than anything else. */
    private static int marks(int first, int second) {
        if (first == '~' || second == '~') {
            return Boolean.compare(second == '~', first == '~');
        }
        if (first < 0 || second < 0) {
            return first < 0 ? -1 : 1;
        }
        return Boolean.compare(second == '^', first == '^');
    }

    /** {@return the character there; -1 at the end} */
    private static int peek(String text, int at, int limit) {
        return at < limit ? text.charAt(at) : -1;
    }

    private static int skipSeparators(String text, int from, int limit) {
        int at = from;
        while (at < limit && isSeparator(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isSeparator(char c) {
        return !Digits.isDigit(c) && !Digits.isLetter(c) && c != '~' && c != '^';
    }
}
