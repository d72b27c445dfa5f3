package dev.hull.report;

import dev.hull.model.rules.Alert;
import dev.hull.model.rules.Alert.Datum;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** An alert on one line, as Falco writes it: as text, and as JSON with its keys, so that what reads Falco's alerts reads these. */
public final class AlertText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.nnnnnnnnn");
    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.nnnnnnnnn'Z'");

    private AlertText() {}

    /** {@return {@code 16:17:57.881785348: Warning message}; the time is UTC} */
    public static String line(Alert alert) {
        return time(alert.time()) + ": " + alert.rule().priority().word() + " " + alert.message();
    }

    /** {@return the time of day, with nanoseconds, in UTC} */
    static String time(long nanoseconds) {
        return at(nanoseconds, TIME);
    }

    private static String at(long nanoseconds, DateTimeFormatter form) {
        return Instant.ofEpochSecond(
                        Math.floorDiv(nanoseconds, 1_000_000_000L), Math.floorMod(nanoseconds, 1_000_000_000L))
                .atOffset(ZoneOffset.UTC)
                .format(form);
    }

    /** {@return one object on one line, with its keys sorted, and its newline} */
    public static String json(Alert alert) {
        JsonWriter json = JsonWriter.oneLine()
                .open('{')
                .entry("evt.num", alert.event())
                .entry("hostname", alert.hostname())
                .entry("output", line(alert))
                .key("output_fields")
                .open('{');
        alert.fields().forEach(field -> write(json.key(field.name()), field.value()));
        json.close('}')
                .entry("priority", alert.rule().priority().word())
                .entry("rule", alert.rule().name())
                .entry("source", alert.rule().source())
                .entry("tags", alert.rule().tags())
                .entry("time", at(alert.time(), DATE_TIME));
        if (!alert.uncertain().isEmpty()) {
            json.entry("uncertain", alert.uncertain());
        }
        return json.close('}').text();
    }

    private static void write(JsonWriter json, Datum value) {
        switch (value) {
            case Datum.Missing() -> json.nothing();
            case Datum.Text(String text) -> json.value(text);
            case Datum.Whole(long number) -> json.value(number);
            case Datum.Unsigned(long number) -> json.unsigned(number);
            case Datum.Truth(boolean truth) -> json.value(truth);
            case Datum.Many(var items) -> json.value(items);
        }
    }
}
