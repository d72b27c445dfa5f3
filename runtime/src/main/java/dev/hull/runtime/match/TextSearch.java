package dev.hull.runtime.match;

import dev.hull.model.events.Bytes;
import java.util.Arrays;

/** Plain questions about stretches of bytes. */
final class TextSearch {
    private TextSearch() {}

    static boolean startsWith(Bytes text, Bytes start) {
        return text.length() >= start.length() && isAt(text, 0, start);
    }

    static boolean endsWith(Bytes text, Bytes end) {
        return text.length() >= end.length() && isAt(text, text.length() - end.length(), end);
    }

    static boolean contains(Bytes text, Bytes part) {
        for (int at = 0; at <= text.length() - part.length(); at++) {
            if (isAt(text, at, part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(Bytes text, int at, Bytes part) {
        return Arrays.equals(text.array(), at, at + part.length(), part.array(), 0, part.length());
    }

    /** {@return the text with the letters of ASCII in lower case} */
    static Bytes lower(Bytes text) {
        byte[] lower = text.array().clone();
        for (int i = 0; i < lower.length; i++) {
            if (lower[i] >= 'A' && lower[i] <= 'Z') {
                lower[i] = (byte) (lower[i] + ('a' - 'A'));
            }
        }
        return Bytes.owned(lower);
    }
}
