package dev.hull.formats.kubernetes;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * An amount of a resource, as {@code 100m}, {@code 1.5Gi} or {@code 12e6}: read and written as resource.Quantity of apimachinery does.
 * At most nine decimals are kept, rounded away from zero; nothing is over 2^63-1.
 */
record Quantity(BigDecimal value, Form form) {
    /** In steps of a thousand, from 10^-9 on; the blank is no suffix. */
    private static final String DECIMAL = "num kMGTPE";

    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final BigDecimal KIBI = BigDecimal.valueOf(1024);
    private static final BigInteger THOUSAND = BigInteger.valueOf(1000);
    private static final int NANO = 9;

    /** How it is written: by its suffix. */
    enum Form {
        DECIMAL,
        BINARY,
        EXPONENT
    }

    /** {@return the quantity, or empty where the API server refuses the text} */
    static Optional<Quantity> parse(String written) {
        String text = written.strip();
        int start = text.startsWith("+") || text.startsWith("-") ? 1 : 0;
        int point = digits(text, start);
        int end = point < text.length() && text.charAt(point) == '.' ? digits(text, point + 1) : point;
        int count = end - start - (end > point ? 1 : 0);
        if (count == 0 || count > 1000) {
            return Optional.empty();
        }
        String number = text.substring(text.startsWith("+") ? 1 : 0, end);
        BigDecimal amount = new BigDecimal(number.endsWith(".") ? number.substring(0, number.length() - 1) : number);
        return scaled(amount, text.substring(end));
    }

    private static int digits(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }

    private static Optional<Quantity> scaled(BigDecimal amount, String suffix) {
        if (suffix.isEmpty()) {
            return Optional.of(bounded(amount, Form.DECIMAL));
        }
        char first = suffix.charAt(0);
        int decimal = DECIMAL.indexOf(first);
        if (suffix.length() == 1 && first != ' ' && decimal >= 0) {
            return Optional.of(bounded(amount.scaleByPowerOfTen(3 * decimal - NANO), Form.DECIMAL));
        }
        int binary = "KMGTPE".indexOf(first);
        if (suffix.length() == 2 && suffix.charAt(1) == 'i' && binary >= 0) {
            return Optional.of(bounded(amount.multiply(KIBI.pow(binary + 1)), Form.BINARY));
        }
        return first == 'e' || first == 'E' ? exponent(amount, suffix.substring(1)) : Optional.empty();
    }

    private static Optional<Quantity> exponent(BigDecimal amount, String digits) {
        int start = digits.startsWith("+") || digits.startsWith("-") ? 1 : 0;
        if (start == digits.length() || digits(digits, start) != digits.length() || digits.length() > 18) {
            return Optional.empty();
        }
        // Beyond these the bounds decide, whatever the digits before.
        int power = Math.clamp(Long.parseLong(digits), -2000, 2000);
        return Optional.of(bounded(amount.scaleByPowerOfTen(power), Form.EXPONENT));
    }

    private static Quantity bounded(BigDecimal amount, Form form) {
        BigDecimal kept = amount.scale() > NANO ? amount.setScale(NANO, RoundingMode.UP) : amount;
        return new Quantity(kept.min(MOST).max(MOST.negate()), form);
    }

    /** {@return as the API server writes it: the largest suffix with which no digit is lost} */
    String canonical() {
        if (form == Form.BINARY && isWhole() && value.abs().compareTo(KIBI) >= 0) {
            return binary(value.toBigIntegerExact());
        }
        if (value.signum() == 0) {
            return "0";
        }
        BigInteger mantissa = value.setScale(NANO, RoundingMode.UNNECESSARY).unscaledValue();
        int power = -NANO;
        while (mantissa.mod(THOUSAND).signum() == 0) {
            mantissa = mantissa.divide(THOUSAND);
            power += 3;
        }
        return mantissa + (form == Form.EXPONENT ? (power == 0 ? "" : "e" + power) : decimalSuffix(power));
    }

    private static String decimalSuffix(int power) {
        return switch (power) {
            case -9 -> "n";
            case -6 -> "u";
            case -3 -> "m";
            case 0 -> "";
            case 3 -> "k";
            case 6 -> "M";
            case 9 -> "G";
            case 12 -> "T";
            case 15 -> "P";
            case 18 -> "E";
            default -> "e" + power;
        };
    }

    private static String binary(BigInteger amount) {
        int steps = Math.min(amount.getLowestSetBit() / 10, 6);
        return amount.shiftRight(steps * 10) + (steps == 0 ? "" : "KMGTPE".charAt(steps - 1) + "i");
    }

    private boolean isWhole() {
        return value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
    }

    /** {@return the amount in whole units, rounded up: bytes} */
    long units() {
        return value.setScale(0, RoundingMode.CEILING).longValue();
    }

    /** {@return the amount in thousandths, rounded up: of a processor} */
    long thousandths() {
        return value.movePointRight(3)
                .setScale(0, RoundingMode.CEILING)
                .min(MOST)
                .longValue();
    }
}
