package dev.hull.runtime.fields;

import dev.hull.model.events.EventField;
import dev.hull.runtime.state.Moment;
import java.util.function.LongUnaryOperator;

/** The fields {@code evt.*} that are times. */
final class TimeFields {
    private static final long SECOND = 1_000_000_000L;

    private TimeFields() {}

    static Extractor of(EventField field, String argument) {
        return switch (field.name()) {
            case "evt.time" ->
                text((time, to) -> {
                    TimeText.clock(time, to);
                    TimeText.fraction(time, to);
                });
            case "evt.time.s" -> text(TimeText::clock);
            case "evt.time.iso8601" -> text(TimeFields::iso);
            case "evt.datetime" -> text(TimeText::dateTime);
            case "evt.datetime.s" ->
                text((time, to) -> {
                    TimeText.date(time, to);
                    to.add(' ');
                    TimeText.clock(time, to);
                });
            case "evt.rawtime" -> time(time -> time);
            case "evt.rawtime.s" -> time(TimeText::seconds);
            case "evt.rawtime.ns" -> time(time -> Long.remainderUnsigned(time, SECOND));
            case "evt.reltime" -> sinceFirst(time -> time);
            case "evt.reltime.s" -> sinceFirst(TimeText::seconds);
            case "evt.reltime.ns" -> sinceFirst(time -> Long.remainderUnsigned(time, SECOND));
            case "evt.deltatime" -> sinceLast(time -> time);
            case "evt.deltatime.s" -> sinceLast(TimeText::seconds);
            case "evt.deltatime.ns" -> sinceLast(time -> Long.remainderUnsigned(time, SECOND));
            case "evt.around" -> around(argument);
            default -> Fields.UNSUPPORTED;
        };
    }

    @FunctionalInterface
    private interface Writing {
        void write(long time, TextBuffer to);
    }

    private static void iso(long time, TextBuffer to) {
        TimeText.date(time, to);
        to.add('T');
        TimeText.clock(time, to);
        TimeText.fraction(time, to);
        to.add("+0000");
    }

    private static Extractor text(Writing writing) {
        TextBuffer text = new TextBuffer();
        return (moment, out) -> {
            text.clear();
            writing.write(moment.event().time(), text);
            text.to(out);
            return true;
        };
    }

    private static Extractor time(LongUnaryOperator of) {
        return (moment, out) ->
                OccurrenceFields.number(out, of.applyAsLong(moment.event().time()));
    }

    private static Extractor sinceFirst(LongUnaryOperator of) {
        return (moment, out) ->
                OccurrenceFields.number(out, of.applyAsLong(moment.event().time() - moment.firstTime()));
    }

    /** Since the last event that was looked at through this very extractor. */
    private static Extractor sinceLast(LongUnaryOperator of) {
        return new Extractor() {
            private long last;

            @Override
            public boolean read(Moment moment, Cell out) {
                long time = moment.event().time();
                out.number(last == 0 ? 0 : of.applyAsLong(time - last));
                last = time;
                return true;
            }
        };
    }

    /** The argument is a moment, in nanoseconds; the value is how far the event lies from it. */
    private static Extractor around(String argument) {
        long middle = number(argument);
        return (moment, out) ->
                OccurrenceFields.number(out, Math.abs(moment.event().time() - middle));
    }

    private static long number(String argument) {
        try {
            return Long.parseLong(argument);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
