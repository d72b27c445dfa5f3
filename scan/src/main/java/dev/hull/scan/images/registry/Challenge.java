package dev.hull.scan.images.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How a server wants to be told who asks (WWW-Authenticate, RFC 9110, 11.6.1).
 *
 * @param scheme in lower case
 * @param parameters by lower-case name
 */
record Challenge(String scheme, Map<String, String> parameters) {
    /** {@return the challenges of one header's value} What can't be read is left out. */
    static List<Challenge> parse(String text) {
        List<Challenge> challenges = new ArrayList<>();
        String scheme = "";
        Map<String, String> parameters = new HashMap<>();
        int at = 0;
        while (at < text.length()) {
            int end = wordEnd(text, at);
            String word = text.substring(at, end);
            if (end < text.length() && text.charAt(end) == '=' && !word.isEmpty()) {
                StringBuilder value = new StringBuilder();
                at = value(text, end + 1, value);
                parameters.put(word.toLowerCase(Locale.ROOT), value.toString());
            } else if (word.isEmpty()) {
                at++;
            } else {
                add(challenges, scheme, parameters);
                scheme = word.toLowerCase(Locale.ROOT);
                parameters = new HashMap<>();
                at = end;
            }
        }
        add(challenges, scheme, parameters);
        return challenges;
    }

    private static void add(List<Challenge> challenges, String scheme, Map<String, String> parameters) {
        if (!scheme.isEmpty()) {
            challenges.add(new Challenge(scheme, Map.copyOf(parameters)));
        }
    }

    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && " ,=\"\t".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static int value(String text, int from, StringBuilder value) {
        if (from >= text.length() || text.charAt(from) != '"') {
            int end = wordEnd(text, from);
            value.append(text, from, end);
            return end;
        }
        int at = from + 1;
        while (at < text.length() && text.charAt(at) != '"') {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            value.append(text.charAt(at++));
        }
        return at + 1;
    }

    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }
}
