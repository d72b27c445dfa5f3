package dev.hull.formats.kubernetes;

import dev.hull.model.Arg;
import java.util.List;
import java.util.Optional;

/** Full-width and typographic characters that stand where YAML or an API wants the plain sign. */
final class LookAlikes {
    private static final String TYPOGRAPHIC = "“”‘’–—\u00A0\u3000";
    private static final String PLAIN = "\"\"''--  ";

    private LookAlikes() {}

    /** {@return the first look-alike in {@code text}} */
    static Optional<String> in(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= '\uFF01' && c <= '\uFF5E') || TYPOGRAPHIC.indexOf(c) >= 0) {
                return Optional.of(String.valueOf(c));
            }
        }
        return Optional.empty();
    }

    /** {@return the offset of a full-width colon that follows a plain word, as of a key, or -1} */
    static int colon(String text) {
        for (int i = text.indexOf('\uFF1A'); i >= 0; i = text.indexOf('\uFF1A', i + 1)) {
            int start = i;
            while (start > 0 && isWord(text.charAt(start - 1))) {
                start--;
            }
            int line = text.lastIndexOf('\n', i) + 1;
            if (start < i && text.substring(line, start).chars().allMatch(c -> c == ' ' || c == '-')) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    static List<Arg> args(String found) {
        char c = found.charAt(0);
        int typographic = TYPOGRAPHIC.indexOf(c);
        char plain = typographic >= 0 ? PLAIN.charAt(typographic) : (char) (c - 0xFEE0);
        return List.of(
                Arg.of("found", found),
                Arg.of("codePoint", "U+%04X".formatted((int) c)),
                Arg.of("meant", String.valueOf(plain)));
    }
}
