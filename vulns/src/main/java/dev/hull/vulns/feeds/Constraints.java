package dev.hull.vulns.feeds;

import dev.hull.vulns.Range;
import java.util.ArrayList;
import java.util.List;

/**
 * Affected versions as npm, Composer and CPAN write them: {@code >=1.0 <1.4 || 2.x || ^3.1}.
 *
 * <p>Source: the semver package of npm, "Ranges"; getcomposer.org, "Versions and constraints". A bound that excludes its own version
 * from below ({@code >1.0}) is taken to include it.
 */
final class Constraints {
    private final List<Range> ranges = new ArrayList<>();
    private final List<String> versions = new ArrayList<>();
    private boolean understood = true;

    /** Reads alternatives: {@code ||} between them, blanks or commas between what must hold together. */
    static Constraints of(String text) {
        Constraints constraints = new Constraints();
        for (String alternative : text.replace("||", "\n").split("\n")) {
            constraints.together(words(alternative));
        }
        return constraints;
    }

    /** Adds one alternative whose parts stand in a list. */
    void together(List<String> parts) {
        String introduced = "";
        String fixed = "";
        String last = "";
        boolean bounded = false;
        for (String part : parts) {
            String version = version(part);
            if (part.startsWith(">")) {
                introduced = version;
            } else if (part.startsWith("<=")) {
                last = version;
            } else if (part.startsWith("<")) {
                fixed = version;
            } else if (part.startsWith("^") || part.startsWith("~") || isWild(version)) {
                line(part, version);
                return;
            } else if (version.isEmpty() || part.startsWith("!")) {
                understood = false;
                return;
            } else {
                versions.add(version);
                return;
            }
            bounded = true;
        }
        if (bounded) {
            boolean all = last.startsWith("99.999.") || last.startsWith("999.");
            ranges.add(new Range(start(introduced), fixed, !fixed.isEmpty() || all ? "" : last));
        }
    }

    /** All of a line of versions: {@code 4.x}, {@code ^4.1.0}, {@code ~4.1}; {@code *} is all there are. */
    private void line(String part, String version) {
        int dot = version.indexOf('.');
        String major = dot < 0 ? version : version.substring(0, dot);
        if (version.equals("*") || major.equals("x") || major.equals("X")) {
            ranges.add(Range.ALL);
            return;
        }
        int number = number(major);
        if (number < 0) {
            understood = false;
            return;
        }
        String from = isWild(version)
                ? version.replace(".x", ".0").replace(".X", ".0").replace(".*", ".0")
                : version;
        String rest = dot < 0 ? "" : version.substring(dot + 1);
        int minor = number(rest.indexOf('.') < 0 ? rest : rest.substring(0, rest.indexOf('.')));
        boolean ofMinor = minor >= 0 && (part.startsWith("~") || isWild(version));
        ranges.add(new Range(
                dot < 0 ? major + ".0.0" : from,
                ofMinor ? number + "." + (minor + 1) + ".0" : number + 1 + ".0.0",
                ""));
    }

    private static boolean isWild(String version) {
        return version.equals("*")
                || version.equals("x")
                || version.endsWith(".x")
                || version.endsWith(".X")
                || version.endsWith(".*");
    }

    private static int number(String text) {
        if (text.isEmpty() || text.length() > 8) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = 10 * number + c - '0';
        }
        return number;
    }

    private static String start(String version) {
        return version.equals("0") || version.equals("0.0.0") ? "" : version;
    }

    private static String version(String part) {
        int at = 0;
        while (at < part.length() && "<>=^~!v ".indexOf(part.charAt(at)) >= 0) {
            at++;
        }
        return part.substring(at);
    }

    /** Operators may stand apart from their versions. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder operator = new StringBuilder();
        for (String word : text.replace(',', ' ').split(" ")) {
            if (word.isEmpty()) {
                continue;
            }
            if (version(word).isEmpty()) {
                operator.append(word);
            } else {
                words.add(operator + word);
                operator.setLength(0);
            }
        }
        return words;
    }

    List<Range> ranges() {
        return ranges;
    }

    List<String> versions() {
        return versions;
    }

    boolean isEmpty() {
        return ranges.isEmpty() && versions.isEmpty();
    }

    boolean isUnderstood() {
        return understood;
    }
}
