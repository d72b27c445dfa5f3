package dev.hull.runtime.fields;

import java.math.BigDecimal;
import java.math.MathContext;

/** Fractions as {@code %g} of printf(3) writes them: six digits, no zeros at the end. */
final class ShortNumber {
    private static final int DIGITS = 6;

    private ShortNumber() {}

    static String of(double value) {
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded =
                new BigDecimal(value).round(new MathContext(DIGITS)).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= -4 && exponent < DIGITS) {
            return rounded.toPlainString();
        }
        String digits = rounded.unscaledValue().toString();
        String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
        return digits.charAt(0) + fraction + (exponent < 0 ? "e-" : "e+") + "%02d".formatted(Math.abs(exponent));
    }
}
