package dev.hull.artefacts.java;

import java.util.Locale;
import java.util.Set;

/**
 * What a jar's file name says: {@code log4j-1.2-api-2.14.1.jar} is version 2.14.1 of {@code log4j-1.2-api}.
 *
 * @param stem the name without its ending
 * @param artifact the stem where it has no version
 * @param version empty where there is none
 */
record JarName(String stem, String artifact, String version) {
    /** What stands between a version's number and its second one: {@code 1.0-beta-2}. */
    private static final Set<String> QUALIFIERS = Set.of(
            "alpha",
            "beta",
            "rc",
            "cr",
            "m",
            "milestone",
            "b",
            "build",
            "final",
            "ga",
            "sp",
            "ea",
            "pre",
            "dev",
            "snapshot",
            "r",
            "jre",
            "jdk",
            "incubating",
            "patch",
            "p",
            "hotfix",
            "rev");

    /** What stands behind a version and is no part of it (Maven calls it the classifier). */
    private static final Set<String> CLASSIFIERS = Set.of(
            "sources",
            "javadoc",
            "tests",
            "test",
            "shaded",
            "all",
            "uber",
            "with",
            "fat",
            "exec",
            "boot",
            "standalone",
            "runner");

    static JarName of(String file) {
        int dot = file.lastIndexOf('.');
        String stem = dot <= 0 ? file : file.substring(0, dot);
        int cut = versionStart(stem);
        if (cut < 0) {
            return new JarName(stem, stem, "");
        }
        return new JarName(stem, stem.substring(0, cut - 1), withoutClassifier(stem.substring(cut)));
    }

    /** The last part that is a number, and what belongs to it on the left; a number with dots is better than one without. */
    private static int versionStart(String stem) {
        int plain = -1;
        int end = stem.length();
        for (int dash = stem.lastIndexOf('-', end - 1); dash > 0; dash = stem.lastIndexOf('-', dash - 1)) {
            String part = stem.substring(dash + 1, end);
            end = dash;
            boolean isRevision = plain < 0 && end + part.length() + 1 == stem.length() && isRevision(part);
            if (!isNumber(part) && !isRevision) {
                continue;
            }
            int start = withWhatBelongsToIt(stem, dash) + 1;
            int next = stem.indexOf('-', start);
            if (stem.substring(start, next < 0 ? stem.length() : next).indexOf('.') > 0) {
                return start;
            }
            plain = plain < 0 ? start : plain;
        }
        return plain;
    }

    /** {@code r06}, {@code v2}, {@code build212} as the last part. */
    private static boolean isRevision(String part) {
        int digits = 0;
        while (digits < part.length() && !isDigit(part.charAt(digits))) {
            digits++;
        }
        String word = part.substring(0, digits);
        return digits < part.length()
                && isNumber(part.substring(digits))
                && (word.equals("r") || word.equals("v") || word.equals("build"));
    }

    private static int withWhatBelongsToIt(String stem, int dash) {
        int start = dash;
        int seen = dash;
        while (true) {
            String before = before(stem, seen);
            int other = seen - before.length() - 1;
            if (other <= 0 || !isQualifier(before) && !isNumber(before)) {
                return start;
            }
            seen = other;
            start = isNumber(before) ? other : start;
        }
    }

    private static String before(String stem, int dash) {
        int other = stem.lastIndexOf('-', dash - 1);
        return stem.substring(other + 1, dash);
    }

    private static boolean isQualifier(String part) {
        return QUALIFIERS.contains(part.toLowerCase(Locale.ROOT));
    }

    private static String withoutClassifier(String version) {
        int dash = version.indexOf('-');
        while (dash > 0) {
            int end = version.indexOf('-', dash + 1);
            String part = version.substring(dash + 1, end < 0 ? version.length() : end);
            if (CLASSIFIERS.contains(part)
                    || part.equals("linux")
                    || part.equals("osx")
                    || part.equals("windows")
                    || part.equals("macos")) {
                return version.substring(0, dash);
            }
            dash = end;
        }
        return version;
    }

    /** {@code 2.1}, {@code 20040616}, {@code 5rc1}; not {@code 3deep}. */
    private static boolean isNumber(String part) {
        int digits = 0;
        while (digits < part.length() && isDigit(part.charAt(digits))) {
            digits++;
        }
        if (digits == 0 || digits == part.length() || part.indexOf('.') > 0) {
            return digits > 0;
        }
        int end = part.length();
        while (isDigit(part.charAt(end - 1))) {
            end--;
        }
        return isQualifier(part.substring(digits, end));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
