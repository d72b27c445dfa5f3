package dev.hull.scan.walk;

/**
 * A pattern of gitignore(5) against a path with {@code /} between its parts: {@code *} and {@code ?} stay inside one part,
 * {@code **} crosses parts, {@code [a-z]} and {@code [!a]} are classes, a backslash takes what follows as it is.
 */
final class Glob {
    private final String pattern;
    private int steps;

    private Glob(String pattern) {
        this.pattern = pattern;
    }

    static boolean matches(String pattern, String path) {
        return new Glob(pattern).at(0, path, 0);
    }

    private boolean at(int p, String path, int t) {
        // A pattern of many stars can take exponential time; no honest one comes near this.
        if (++steps > 100_000) {
            return false;
        }
        while (p < pattern.length()) {
            char c = pattern.charAt(p);
            if (c == '*') {
                return star(p, path, t);
            }
            if (t == path.length()) {
                return false;
            }
            int next = one(p, path.charAt(t));
            if (next < 0) {
                return false;
            }
            p = next;
            t++;
        }
        return t == path.length();
    }

    private boolean star(int p, String path, int t) {
        boolean two = pattern.startsWith("**", p);
        int after = two ? p + 2 : p + 1;
        if (two && after < pattern.length() && pattern.charAt(after) == '/' && at(after + 1, path, t)) {
            return true;
        }
        for (int i = t; i <= path.length(); i++) {
            if (at(after, path, i)) {
                return true;
            }
            if (!two && i < path.length() && path.charAt(i) == '/') {
                return false;
            }
        }
        return false;
    }

    /** {@return where the pattern goes on after one character of it took {@code c}, or -1} */
    private int one(int p, char c) {
        char now = pattern.charAt(p);
        if (now == '?') {
            return c == '/' ? -1 : p + 1;
        }
        if (now == '[') {
            int end = pattern.indexOf(']', p + 2);
            if (end > 0) {
                return c != '/' && isIn(pattern.substring(p + 1, end), c) ? end + 1 : -1;
            }
        }
        if (now == '\\' && p + 1 < pattern.length()) {
            return pattern.charAt(p + 1) == c ? p + 2 : -1;
        }
        return now == c ? p + 1 : -1;
    }

    private static boolean isIn(String set, char c) {
        boolean negated = set.startsWith("!") || set.startsWith("^");
        boolean in = false;
        for (int i = negated ? 1 : 0; i < set.length(); i++) {
            if (i + 2 < set.length() && set.charAt(i + 1) == '-') {
                in |= set.charAt(i) <= c && c <= set.charAt(i + 2);
                i += 2;
            } else {
                in |= set.charAt(i) == c;
            }
        }
        return in != negated;
    }
}
