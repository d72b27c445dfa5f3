package dev.hull.formats.yaml;

import dev.hull.formats.tree.Node;
import dev.hull.model.Origin;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * What a plain scalar is in each dialect. The two Go decoders share all but the words for booleans; the rows of
 * {@code ScalarsTest} are recorded answers.
 */
final class Scalars {
    /** The base of {@code 0755}, whose prefix is one character long. */
    private static final int OLD_OCTAL = -8;

    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MOST = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

    private Scalars() {}

    /** {@return what {@code text} is when it stands without quotes and without a tag} */
    static Node plain(String text, Dialect dialect, Origin origin) {
        if (text.isEmpty()) {
            return new Node.Null(origin);
        }
        return switch (text.charAt(0)) {
            case 'n', 'N', '~', 't', 'T', 'f', 'F', 'y', 'Y', 'o', 'O' -> word(text, dialect, origin);
            case '.' -> isSpecialFloat(text) ? new Node.Text(text, true, origin) : fraction(text, origin);
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '+', '-' ->
                dialect.isGo() ? goNumber(text, origin) : coreNumber(text, origin);
            default -> new Node.Text(text, true, origin);
        };
    }

    /** {@return whether this plain text is an infinity or not a number, which JSON has no form for} */
    static boolean isSpecialFloat(String text) {
        return switch (text) {
            case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF", "-.inf", "-.Inf", "-.INF", ".nan", ".NaN", ".NAN" ->
                true;
            default -> false;
        };
    }

    private static Node word(String text, Dialect dialect, Origin origin) {
        return switch (text) {
            case "~", "null", "Null", "NULL" -> new Node.Null(origin);
            case "true", "True", "TRUE" -> new Node.Bool(true, text, origin);
            case "false", "False", "FALSE" -> new Node.Bool(false, text, origin);
            case "y", "Y", "yes", "Yes", "YES", "on", "On", "ON" ->
                dialect.hasWordBooleans() ? new Node.Bool(true, text, origin) : new Node.Text(text, true, origin);
            case "n", "N", "no", "No", "NO", "off", "Off", "OFF" ->
                dialect.hasWordBooleans() ? new Node.Bool(false, text, origin) : new Node.Text(text, true, origin);
            default -> new Node.Text(text, true, origin);
        };
    }

    private static Node fraction(String text, Origin origin) {
        return isDecimal(text) ? decimal(text, text, origin) : new Node.Text(text, true, origin);
    }

    private static Node goNumber(String text, Origin origin) {
        String digits = text.indexOf('_') < 0 ? text : text.replace("_", "");
        if (isDecimalInteger(digits) && digits.length() < 19 && (digits.length() < 2 || digits.charAt(0) != '0')) {
            return new Node.Num(BigDecimal.valueOf(Long.parseLong(digits)), text, origin);
        }
        BigInteger whole = goInteger(digits);
        if (whole != null) {
            return new Node.Num(new BigDecimal(whole), text, origin);
        }
        return isDecimal(digits) ? decimal(digits, text, origin) : new Node.Text(text, true, origin);
    }

    private static Node coreNumber(String text, Origin origin) {
        BigInteger whole = null;
        if (isDecimalInteger(text.charAt(0) == '+' || text.charAt(0) == '-' ? text.substring(1) : text)
                && text.length() < 40) {
            whole = new BigInteger(text);
        } else if (text.startsWith("0o")) {
            whole = digits(text, 2, 8, false);
        } else if (text.startsWith("0x")) {
            whole = digits(text, 2, 16, false);
        }
        if (whole != null) {
            return new Node.Num(new BigDecimal(whole), text, origin);
        }
        return isDecimal(text) ? decimal(text, text, origin) : new Node.Text(text, true, origin);
    }

