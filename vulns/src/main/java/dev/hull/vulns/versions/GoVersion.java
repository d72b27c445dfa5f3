package dev.hull.vulns.versions;

/**
 * Versions of Go modules (go.dev/ref/mod, "Versions") and of the toolchain ({@code go1.22rc1}: the standard library's), in one order:
 * that of Semantic Versioning, where {@code rc1} right behind the numbers is the pre-release {@code rc.1}.
 */
final class GoVersion {
    private GoVersion() {}

    static int compare(String left, String right) {
        return SemanticVersion.compare(plain(left), plain(right));
    }

    static boolean isValid(String version) {
        return SemanticVersion.isValid(plain(version));
    }

    private static String plain(String version) {
        String text = version.startsWith("go") ? version.substring(2) : version;
        int start = SemanticVersion.skipPrefix(text);
        int word = SemanticVersion.endOfNumbers(text, start);
        int number = Digits.endOfLetters(text, word, text.length());
        if (word == number || word == start) {
            return text;
        }
        int end = Digits.end(text, number, text.length());
        return text.substring(0, word) + "-" + text.substring(word, number) + "." + text.substring(number, end);
    }
}
