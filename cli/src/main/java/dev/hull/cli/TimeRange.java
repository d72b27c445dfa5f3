package dev.hull.cli;

import dev.hull.model.Arg;
import dev.hull.runtime.Attention;
import dev.hull.runtime.state.Moment;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;

/** From when to when rules look at a recording. A time without a day is one of the day, in UTC, on which the recording begins. */
final class TimeRange implements Attention {
    private static final long SECOND = 1_000_000_000L;
    private static final long DAY = 86_400 * SECOND;

    /** A time as it was typed: nanoseconds of the day, or since 1970. */
    private record Typing(boolean dayless, long nanoseconds) {
        long on(long day) {
            return dayless ? day + nanoseconds : nanoseconds;
        }
    }

    private final Typing first;
    private final Typing last;
    private boolean resolved;
    private long from;
    private long to;

    private TimeRange(Typing first, Typing last) {
        this.first = first;
        this.last = last;
    }

    /** Empty texts are the beginning and the end. */
    static TimeRange of(String from, String to) throws Usage {
        return new TimeRange(
                from.isEmpty() ? new Typing(false, Long.MIN_VALUE) : parse("from", from),
                to.isEmpty() ? new Typing(false, Long.MAX_VALUE) : parse("to", to));
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

    @Override
    public boolean to(Moment moment) {
        long time = moment.event().time();
        if (!resolved) {
            long day = Math.floorDiv(time, DAY) * DAY;
            from = first.on(day);
            to = last.on(day);
            resolved = true;
        }
        return time >= from && time <= to;
    }
}
