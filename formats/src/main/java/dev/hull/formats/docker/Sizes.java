package dev.hull.formats.docker;

import java.util.Locale;
import java.util.Optional;

/** Sizes as mount options and storage options have them: a number with k, m, g or t, 1024-based. */
final class Sizes {
    private Sizes() {}

    static Optional<Long> bytes(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int i = 0;
        while (i < lower.length() && lower.charAt(i) >= '0' && lower.charAt(i) <= '9') {
            i++;
        }
        if (i == 0 || i > 15) {
            return Optional.empty();
        }
        String unit = lower.substring(i);
        int power = unit.isEmpty() || unit.equals("b") ? 0 : "kmgt".indexOf(unit.charAt(0)) + 1;
        boolean wrong = power == 0 && !unit.isEmpty() && !unit.equals("b");
        return wrong ? Optional.empty() : Optional.of(Long.parseLong(lower.substring(0, i)) << (10 * power));
    }
}
