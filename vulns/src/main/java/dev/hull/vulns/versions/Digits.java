package dev.hull.vulns.versions;

/** Runs of ASCII digits inside longer text, compared as numbers of any size without making any. */
final class Digits {
    private Digits() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** {@return the first place at or after {@code from} that holds no digit} */
    static int end(String text, int from, int limit) {
        int at = from;
        while (at < limit && isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** {@return the first place at or after {@code from} that holds no letter} */
    static int endOfLetters(String text, int from, int limit) {
        int at = from;
        while (at < limit && isLetter(text.charAt(at))) {
            at++;
        }
        return at;
    }

    static boolean isNumber(String text, int from, int to) {
        return from < to && end(text, from, to) == to;
    }

    /** Both runs hold digits alone; an empty run is 0. */
    static int compare(String left, int from, int to, String right, int otherFrom, int otherTo) {
        int start = skipZeros(left, from, to);
        int otherStart = skipZeros(right, otherFrom, otherTo);
        int length = Integer.compare(to - start, otherTo - otherStart);
        return length != 0 ? length : compareText(left, start, to, right, otherStart, otherTo);
    }

    /** By UTF-16 units, which is ASCII order where it matters; a beginning of the other sorts before it. */
    static int compareText(String left, int from, int to, String right, int otherFrom, int otherTo) {
        int common = Math.min(to - from, otherTo - otherFrom);
        for (int i = 0; i < common; i++) {
            int order = Character.compare(left.charAt(from + i), right.charAt(otherFrom + i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(to - from, otherTo - otherFrom);
    }

    /** As {@link #compareText}, blind to the case of ASCII letters. */
    static int compareBlind(String left, int from, int to, String right, int otherFrom, int otherTo) {
        int common = Math.min(to - from, otherTo - otherFrom);
        for (int i = 0; i < common; i++) {
            int order = Character.compare(lower(left.charAt(from + i)), lower(right.charAt(otherFrom + i)));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(to - from, otherTo - otherFrom);
    }

    static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }

    static int skipZeros(String text, int from, int to) {
        int at = from;
        while (at < to && text.charAt(at) == '0') {
            at++;
        }
        return at;
    }
}
