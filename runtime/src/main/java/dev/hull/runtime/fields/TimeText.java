package dev.hull.runtime.fields;

/** Moments as text, in UTC: a recording gives the same text everywhere. */
final class TimeText {
    private static final long NANOSECONDS = 1_000_000_000L;
    private static final long DAY = 86_400;

    private TimeText() {}

    static void date(long time, TextBuffer to) {
        java.time.LocalDate date = java.time.LocalDate.ofEpochDay(Math.floorDiv(seconds(time), DAY));
        to.addPadded(date.getYear(), 4).add('-').addPadded(date.getMonthValue(), 2);
        to.add('-').addPadded(date.getDayOfMonth(), 2);
    }

    static void clock(long time, TextBuffer to) {
        long second = Math.floorMod(seconds(time), DAY);
        to.addPadded(second / 3600, 2)
                .add(':')
                .addPadded(second / 60 % 60, 2)
                .add(':')
                .addPadded(second % 60, 2);
    }

    static void fraction(long time, TextBuffer to) {
        to.add('.').addPadded(Long.remainderUnsigned(time, NANOSECONDS), 9);
    }

    static void dateTime(long time, TextBuffer to) {
        date(time, to);
        to.add(' ');
        clock(time, to);
        fraction(time, to);
    }

    static long seconds(long time) {
        return Long.divideUnsigned(time, NANOSECONDS);
    }
}
