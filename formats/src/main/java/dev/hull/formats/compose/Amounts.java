package dev.hull.formats.compose;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * Numbers, sizes and durations in the forms that Compose takes them in as text.
 *
 * <p>Sources: strconv of Go, docker/go-units 0.5 ({@code RAMInBytes}), go-str2duration 2.1 and {@code time.Duration.String}.
 */
final class Amounts {
    private static final long SECOND = 1_000_000_000L;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final String UNITS = "kmgtp";

    private Amounts() {}

    /** {@return a decimal integer of 64 bits, with or without a sign} */
    static Optional<Long> integer(String text) {
        int from = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        if (text.length() == from || !areDigits(text, from, text.length())) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** {@return a decimal number with or without an exponent} */
    static Optional<Double> fraction(String text) {
        boolean digit = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digit |= c >= '0' && c <= '9';
            if ((c < '0' || c > '9') && "+-.eE".indexOf(c) < 0) {
                return Optional.empty();
            }
        }
        try {
            return digit
                    ? Optional.of(Double.parseDouble(text)).filter(value -> !value.isInfinite())
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean areDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return to > from;
    }

    /** {@return the bytes that a size such as {@code 64m} or {@code 1.5 GiB} stands for; units are powers of 1024} */
    static Optional<Long> bytes(String text) {
        int last = lastNumeral(text);
        if (last < 0) {
            return Optional.empty();
        }
        String number = text.substring(0, text.charAt(last) == ' ' ? last : last + 1);
        String unit = text.substring(last + 1).toLowerCase(Locale.ROOT);
        int power = power(unit);
        return fraction(number).filter(value -> value >= 0 && power >= 0).map(value ->
                (long) (value * (1L << (10 * power))));
    }

    private static int lastNumeral(String text) {
        int last = text.length() - 1;
        while (last >= 0 && "0123456789. ".indexOf(text.charAt(last)) < 0) {
            last--;
        }
        return last;
    }

    /** {@return the power of 1024, or -1 for an unknown unit} */
    private static int power(String unit) {
        if (unit.isEmpty() || unit.equals("b")) {
            return 0;
        }
        String rest = unit.substring(1);
        boolean known = rest.isEmpty() || rest.equals("b") || rest.equals("ib");
        int index = UNITS.indexOf(unit.charAt(0));
        return known && index >= 0 ? index + 1 : -1;
    }

    /** {@return the nanoseconds of a duration such as {@code 1m30s}, {@code 1.5h} or {@code 2d}} */
    static Optional<Long> nanoseconds(String text) {
        boolean negative = text.startsWith("-");
        String rest = negative || text.startsWith("+") ? text.substring(1) : text;
        if (rest.equals("0")) {
            return Optional.of(0L);
        }
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal sum = BigDecimal.ZERO;
        int i = 0;
        while (i < rest.length()) {
            int unitStart = numberEnd(rest, i);
            int unitEnd = unitEnd(rest, unitStart);
            String number = rest.substring(i, unitStart);
            long unit = unit(rest.substring(unitStart, unitEnd));
            if (unit == 0 || number.length() > 40 || !isDecimal(number)) {
                return Optional.empty();
            }
            sum = sum.add(new BigDecimal(padded(number)).multiply(BigDecimal.valueOf(unit)));
            i = unitEnd;
        }
        return sum.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0
                ? Optional.empty()
                : Optional.of(negative ? -sum.longValue() : sum.longValue());
    }

    private static String padded(String number) {
        return "0" + number + (number.endsWith(".") ? "0" : "");
    }

    private static boolean isDecimal(String number) {
        return !number.isEmpty() && !number.equals(".") && number.indexOf('.') == number.lastIndexOf('.');
    }

    private static int numberEnd(String text, int from) {
        int i = from;
        while (i < text.length() && (text.charAt(i) == '.' || (text.charAt(i) >= '0' && text.charAt(i) <= '9'))) {
            i++;
        }
        return i;
    }

    private static int unitEnd(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) != '.' && (text.charAt(i) < '0' || text.charAt(i) > '9')) {
            i++;
        }
        return i;
    }

    private static long unit(String word) {
        return switch (word) {
            case "ns" -> 1;
            case "us", "µs", "μs" -> 1_000;
            case "ms" -> 1_000_000;
            case "s" -> SECOND;
            case "m" -> MINUTE;
            case "h" -> HOUR;
            case "d" -> 24 * HOUR;
            case "w" -> 7 * 24 * HOUR;
            default -> 0;
        };
    }

    /** {@return a duration as Go writes it: {@code 1m30s}, {@code 1h0m0s}, {@code 1.5s}, {@code 500ms}} */
    static String duration(long nanoseconds) {
        if (nanoseconds == 0) {
            return "0s";
        }
        String sign = nanoseconds < 0 ? "-" : "";
        long size = Math.abs(nanoseconds);
        if (size < 1_000) {
            return sign + size + "ns";
        }
        if (size < 1_000_000) {
            return sign + decimal(size, 3) + "µs";
        }
        if (size < SECOND) {
            return sign + decimal(size, 6) + "ms";
        }
        String hours = size >= HOUR ? size / HOUR + "h" : "";
        String minutes = size >= MINUTE ? size % HOUR / MINUTE + "m" : "";
        return sign + hours + minutes + decimal(size % MINUTE, 9) + "s";
    }

    private static String decimal(long value, int scale) {
        BigDecimal exact = BigDecimal.valueOf(value, scale).stripTrailingZeros();
        return exact.toPlainString();
    }
}
