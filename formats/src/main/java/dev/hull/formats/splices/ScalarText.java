package dev.hull.formats.splices;

import dev.hull.formats.json.JsonText;
import dev.hull.formats.tree.Node;
import dev.hull.formats.yaml.Yaml;

/** How a scalar is written: plain where every dialect takes it for what it is, else in quotes. */
final class ScalarText {
    private ScalarText() {}

    /** The quotes of a string: none where it can do without, or those of its neighbours. */
    enum Quotes {
        NONE,
        SINGLE,
        DOUBLE;

        /** {@return the quotes that a scalar written as {@code text} has} */
        static Quotes of(String text) {
            return text.startsWith("\"") ? DOUBLE : text.startsWith("'") ? SINGLE : NONE;
        }
    }

    static String of(Node scalar, Quotes quotes) {
        if (scalar instanceof Node.Text text) {
            return string(text.value(), quotes);
        }
        if (scalar instanceof Node.Num number) {
            return number.text();
        }
        if (scalar instanceof Node.Bool truth) {
            return truth.value() ? "true" : "false";
        }
        return "null";
    }

    static String string(String value, Quotes quotes) {
        if (quotes == Quotes.SINGLE && isPrintable(value)) {
            return "'" + value.replace("'", "''") + "'";
        }
        return quotes == Quotes.NONE && canBePlain(value) ? value : JsonText.quoted(value);
    }

    private static boolean isPrintable(String value) {
        return value.chars().allMatch(c -> c >= ' ' && c < 0x7F || c > 0xA0 && c < 0x2000);
    }

    /** Stricter than the specification: what any reader of YAML 1.1 might take for something else is quoted. */
    private static boolean canBePlain(String value) {
        if (value.isEmpty() || !isPrintable(value) || value.startsWith("<<")) {
            return false;
        }
        char first = value.charAt(0);
        if (" -?:,[]{}#&*!|>'\"%@`=~".indexOf(first) >= 0 || value.endsWith(" ") || value.endsWith(":")) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            char next = i + 1 < value.length() ? value.charAt(i + 1) : ' ';
            if (",[]{}".indexOf(c) >= 0 || (c == ':' && next == ' ') || (c == ' ' && next == '#')) {
                return false;
            }
        }
        return Yaml.isStringEverywhere(value) && !looksLikeTime(value);
    }

    /** Dates, and base 60 as in {@code 1:30}. */
    private static boolean looksLikeTime(String value) {
        boolean divided = value.indexOf(':') >= 0 || value.indexOf('-') > 0;
        return divided && value.charAt(0) >= '0' && value.charAt(0) <= '9';
    }
}
