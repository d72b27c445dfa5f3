package dev.hull.checks.image;

/** What the tags of images say by convention. */
final class Tags {
    private Tags() {}

    /** {@return the number that {@code tag} begins with, as {@code 3.9.1} of {@code v3.9.1-slim}, or empty} */
    static String version(String tag) {
        int from = tag.startsWith("stream") ? "stream".length() : tag.startsWith("v") ? 1 : 0;
        int to = from;
        while (to < tag.length() && (isDigit(tag.charAt(to)) || tag.charAt(to) == '.' && to > from)) {
            to++;
        }
        while (to > from && tag.charAt(to - 1) == '.') {
            to--;
        }
        return tag.substring(from, to);
    }

    /** {@return the number that follows {@code word} in {@code name}, or empty} */
    static String after(String word, String name) {
        int at = name.indexOf(word);
        return at < 0 ? "" : version(name.substring(at + word.length()));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
