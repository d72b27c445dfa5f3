package dev.hull.runtime.match;

import dev.hull.model.events.Bytes;

/**
 * Patterns of {@code fnmatch(3)} without flags, on bytes: {@code *} and {@code ?} match slashes and leading dots, a
 * backslash quotes, brackets hold a set. The time is the product of both lengths at most.
 */
public final class Glob {
    private Glob() {}

    /** {@return whether the whole of {@code text} matches} */
    public static boolean matches(Bytes pattern, Bytes text) {
        return matches(pattern.array(), text.array(), 0, text.length());
    }

    /** {@return whether the bytes from {@code from} to {@code end} match} */
    public static boolean matches(byte[] pattern, byte[] text, int from, int end) {
        int p = 0;
        int t = from;
        int star = -1;
        int resume = from;
        while (t < end) {
            if (p < pattern.length && pattern[p] == '*') {
                star = p++;
                resume = t;
                continue;
            }
            int next = p < pattern.length ? step(pattern, p, text[t]) : -1;
            if (next >= 0) {
                p = next;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length && pattern[p] == '*') {
            p++;
        }
        return p == pattern.length;
    }

    /** {@return where the pattern goes on behind what matches {@code c}, or -1 if {@code c} does not match} */
    private static int step(byte[] pattern, int p, byte c) {
        return switch (pattern[p]) {
            case '?' -> p + 1;
            case '[' -> set(pattern, p, c);
            case '\\' -> p + 1 < pattern.length ? (pattern[p + 1] == c ? p + 2 : -1) : c == '\\' ? p + 1 : -1;
            default -> pattern[p] == c ? p + 1 : -1;
        };
    }

    private static int set(byte[] pattern, int open, byte c) {
        int p = open + 1;
        boolean inverted = p < pattern.length && (pattern[p] == '!' || pattern[p] == '^');
        p += inverted ? 1 : 0;
        boolean in = false;
        for (boolean first = true; p < pattern.length && (first || pattern[p] != ']'); first = false) {
            int named = named(pattern, p);
            if (named > 0) {
                in |= isOf(pattern, p + 2, named - 2, c);
                p = named;
                continue;
            }
            p += pattern[p] == '\\' && p + 1 < pattern.length ? 1 : 0;
            int low = pattern[p] & 0xff;
            int high = low;
            if (p + 2 < pattern.length && pattern[p + 1] == '-' && pattern[p + 2] != ']') {
                p += 2;
                p += pattern[p] == '\\' && p + 1 < pattern.length ? 1 : 0;
                high = pattern[p] & 0xff;
            }
            in |= (c & 0xff) >= low && (c & 0xff) <= high;
            p++;
        }
        if (p >= pattern.length) {
            return c == '[' ? open + 1 : -1; // without its end it is a plain bracket
        }
        return in != inverted ? p + 1 : -1;
    }

    /** {@return where a class such as {@code [:alpha:]} ends, or -1 if none is here} */
    private static int named(byte[] pattern, int p) {
        if (p + 1 >= pattern.length || pattern[p] != '[' || pattern[p + 1] != ':') {
            return -1;
        }
        for (int i = p + 2; i + 1 < pattern.length; i++) {
            if (pattern[i] == ':' && pattern[i + 1] == ']') {
                return i + 2;
            }
        }
        return -1;
    }

    private static boolean isOf(byte[] pattern, int from, int end, byte c) {
        String name = new String(pattern, from, end - from, java.nio.charset.StandardCharsets.ISO_8859_1);
        boolean upper = c >= 'A' && c <= 'Z';
        boolean lower = c >= 'a' && c <= 'z';
        boolean digit = c >= '0' && c <= '9';
        boolean graph = c > ' ' && c < 0x7f;
        return switch (name) {
            case "alpha" -> upper || lower;
            case "digit" -> digit;
            case "alnum" -> upper || lower || digit;
            case "upper" -> upper;
            case "lower" -> lower;
            case "space" -> c == ' ' || c >= '\t' && c <= '\r';
            case "blank" -> c == ' ' || c == '\t';
            case "punct" -> graph && !upper && !lower && !digit;
            case "print" -> graph || c == ' ';
            case "graph" -> graph;
            case "cntrl" -> c >= 0 && c < ' ' || c == 0x7f;
            case "xdigit" -> digit || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
            default -> false;
        };
    }
}
