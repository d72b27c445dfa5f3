package dev.hull.artefacts.go;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The version of a program whose build said {@code (devel)}: what its linker flags put into a variable called version, if anything.
 * A commit is no version: it is told as {@code vcs.revision}, and matches no range.
 */
final class MainVersion {
    private static final Set<String> VARIABLES = Set.of(
            "version",
            "ver",
            "gitversion",
            "buildversion",
            "appversion",
            "releaseversion",
            "programversion",
            "tag",
            "gittag");

    private MainVersion() {}

    /**
     * @param said in the line {@code mod}
     * @param settings the lines {@code build}
     */
    static String of(String said, Map<String, String> settings) {
        if (!said.isEmpty() && !said.equals("(devel)")) {
            return said;
        }
        String found = "";
        String[] words = settings.getOrDefault("-ldflags", "").split("[ ]", -1);
        for (int i = 0; i < words.length; i++) {
            String word = bare(words[i]);
            String assignment = word.equals("-X") && i + 1 < words.length
                    ? bare(words[i + 1])
                    : word.startsWith("-X=") ? word.substring(3) : "";
            int equals = assignment.indexOf('=');
            if (equals > 0
                    && isVersionVariable(assignment.substring(0, equals))
                    && isVersion(assignment.substring(equals + 1))) {
                String version = assignment.substring(equals + 1);
                found = version.startsWith("v") ? version : "v" + version;
                if (assignment.startsWith("main.")) {
                    return found;
                }
            }
        }
        return found;
    }

    private static String bare(String word) {
        return word.replace("\"", "").replace("'", "");
    }

    private static boolean isVersionVariable(String variable) {
        return VARIABLES.contains(
                variable.substring(variable.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private static boolean isVersion(String text) {
        String digits = text.startsWith("v") ? text.substring(1) : text;
        int dots = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c == '-' || c == '+') {
                break;
            }
            dots += c == '.' ? 1 : 0;
            if (c != '.' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return dots >= 1 && dots <= 2 && digits.charAt(0) != '.';
    }
}
