package dev.hull.formats.falco;

/** Puts a text into quotes, so that a condition reads it as it is. */
final class Quoting {
    private Quoting() {}

    static String quoted(String word) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            int escape = "\b\f\n\r\t\\\"".indexOf(letter);
            quoted.append(escape < 0 ? "" : "\\").append(escape < 0 ? letter : "bfnrt\\\"".charAt(escape));
        }
        return quoted.append('"').toString();
    }
}
