package dev.hull.cli;

import dev.hull.artefacts.captures.CaptureSpan;
import dev.hull.model.Arg;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;

/** From when to when rules look at a recording. A time without a day is one of the day, in UTC, on which the recording begins. */
record TimeRange(Typing first, Typing last) {
    private static final long SECOND = 1_000_000_000L;
    private static final long DAY = 86_400 * SECOND;

    /** A time as it was typed: nanoseconds of the day, or since 1970. */
    record Typing(boolean dayless, long nanoseconds) {
        long on(long day) {
            return dayless ? day + nanoseconds : nanoseconds;
        }
    }

    static TimeRange of(Typed typed) throws Usage {
        return new TimeRange(
                typed.has(Flags.FROM) ? parse("from", typed.value(Flags.FROM, "")) : new Typing(false, Long.MIN_VALUE),
                typed.has(Flags.TO) ? parse("to", typed.value(Flags.TO, "")) : new Typing(false, Long.MAX_VALUE));
    }

    private static Typing parse(String flag, String text) throws Usage {
        try {
            if (text.contains("T")) {
                Instant instant = Instant.parse(text.endsWith("Z") ? text : text + "Z");
                return new Typing(false, instant.getEpochSecond() * SECOND + instant.getNano());
            }
            return new Typing(true, LocalTime.parse(text).toNanoOfDay());
        } catch (DateTimeException e) {
            throw new Usage("time", Arg.of("flag", flag), Arg.of("text", text));
        }
    }

    /** {@return whether that hangs on the day on which the recording begins} */
    boolean isDayless() {
        return first.dayless() || last.dayless();
    }

    /** @param begin nanoseconds since 1970 at which the recording begins */
    CaptureSpan span(long begin) {
        long day = Math.floorDiv(begin, DAY) * DAY;
        return new CaptureSpan(first.on(day), last.on(day));
    }
}