    /** As strconv.ParseInt and then ParseUint with base 0; null where neither takes it. */
    private static @Nullable BigInteger goInteger(String text) {
        boolean signed = text.startsWith("-") || text.startsWith("+");
        int from = signed ? 1 : 0;
        int radix = 10;
        if (text.length() > from + 1 && text.charAt(from) == '0') {
            radix = prefixed(text.charAt(from + 1));
            from += radix == OLD_OCTAL ? 1 : 2;
            radix = radix == OLD_OCTAL ? 8 : radix;
        }
        BigInteger value = digits(text, from, radix, text.startsWith("-"));
        if (value == null) {
            return null;
        }
        BigInteger most = signed ? BigInteger.valueOf(Long.MAX_VALUE) : MOST;
        return value.compareTo(LEAST) < 0 || value.compareTo(most) > 0 ? null : value;
    }

    private static int prefixed(char letter) {
        return switch (letter) {
            case 'x', 'X' -> 16;
            case 'o', 'O' -> 8;
            case 'b', 'B' -> 2;
            default -> OLD_OCTAL;
        };
    }

    private static @Nullable BigInteger digits(String text, int from, int radix, boolean negative) {
        // 66 digits hold 64 bits in every base; more would cost quadratic time to refuse.
        if (from >= text.length() || text.length() - from > 80) {
            return null;
        }
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F || Character.digit(text.charAt(i), radix) < 0) {
                return null;
            }
        }
        BigInteger value = new BigInteger(text.substring(from), radix);
        return negative ? value.negate() : value;
    }

    private static boolean isDecimalInteger(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** {@return whether this is a sign, digits with at most one point, and an exponent} Only the first of these must be digits. */
    private static boolean isDecimal(String text) {
        int i = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        int before = run(text, i);
        i += before;
        int after = 0;
        if (i < text.length() && text.charAt(i) == '.') {
            after = run(text, i + 1);
            i += 1 + after;
        }
        if (before + after == 0) {
            return false;
        }
        if (i < text.length() && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
            i++;
            if (i < text.length() && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
                i++;
            }
            int exponent = run(text, i);
            i += exponent;
            return exponent > 0 && i == text.length();
        }
        return i == text.length();
    }

    private static int run(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i - from;
    }

    /** The nearest double, in its shortest form, as both decoders hold it; out of range it is a string. */
    private static Node decimal(String digits, String text, Origin origin) {
        double value = Double.parseDouble(digits);
        if (Double.isInfinite(value)) {
            return new Node.Text(text, true, origin);
        }
        return new Node.Num(new BigDecimal(Double.toString(value)), text, origin);
    }

    /** {@return the value of an explicit core tag before {@code text}, or null where it does not fit} */
    static @Nullable Node tagged(String tag, String text, Dialect dialect, Origin origin) {
        if (tag.equals("!!str")) {
            return new Node.Text(text, false, origin);
        }
        if (tag.equals("!!timestamp")) {
            return new Node.Text(text, true, origin);
        }
        Node value = plain(text, dialect, origin);
        boolean fits = switch (tag) {
            case "!!int" -> value instanceof Node.Num number && isInteger(number.text());
            case "!!float" -> value instanceof Node.Num || isSpecialFloat(text);
            case "!!bool" -> value instanceof Node.Bool;
            case "!!null" -> value instanceof Node.Null;
            default -> false;
        };
        return fits ? value : null;
    }

    /** {@return a number as the Kubernetes decoder writes it where it stands as a key} */
    static String key(Node.Num number) {
        if (isInteger(number.text())) {
            return number.value().toBigInteger().toString();
        }
        float nearest = number.value().floatValue();
        if (Float.isInfinite(nearest)) {
            return nearest > 0 ? ".inf" : "-.inf";
        }
        return general(new BigDecimal(Float.toString(nearest)).stripTrailingZeros());
    }

    private static boolean isInteger(String text) {
        return goInteger(text.replace("_", "")) != null;
    }

    /** As Go's strconv formats {@code g} with the shortest digits: an exponent below -4 and from 6 on is written as one. */
    private static String general(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        int exponent = value.precision() - value.scale() - 1;
        if (exponent >= -4 && exponent < 6) {
            return value.toPlainString();
        }
        String digits = value.unscaledValue().abs().toString();
        String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        return "%s%se%s%02d"
                .formatted(value.signum() < 0 ? "-" : "", mantissa, exponent < 0 ? "-" : "+", Math.abs(exponent));
    }
}
