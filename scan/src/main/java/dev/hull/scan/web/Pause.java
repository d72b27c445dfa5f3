package dev.hull.scan.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * How long to wait before a question is asked again.
 *
 * @param isTooLong whether no user would wait so long
 */
record Pause(long milliseconds, boolean isTooLong) {
    static Pause usual(Patience patience, int attempt) {
        long doubled = (long) patience.firstPause() << Math.min(attempt - 1, 10);
        return new Pause(Math.min(doubled, patience.longestPause()), false);
    }

    /** {@return as long as Retry-After says (RFC 9110, 10.2.3), in seconds or as a date; without it the usual} */
    static Pause asked(Answer answer, Patience patience, int attempt) {
        String after = answer.header("retry-after");
        if (after.isEmpty()) {
            return usual(patience, attempt);
        }
        long wanted = milliseconds(after);
        return wanted < 0 ? usual(patience, attempt) : new Pause(wanted, wanted > patience.longestPause());
    }

    private static long milliseconds(String after) {
        if (after.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return after.length() > 9 ? Long.MAX_VALUE / 2 : Long.parseLong(after) * 1000;
        }
        try {
            Instant then = ZonedDateTime.parse(after, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Math.max(0, Duration.between(Instant.now(), then).toMillis());
        } catch (DateTimeException e) {
            return -1;
        }
    }

    long seconds() {
        return (milliseconds + 999) / 1000;
    }

    void sleep() throws WebException {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WebException("interrupted", 0);
        }
    }
}
