package dev.hull.policy;

import dev.hull.model.Finding;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Somebody accepts findings, with a reason and an end.
 *
 * @param check id of the check, or a pattern with {@code *}
 * @param subject the subject as reports print it, as {@code compose:shop/web}, its short name, or a pattern with {@code *}
 * @param until the last day on which it holds
 */
public record Waiver(String id, String check, String subject, String who, String why, LocalDate until) {
    /** {@return whether it is about {@code finding}, whatever the day} */
    boolean covers(Finding finding) {
        return Pattern.matches(check, finding.check())
                && (Pattern.matches(subject, finding.subject().toString())
                        || Pattern.matches(subject, finding.subject().shortName()));
    }

    /** {@return whether it holds on that day} */
    public boolean holds(LocalDate today) {
        return !today.isAfter(until);
    }

    /** {@return how many days after {@code today} it still holds} */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, until);
    }
}
