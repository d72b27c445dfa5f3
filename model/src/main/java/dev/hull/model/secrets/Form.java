package dev.hull.model.secrets;

import java.util.ArrayList;
import java.util.List;

/**
 * The exact form of one provider's credential: literals and runs of characters, one after the other. Each run takes all that it can, so a
 * text is read once and never again.
 *
 * <p>Written as {@code ghp_<a36>}: literals as they are, runs as a letter for their alphabet and a length or two: d digits, h hexadecimal
 * in lower case, x in either, l lower case and digits, u upper case and digits, a letters and digits, w those with {@code _-}, b those of
 * base64, s those of a shell word that needs no quotes.
 *
 * @param bits of entropy a character that what follows the first literal must have: placeholders have fewer
 */
public record Form(String id, String label, List<Part> parts, double bits) {
    private static final int LONG = 1000;

    public Form {
        parts = List.copyOf(parts);
    }

    /** A literal, or a run where {@code alphabet} is not blank. */
    public record Part(String literal, char alphabet, int least, int most) {
        int end(String text, int from) {
            if (alphabet == ' ') {
                return text.startsWith(literal, from) ? from + literal.length() : -1;
            }
            int to = from;
            int limit = Math.min(text.length(), from + most);
            while (to < limit && has(alphabet, text.charAt(to))) {
                to++;
            }
            return to - from >= least ? to : -1;
        }
    }

    public static Form of(String id, String label, String pattern, double bits) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (int open = pattern.indexOf('<'); open >= 0; open = pattern.indexOf('<', from)) {
            if (open > from) {
                parts.add(new Part(pattern.substring(from, open), ' ', 0, 0));
            }
            int close = pattern.indexOf('>', open);
            parts.add(run(pattern.substring(open + 1, close)));
            from = close + 1;
        }
        if (from < pattern.length()) {
            parts.add(new Part(pattern.substring(from), ' ', 0, 0));
        }
        return new Form(id, label, parts, bits);
    }

    private static Part run(String run) {
        int dash = run.indexOf('-');
        int least = Integer.parseInt(run.substring(1, dash < 0 ? run.length() : dash));
        int most = dash < 0 ? least : Integer.parseInt(run.substring(dash + 1));
        return new Part("", run.charAt(0), least, most);
    }

    /** {@return the first character, where the form begins with a literal, else 0} */
    char first() {
        Part part = parts.getFirst();
        return part.alphabet == ' ' ? part.literal.charAt(0) : 0;
    }

    /** {@return whether {@code text}, which may be cut off, begins as this form does}: its first literal, and the least of the run after it. */
    boolean mayBegin(String text) {
        Part literal = parts.getFirst();
        if (!text.startsWith(literal.literal) || parts.size() == 1) {
            return text.startsWith(literal.literal);
        }
        Part next = parts.get(1);
        int from = literal.literal.length();
        int until = Math.min(text.length(), from + next.least);
        for (int i = from; i < until; i++) {
            if (!has(next.alphabet, text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** {@return whether it may go on for longer than any text has words} */
    boolean isLong() {
        return parts.stream().anyMatch(p -> p.alphabet == 'w' && p.most > LONG);
    }

    /** {@return where this form ends in {@code text} when it begins at {@code from}, or -1} */
    int end(String text, int from) {
        int at = from;
        int body = -1;
        for (Part part : parts) {
            at = part.end(text, at);
            if (at < 0) {
                return -1;
            }
            body = body < 0 && part.alphabet == ' ' ? at : Math.max(body, from);
        }
        boolean whole = at == text.length() || !has('a', text.charAt(at)) && text.charAt(at) != '_';
        return whole && Entropy.of(text, body, at) >= bits ? at : -1;
    }

    /** {@return whether all of {@code text} has this form} */
    boolean isWhole(String text) {
        return end(text, 0) == text.length();
    }

    public static boolean has(char alphabet, char c) {
        boolean digit = c >= '0' && c <= '9';
        boolean lower = c >= 'a' && c <= 'z';
        boolean upper = c >= 'A' && c <= 'Z';
        return switch (alphabet) {
            case 'd' -> digit;
            case 'h' -> digit || c >= 'a' && c <= 'f';
            case 'x' -> digit || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
            case 'l' -> digit || lower;
            case 'u' -> digit || upper;
            case 'a' -> digit || lower || upper;
            case 'w' -> digit || lower || upper || c == '_' || c == '-';
            case 'b' -> digit || lower || upper || c == '+' || c == '/' || c == '=';
            case 's' -> digit || lower || upper || "_-.~+/=".indexOf(c) >= 0;
            default -> throw new IllegalArgumentException("no alphabet " + alphabet);
        };
    }
}
