package dev.hull.artefacts.captures;

/**
 * The part of a recording that is looked at. Only a format with an index can pass over the rest: of what lies before, only events that
 * change what is known of tasks, descriptors, users and containers are told, of what lies after nothing. Blocks are told whole, so some
 * events just before and after are told too; whoever needs the exact span looks at the events' times.
 *
 * @param from nanoseconds since 1970
 * @param to nanoseconds since 1970, that moment included
 */
public record CaptureSpan(long from, long to) {
    public static final CaptureSpan ALL = new CaptureSpan(Long.MIN_VALUE, Long.MAX_VALUE);

    boolean isBefore(long latest) {
        return latest < from;
    }

    boolean isAfter(long earliest) {
        return earliest > to;
    }
}
