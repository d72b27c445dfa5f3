package dev.hull.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Which advisory database answered.
 *
 * @param file as the user knows it
 * @param date of the newest of its inputs
 * @param sha256 of its contents, 64 hexadecimal digits
 */
public record DatabaseStamp(String file, LocalDate date, String sha256) {
    /** No database was asked. */
    public static final DatabaseStamp NONE = new DatabaseStamp("", LocalDate.EPOCH, "");

    public boolean isKnown() {
        return !sha256.isEmpty();
    }

    /** {@return its age in days; never negative} */
    public long days(LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(date, today));
    }
}
