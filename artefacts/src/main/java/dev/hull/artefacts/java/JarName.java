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

    /** The last part that starts with a digit, and what belongs to it on the left. */
    private static int versionStart(String stem) {
        int found = -1;
        int end = stem.length();
        while (true) {
            int dash = stem.lastIndexOf('-', end - 1);
            if (dash <= 0) {
                return found;
            }
            String part = stem.substring(dash + 1, end);
            if (isNumber(part)) {
                found = dash + 1;
                String before = before(stem, dash);
                if (!isQualifier(before) && !isNumber(before)) {
                    return found;
                }
            } else if (found >= 0 && !isQualifier(part)) {
                return found;
            }
            end = dash;
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
        while (digits < part.length() && part.charAt(digits) >= '0' && part.charAt(digits) <= '9') {
            digits++;
        }
        if (digits == 0 || digits == part.length() || part.indexOf('.') > 0) {
            return digits > 0;
        }
        int end = part.length();
        while (part.charAt(end - 1) >= '0' && part.charAt(end - 1) <= '9') {
            end--;
        }
        return isQualifier(part.substring(digits, end));
    }
}
