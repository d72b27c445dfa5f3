package dev.hull.checks.user;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The text of a start command, as far as it chooses a user: split at blanks and shell operators, no more. */
record UserScript(String text) {
    /** Commands that make or change an account of any number. */
    private static final Set<String> MAKERS =
            Set.of("usermod", "groupmod", "useradd", "groupadd", "adduser", "addgroup");

    /** Commands that become the user of their first argument. */
    private static final Set<String> SWITCHES = Set.of("gosu", "su-exec", "su", "setpriv", "chpst");

    private static final Set<String> COMPARISONS = Set.of("-gt", "-ge", "-ne", "-eq", "-lt", "-le", "=", "==", "!=");

    /** {@return the variables that become a uid or gid without being compared with a number first} */
    Set<String> unchecked() {
        if (text.indexOf('$') < 0) {
            return Set.of();
        }
        List<String> words = words();
        Set<String> found = new LinkedHashSet<>();
        for (int i = 0; i < words.size(); i++) {
            String name = words.get(i).substring(words.get(i).lastIndexOf('/') + 1);
            if (MAKERS.contains(name)) {
                collect(words, i + 1, Integer.MAX_VALUE, found);
            } else if (SWITCHES.contains(name)) {
                collect(words, i + 1, 1, found);
            }
        }
        found.removeIf(variable -> isCompared(words, variable));
        return found;
    }

    private static void collect(List<String> words, int from, int most, Set<String> to) {
        int seen = 0;
        for (int i = from; i < words.size() && seen < most && !words.get(i).equals(";"); i++) {
            String variable = variable(words.get(i));
            if (!variable.isEmpty()) {
                to.add(variable);
            }
            seen += words.get(i).startsWith("-") ? 0 : 1;
        }
    }

    private static boolean isCompared(List<String> words, String variable) {
        for (int i = 0; i + 1 < words.size(); i++) {
            if (variable(words.get(i)).equals(variable) && COMPARISONS.contains(words.get(i + 1))) {
                return true;
            }
        }
        return false;
    }

    /** {@return the name of the first variable in {@code word}, or an empty string; $1 and $@ are none} */
    private static String variable(String word) {
        int at = word.indexOf('$') + 1;
        if (at > 0 && at < word.length() && word.charAt(at) == '{') {
            at++;
        }
        int end = at;
        while (at > 0 && end < word.length() && isNamePart(word.charAt(end))) {
            end++;
        }
        return end > at && !Character.isDigit(word.charAt(at)) ? word.substring(at, end) : "";
    }

    private static boolean isNamePart(char c) {
        return c == '_' || (c < 128 && Character.isLetterOrDigit(c));
    }

    /** Words without quotes; a separator of commands is the word {@code ;}. */
    private List<String> words() {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            boolean separates = c == ';' || c == '&' || c == '|' || c == '\n';
            if (separates || c == ' ' || c == '\t') {
                if (!word.isEmpty()) {
                    words.add(word.toString());
                    word.setLength(0);
                }
                if (separates) {
                    words.add(";");
                }
            } else if (c != '"' && c != '\'') {
                word.append(c);
            }
        }
        return words;
    }
}
