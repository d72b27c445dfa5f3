package dev.hull.formats.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Puts values in the place of {@code $NAME} and {@code ${NAME…}} as Compose does: {@code :-} and {@code -} for a default, {@code :+} and
 * {@code +} for a replacement, {@code :?} and {@code ?} for a variable that must be there, all nested, and {@code $$} for a dollar sign.
 *
 * <p>Source: the interpolation chapter of the Compose specification, and where it is silent compose-go 2.9.1: an operator's text ends at
 * its line, and the first operator of the braces is the one that counts.
 */
final class Variables {
    /**
     * What became of a text.
     *
     * @param unset the variables that had neither value nor default, for which nothing was put
     * @param used the variables that had a value
     * @param error why the text is refused, or empty
     */
    record Result(String text, List<String> unset, List<String> used, String error) {}

    private static final String OPERATORS = "-+?";
    private static final int DEEPEST = 100;

    private final Function<String, @Nullable String> lookup;
    private final List<String> unset = new ArrayList<>();
    private final List<String> used = new ArrayList<>();
    private String error = "";
    private int depth;

    private Variables(Function<String, @Nullable String> lookup) {
        this.lookup = lookup;
    }

    static Result substitute(String text, Function<String, @Nullable String> lookup) {
        if (text.indexOf('$') < 0) {
            return new Result(text, List.of(), List.of(), "");
        }
        Variables variables = new Variables(lookup);
        String value = variables.expand(text);
        return new Result(value, List.copyOf(variables.unset), List.copyOf(variables.used), variables.error);
    }

    private String expand(String text) {
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c != '$' || i + 1 == text.length()) {
                out.append(c);
                i++;
            } else if (text.charAt(i + 1) == '$') {
                out.append('$');
                i += 2;
            } else if (text.charAt(i + 1) == '{') {
                i = braces(text, i, out);
            } else {
                int end = nameEnd(text, i + 1);
                out.append(end == i + 1 ? "$" : value(text.substring(i + 1, end)));
                i = Math.max(end, i + 1);
            }
        }
        return out.toString();
    }

    /** Expands the braces that open at {@code start}; {@return the offset after what was read} */
    private int braces(String text, int start, StringBuilder out) {
        int nameEnd = nameEnd(text, start + 2);
        if (nameEnd == start + 2 || nameEnd == text.length()) {
            return invalid(text, start);
        }
        if (text.charAt(nameEnd) == '}') {
            out.append(value(text.substring(start + 2, nameEnd)));
            return nameEnd + 1;
        }
        int sign = text.charAt(nameEnd) == ':' ? nameEnd + 1 : nameEnd;
        if (sign >= text.length() || OPERATORS.indexOf(text.charAt(sign)) < 0) {
            return invalid(text, start);
        }
        int close = closing(text, start);
        if (close <= sign) {
            return invalid(text, start);
        }
        out.append(operate(
                text.substring(start + 2, nameEnd),
                text.substring(nameEnd, sign + 1),
                text.substring(sign + 1, close)));
        return close + 1;
    }

    /**
     * {@return the brace on the same line that closes the one at {@code start}, else the last one there, else -1} The character after a
     * brace that opens is passed over.
     */
    private static int closing(String text, int start) {
        int open = 0;
        int last = -1;
        for (int i = start; i < text.length() && text.charAt(i) != '\n'; i++) {
            char c = text.charAt(i);
            if (c == '}') {
                last = i;
                if (--open == 0) {
                    return i;
                }
            } else if (c == '{') {
                open++;
                i++;
                boolean within = i < text.length() && text.charAt(i) != '\n';
                last = within && text.charAt(i) == '}' ? i : last;
                i = within || i >= text.length() ? i : i - 1;
            }
        }
        return last;
    }

    private String operate(String name, String operator, String argument) {
        String value = lookup.apply(name);
        boolean present = value != null && (operator.charAt(0) != ':' || !value.isEmpty());
        boolean replaces = operator.endsWith("+");
        int before = unset.size();
        String text = nested(argument);
        if (present != replaces) {
            // The text counts for nothing, and neither does what it lacks; a mistake in it is one all the same.
            unset.subList(before, unset.size()).clear();
        }
        if (present) {
            used.add(name);
        }
        return switch (operator.charAt(operator.length() - 1)) {
            case '-' -> present && value != null ? value : text;
            case '+' -> present ? text : value == null ? "" : value;
            default -> present && value != null ? value : required(name, text);
        };
    }

    private String nested(String argument) {
        if (depth == DEEPEST) {
            fail("variables are nested more than " + DEEPEST + " deep");
            return "";
        }
        depth++;
        String text = expand(argument);
        depth--;
        return text;
    }

    private String required(String name, String reason) {
        unset.add(name);
        fail("the variable " + name + " must have a value" + (reason.isEmpty() ? "" : ": " + reason));
        return "";
    }

    private String value(String name) {
        String value = lookup.apply(name);
        if (value == null) {
            unset.add(name);
            return "";
        }
        used.add(name);
        return value;
    }

    private int invalid(String text, int start) {
        fail("no variable can be read at `" + text.substring(start, Math.min(text.length(), start + 20))
                + "`; a dollar sign itself is written $$");
        return text.length();
    }

    private void fail(String reason) {
        if (error.isEmpty()) {
            error = reason;
        }
    }

    private static int nameEnd(String text, int from) {
        int i = from;
        while (i < text.length() && isNamePart(text.charAt(i), i == from)) {
            i++;
        }
        return i;
    }

    private static boolean isNamePart(char c, boolean first) {
        return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (!first && c >= '0' && c <= '9');
    }
}
