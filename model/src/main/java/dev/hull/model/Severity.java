package dev.hull.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How bad a finding is, from the least to the worst. */
public enum Severity {
    INFO,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    /** All of them, as reports order them. */
    public static final List<Severity> WORST_FIRST = List.of(CRITICAL, HIGH, MEDIUM, LOW, INFO);

    /** {@return the word that users write and read, in lower case} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Severity> of(String word) {
        for (Severity severity : values()) {
            if (severity.word().equals(word)) {
                return Optional.of(severity);
            }
        }
        return Optional.empty();
    }

    public boolean isAtLeast(Severity other) {
        return compareTo(other) >= 0;
    }
}
