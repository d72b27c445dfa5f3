package dev.hull.formats.run;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as the client's language reads them: strconv, big.Rat, time.ParseDuration and go-units. */
final class GoNumbers {
    private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000);
    private static final String UNITS = "kmgtp";

    private GoNumbers() {}

    /** {@return a signed number of 64 bits with an optional base prefix (strconv.ParseInt with base 0)} */
    static long integer(String text) throws Refusal {
        return ranged(text, BigInteger.valueOf(Long.MIN_VALUE), BigInteger.valueOf(Long.MAX_VALUE));
    }

    /** {@return an unsigned number of {@code bits} bits with an optional base prefix} */
    static BigInteger unsigned(String text, int bits) throws Refusal {
        if (text.startsWith("-") || text.startsWith("+")) {
            throw new Refusal("not a whole number without a sign");
        }
        BigInteger value = based(text);
        if (value.bitLength() > bits) {
            throw new Refusal("a number out of range: at most "
                    + BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE));
        }
        return value;
    }

    private static long ranged(String text, BigInteger least, BigInteger most) throws Refusal {
        boolean signed = text.startsWith("-") || text.startsWith("+");
        BigInteger value = based(signed ? text.substring(1) : text);
        BigInteger result = text.startsWith("-") ? value.negate() : value;
        if (result.compareTo(least) < 0 || result.compareTo(most) > 0) {
            throw new Refusal("a number out of range");
        }
        return result.longValue();
    }

    private static BigInteger based(String text) throws Refusal {
        String lower = text.toLowerCase(Locale.ROOT);
        int base = 10;
        int from = 0;
        if (lower.startsWith("0x") || lower.startsWith("0b") || lower.startsWith("0o")) {
            base = lower.charAt(1) == 'x' ? 16 : lower.charAt(1) == 'b' ? 2 : 8;
            from = 2;
        } else if (lower.startsWith("0") && lower.length() > 1) {
            base = 8;
            from = 1;
        }
        String digits = withoutUnderscores(lower.substring(from), from > 0);
        return digits(digits, base);
    }

    private static String withoutUnderscores(String digits, boolean afterPrefix) throws Refusal {
        boolean misplaced = !afterPrefix || digits.endsWith("_") || digits.contains("__");
        if (digits.indexOf('_') >= 0 && misplaced) {
            throw new Refusal("not a whole number");
        }
        return digits.replace("_", "");
    }

    private static BigInteger digits(String text, int base) throws Refusal {
        if (text.isEmpty() || text.length() > 1000) {
            throw new Refusal("not a whole number");
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80 || Character.digit(text.charAt(i), base) < 0) {
                throw new Refusal("not a whole number");
            }
        }
        return new BigInteger(text, base);
    }

    /** {@return a signed decimal number of 64 bits, without a base prefix (strconv.Atoi)} */
    static long decimal(String text) throws Refusal {
        boolean signed = text.startsWith("-") || text.startsWith("+");
        BigInteger value = digits(signed ? text.substring(1) : text, 10);
        if (value.bitLength() > 63) {
            throw new Refusal("a number out of range");
        }
        return text.startsWith("-") ? -value.longValue() : value.longValue();
    }

    /** {@return one of the words that strconv.ParseBool takes} */
    static boolean truth(String text) throws Refusal {
        return switch (text) {
            case "1", "t", "T", "true", "TRUE", "True" -> true;
            case "0", "f", "F", "false", "FALSE", "False" -> false;
            default -> throw new Refusal("not true or false");
        };
    }

    /** {@return bytes, by a number and one of b, k, m, g, t, p (go-units RAMInBytes)} */
    static long bytes(String text) throws Refusal {
        int last = text.length() - 1;
        while (last >= 0 && "0123456789. ".indexOf(text.charAt(last)) < 0) {
            last--;
        }
        if (last < 0) {
            throw new Refusal("not a size such as 512m or 2g");
        }
        double size = floating(text.charAt(last) == ' ' ? text.substring(0, last) : text.substring(0, last + 1));
        String suffix = text.substring(last + 1).toLowerCase(Locale.ROOT);
        if (size < 0) {
            throw new Refusal("a size below zero");
        }
        return toLong(size * multiplier(suffix));
    }

    private static double multiplier(String suffix) throws Refusal {
        if (suffix.isEmpty() || suffix.equals("b")) {
            return 1;
        }
        int unit = UNITS.indexOf(suffix.charAt(0));
        String rest = suffix.substring(1);
        if (unit < 0 || !(rest.isEmpty() || rest.equals("b") || rest.equals("ib"))) {
            throw new Refusal("a size with an unknown unit; units are b, k, m, g, t, p");
        }
        return Math.pow(1024, unit + 1);
    }

    /** A float too large becomes the smallest number on x86-64, where the recorded client ran. */
    private static long toLong(double value) {
        return value >= 0x1p63 ? Long.MIN_VALUE : (long) value;
    }

    private static double floating(String text) throws Refusal {
        boolean numeric = !text.isEmpty() && text.chars().allMatch(c -> "0123456789.eE+-".indexOf(c) >= 0);
        try {
            if (numeric) {
                return Double.parseDouble(text);
            }
        } catch (NumberFormatException _) {
            throw new Refusal("not a size such as 512m or 2g");
        }
        throw new Refusal("not a size such as 512m or 2g");
    }

    /** {@return billionths of a processor, from a decimal number or a fraction} */
    static long nanoCpus(String text) throws Refusal {
        int slash = text.indexOf('/');
        BigInteger[] parts = slash < 0
                ? fraction(text)
                : new BigInteger[] {
                    BigInteger.valueOf(integer(text.substring(0, slash))), unsigned(text.substring(slash + 1), 63)
                };
        if (parts[1].signum() == 0) {
            throw new Refusal("not a number of processors");
        }
        BigInteger[] result = parts[0].multiply(NANOS).divideAndRemainder(parts[1]);
        if (result[1].signum() != 0) {
            throw new Refusal("a number of processors with more than nine decimals");
        }
        return result[0].longValue();
    }

    private static BigInteger[] fraction(String text) throws Refusal {
        boolean numeric =
                !text.isEmpty() && text.length() < 100 && text.chars().allMatch(c -> "0123456789.eE+-".indexOf(c) >= 0);
        try {
            BigDecimal value = numeric ? new BigDecimal(text) : BigDecimal.ZERO;
            if (numeric && Math.abs((long) value.scale()) < 1000) {
                BigDecimal scaled = value.scale() < 0 ? value.setScale(0, RoundingMode.UNNECESSARY) : value;
                return new BigInteger[] {scaled.unscaledValue(), BigInteger.TEN.pow(scaled.scale())};
            }
        } catch (NumberFormatException _) {
            throw new Refusal("not a number of processors such as 0.5");
        }
        throw new Refusal("not a number of processors such as 0.5");
    }

    /** {@return nanoseconds, from text such as {@code 1h30m} (time.ParseDuration)} */
    static long duration(String text) throws Refusal {
        boolean negative = text.startsWith("-");
        String rest = negative || text.startsWith("+") ? text.substring(1) : text;
        if (rest.equals("0")) {
            return 0;
        }
        if (rest.isEmpty()) {
            throw new Refusal("not a time such as 30s");
        }
        BigDecimal total = BigDecimal.ZERO;
        int i = 0;
        while (i < rest.length()) {
            int from = i;
            while (i < rest.length() && (Character.isDigit(rest.charAt(i)) || rest.charAt(i) == '.')) {
                i++;
            }
            int unitFrom = i;
            while (i < rest.length() && !Character.isDigit(rest.charAt(i)) && rest.charAt(i) != '.') {
                i++;
            }
            total = total.add(amount(rest.substring(from, unitFrom))
                    .multiply(BigDecimal.valueOf(unit(rest.substring(unitFrom, i)))));
        }
        if (total.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            throw new Refusal("a time out of range");
        }
        return negative ? -total.longValue() : total.longValue();
    }

    private static BigDecimal amount(String text) throws Refusal {
        boolean one = !text.isEmpty()
                && text.length() < 40
                && !text.equals(".")
                && text.indexOf('.') == text.lastIndexOf('.');
        if (!one) {
            throw new Refusal("not a time such as 30s");
        }
        return new BigDecimal(text.startsWith(".") ? "0" + text : text.endsWith(".") ? text + "0" : text);
    }

    private static long unit(String unit) throws Refusal {
        return switch (unit) {
            case "ns" -> 1L;
            case "us", "µs", "μs" -> 1_000L;
            case "ms" -> 1_000_000L;
            case "s" -> 1_000_000_000L;
            case "m" -> 60_000_000_000L;
            case "h" -> 3_600_000_000_000L;
            default -> throw new Refusal("not a time such as 30s: the unit is missing or unknown");
        };
    }
}
