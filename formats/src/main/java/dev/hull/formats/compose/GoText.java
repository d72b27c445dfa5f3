package dev.hull.formats.compose;

import dev.hull.formats.tree.Node;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;

/** Scalars as the Go program holds and prints them, where its output can be seen: whole numbers, floating-point numbers, dates. */
final class GoText {
    private static final BigInteger MOST = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
    private static final int EXPONENT_FROM = 21; // fmt, verb %v

    private GoText() {}

    /** {@return whether Go holds this number as an integer: it was written without a point or an exponent, and has at most 64 bits} */
    static boolean isInteger(Node node) {
        return node instanceof Node.Num num
                && num.value().scale() <= 0
                && num.value().abs().compareTo(new BigDecimal(MOST)) <= 0
                && !isFraction(num.text());
    }

    private static boolean isFraction(String text) {
        boolean hex =
                text.startsWith("0x") || text.startsWith("0X") || text.startsWith("-0x") || text.startsWith("+0x");
        return text.indexOf('.') >= 0 || (!hex && (text.indexOf('e') >= 0 || text.indexOf('E') >= 0));
    }

    /** {@return whether this is a plain scalar that the decoder takes for a point in time, such as {@code 2024-01-02}} */
    static boolean isTime(Node node) {
        if (!(node instanceof Node.Text text) || !text.plain()) {
            return false;
        }
        String value = text.value();
        int year = digits(value, 0);
        if (year != 4 || value.length() < 8 || value.charAt(4) != '-') {
            return false;
        }
        int month = digits(value, 5);
        int dash = 5 + month;
        int day = dash < value.length() && value.charAt(dash) == '-' ? digits(value, dash + 1) : 0;
        return isIn(month, 1, 2)
                && isIn(day, 1, 2)
                && isCalendar(value, dash, day)
                && isClock(value.substring(dash + 1 + day));
    }

    private static boolean isCalendar(String value, int dash, int dayDigits) {
        int month = Integer.parseInt(value, 5, dash, 10);
        int day = Integer.parseInt(value, dash + 1, dash + 1 + dayDigits, 10);
        return isIn(month, 1, 12) && isIn(day, 1, 31);
    }

    private static boolean isClock(String rest) {
        if (rest.isEmpty()) {
            return true;
        }
        char first = rest.charAt(0);
        boolean zoned = first == 'T' || first == 't';
        if (!zoned && first != ' ') {
            return false;
        }
        int hour = digits(rest, 1);
        return isIn(hour, 1, 2) && rest.length() > 1 + hour && rest.charAt(1 + hour) == ':';
    }

    private static int digits(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i - from;
    }

    private static boolean isIn(int value, int least, int most) {
        return value >= least && value <= most;
    }

    /** {@return whether this is a plain infinity or not a number} */
    static boolean isSpecial(Node node) {
        return node instanceof Node.Text text
                && text.plain()
                && !special(text.value()).isEmpty();
    }

    private static String special(String text) {
        return switch (text) {
            case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF" -> "+Inf";
            case "-.inf", "-.Inf", "-.INF" -> "-Inf";
            case ".nan", ".NaN", ".NAN" -> "NaN";
            default -> "";
        };
    }

    /** {@return the value as Go's {@code fmt.Sprint} writes it} */
    static String of(Node node) {
        return switch (node) {
            case Node.Text text ->
                text.plain() && !special(text.value()).isEmpty() ? special(text.value()) : text.value();
            case Node.Num num -> isInteger(num) ? num.value().toBigInteger().toString() : general(num.value());
            case Node.Bool bool -> Boolean.toString(bool.value());
            case Node.Null _ -> "<nil>";
            case Node.Obj _, Node.Arr _ -> node.at().text();
        };
    }

    /** As {@code %v} with the shortest digits that give the same double. */
    static String general(BigDecimal exact) {
        BigDecimal value = new BigDecimal(Double.toString(exact.doubleValue())).stripTrailingZeros();
        if (value.signum() == 0) {
            return "0";
        }
        int exponent = value.precision() - value.scale() - 1;
        if (exponent >= -4 && exponent < EXPONENT_FROM) {
            return value.toPlainString();
        }
        String digits = value.unscaledValue().abs().toString();
        String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        return String.format(
                Locale.ROOT,
                "%s%se%s%02d",
                value.signum() < 0 ? "-" : "",
                mantissa,
                exponent < 0 ? "-" : "+",
                Math.abs(exponent));
    }
}
