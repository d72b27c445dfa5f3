package dev.hull.formats.dockerfile;

import java.util.Map;
import java.util.Optional;

/**
 * Word expansion of a Dockerfile: {@code $NAME}, <code>${NAME}</code>, and <code>${NAME:-word}</code>, <code>${NAME:+word}</code> and
 * their forms without a colon. Quotes are taken off, the escape character keeps what follows it.
 *
 * @param text what came out
 * @param unset the first name that has no value, or empty
 */
record Expansion(String text, String unset) {
    /** {@return {@code word} expanded with {@code variables}} */
    static Expansion of(String word, Map<String, String> variables, char escape) {
        Expander expander = new Expander(word, variables, escape);
        expander.run();
        return new Expansion(expander.out.toString(), expander.unset);
    }

    boolean isKnown() {
        return unset.isEmpty();
    }

    private static final class Expander {
        private final String word;
        private final Map<String, String> variables;
        private final char escape;
        private final StringBuilder out = new StringBuilder();
        private String unset = "";
        private int at;

        Expander(String word, Map<String, String> variables, char escape) {
            this.word = word;
            this.variables = variables;
            this.escape = escape;
        }

        void run() {
            char quote = 0;
            while (at < word.length()) {
                char c = word.charAt(at);
                if (quote == 0 && (c == '"' || c == '\'')) {
                    quote = c;
                    at++;
                } else if (c == quote) {
                    quote = 0;
                    at++;
                } else if (c == escape && quote != '\'' && at + 1 < word.length()) {
                    out.append(word.charAt(at + 1));
                    at += 2;
                } else if (c == '$' && quote != '\'') {
                    variable();
                } else {
                    out.append(c);
                    at++;
                }
            }
        }

        private void variable() {
            if (at + 1 < word.length() && word.charAt(at + 1) == '{') {
                braced();
                return;
            }
            int end = nameEnd(at + 1);
            if (end == at + 1) {
                out.append('$');
                at++;
            } else {
                plain(word.substring(at + 1, end));
                at = end;
            }
        }

        private void braced() {
            int close = closing(at + 2);
            int nameEnd = nameEnd(at + 2);
            String name = word.substring(at + 2, Math.min(nameEnd, close));
            String rest = word.substring(Math.min(nameEnd, close), close);
            at = Math.min(close + 1, word.length());
            boolean colon = rest.startsWith(":");
            String operator = colon ? rest.substring(1) : rest;
            Optional<String> value = Optional.ofNullable(variables.get(name)).filter(v -> !colon || !v.isEmpty());
            if (operator.startsWith("-")) {
                out.append(value.orElseGet(() -> inner(operator.substring(1))));
            } else if (operator.startsWith("+")) {
                out.append(value.isPresent() ? inner(operator.substring(1)) : "");
            } else {
                plain(name);
            }
        }

        private String inner(String other) {
            Expansion expansion = of(other, variables, escape);
            if (unset.isEmpty()) {
                unset = expansion.unset();
            }
            return expansion.text();
        }

        private int closing(int from) {
            int depth = 1;
            int i = from;
            while (i < word.length()) {
                depth += word.charAt(i) == '{' ? 1 : word.charAt(i) == '}' ? -1 : 0;
                if (depth == 0) {
                    return i;
                }
                i++;
            }
            return word.length();
        }

        private int nameEnd(int from) {
            int end = from;
            while (end < word.length() && (Character.isLetterOrDigit(word.charAt(end)) || word.charAt(end) == '_')) {
                end++;
            }
            return end;
        }

        private void plain(String name) {
            String value = variables.get(name);
            if (value == null && unset.isEmpty()) {
                unset = name;
            }
            out.append(value == null ? "" : value);
        }
    }
}
