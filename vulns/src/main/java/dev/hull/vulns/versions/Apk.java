package dev.hull.vulns.versions;

/**
 * Alpine's order: {@code digits{.digits}[letter]{_suffix[number]}[~hash][-rN]} (apk-package(5); apk-tools 3 src/version.c). Numbers
 * after the first are compared as text where one of them starts with a zero.
 */
final class Apk {
    private static final String[] SUFFIXES = {"alpha", "beta", "pre", "rc", "", "cvs", "svn", "git", "hg", "p"};
    private static final int NO_SUFFIX = 4;

    /** What may stand next to one another, in the order in which a version that goes on with it is the newer. */
    private enum Token {
        FIRST_NUMBER,
        NUMBER,
        LETTER,
        SUFFIX,
        SUFFIX_NUMBER,
        HASH,
        REVISION,
        END,
        INVALID
    }

    private final String text;
    private final int limit;
    private Token token = Token.INVALID;
    private int start;
    private int end;
    private int suffix;

    private Apk(String text, int limit) {
        this.text = text;
        this.limit = limit;
        number(Token.FIRST_NUMBER, 0);
    }

    static int compare(String left, String right) {
        return compare(new Apk(left, left.length()), new Apk(right, right.length()));
    }

    static int compareGentoo(String left, String right) {
        return compare(new Apk(left, withoutZeroRevision(left)), new Apk(right, withoutZeroRevision(right)));
    }

    static boolean isValid(String version) {
        Apk cursor = new Apk(version, version.length());
        while (cursor.token.compareTo(Token.END) < 0) {
            cursor.next();
        }
        return cursor.token == Token.END;
    }

    private static int withoutZeroRevision(String version) {
        return version.endsWith("-r0") ? version.length() - 3 : version.length();
    }

    private static int compare(Apk left, Apk right) {
        while (left.token == right.token && left.token.compareTo(Token.END) < 0) {
            int order = left.compareValue(right);
            if (order != 0) {
                return order;
            }
            left.next();
            right.next();
        }
        if (left.token == right.token) {
            return 0;
        }
        if (left.isEarly()) {
            return -1;
        }
        return right.isEarly() ? 1 : right.token.compareTo(left.token);
    }

    private boolean isEarly() {
        return token == Token.SUFFIX && suffix < NO_SUFFIX;
    }

    private int compareValue(Apk other) {
        boolean asText = token == Token.HASH
                || token == Token.LETTER
                || (token == Token.NUMBER && (text.charAt(start) == '0' || other.text.charAt(other.start) == '0'));
        if (token == Token.SUFFIX) {
            return Integer.compare(suffix, other.suffix);
        }
        return asText
                ? Digits.compareText(text, start, end, other.text, other.start, other.end)
                : Digits.compare(text, start, end, other.text, other.start, other.end);
    }

    private void next() {
        if (end == limit) {
            token = Token.END;
            return;
        }
        char c = text.charAt(end);
        boolean inNumbers = token == Token.FIRST_NUMBER || token == Token.NUMBER;
        boolean beforeHash = token.compareTo(Token.HASH) < 0;
        if (c == '.' && inNumbers) {
            number(Token.NUMBER, end + 1);
        } else if (c >= 'a' && c <= 'z' && inNumbers) {
            token = Token.LETTER;
            start = end;
            end++;
        } else if (c == '_' && beforeHash) {
            suffix(end + 1);
        } else if (Digits.isDigit(c) && token == Token.SUFFIX) {
            number(Token.SUFFIX_NUMBER, end);
        } else if (c == '~' && beforeHash) {
            hash(end + 1);
        } else if (text.startsWith("-r", end) && token != Token.REVISION) {
            number(Token.REVISION, end + 2);
        } else {
            token = Token.INVALID;
        }
    }

    private void number(Token kind, int from) {
        start = from;
        end = Digits.end(text, from, limit);
        token = end > start ? kind : Token.INVALID;
    }

    private void suffix(int from) {
        start = from;
        end = Digits.endOfLetters(text, from, limit);
        token = Token.INVALID;
        for (int i = 0; i < SUFFIXES.length; i++) {
            if (i != NO_SUFFIX && SUFFIXES[i].length() == end - start && text.startsWith(SUFFIXES[i], start)) {
                suffix = i;
                token = Token.SUFFIX;
            }
        }
    }

    private void hash(int from) {
        start = from;
        end = from;
        while (end < limit && Character.digit(text.charAt(end), 16) >= 0) {
            end++;
        }
        token = end > start ? Token.HASH : Token.INVALID;
    }
}
