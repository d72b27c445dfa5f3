package dev.hull.artefacts.captures;

import static dev.hull.artefacts.captures.CaptureBytes.EARLY;
import static dev.hull.artefacts.captures.CaptureBytes.EVENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.artefacts.captures.CaptureBytes.Told;
import dev.hull.model.events.EventType;
import dev.hull.model.events.EventTypes;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Recordings of old versions, which told when calls began too, become events of today's types. */
class OldCapturesTest {
    /** What was written, and what is told: code and parameters. */
    record Row(String name, CaptureBytes written, String... told) {}

    static final List<Row> ROWS = List.of(
            new Row(
                    "a number that was told when the call began",
                    one().event(EVENT, 1, 7, 4, 5L).event(EVENT, 2, 7, 5, 0L),
                    "1 5 " + hex(0L, 5L)),
            new Row("the beginning is missing", one().event(EVENT, 2, 7, 5, 0L), "1 5 " + hex(0L) + " -"),
            new Row(
                    "the beginning is another thread's",
                    one().event(EVENT, 1, 8, 4, 5L).event(EVENT, 2, 7, 5, 0L),
                    "1 5 " + hex(0L) + " -"),
            new Row(
                    "the beginning is another call's",
                    one().event(EVENT, 1, 7, 6, 5L, 10).event(EVENT, 2, 7, 5, 0L),
                    "1 5 " + hex(0L) + " -"),
            new Row(
                    "the type has a successor, and all but the result was told when the call began",
                    one().event(EVENT, 1, 7, 102, -100L, "a", 1, 0).event(EVENT, 2, 7, 103, 3L),
                    "1 307 " + hex(3L, -100L, "a", 1, 0) + " - -"),
            new Row(
                    "a parameter has another name",
                    one().event(EVENT, 1, 7, 124, 4L).event(EVENT, 2, 7, 125, 9L),
                    "1 367 " + hex(9L, 4L)),
            new Row(
                    "accept4 was called accept",
                    one().event(EVENT, 1, 7, 56, 1).event(EVENT, 2, 7, 57, 9L, new byte[] {0}, (byte) 2),
                    "1 389 " + hex(9L, new byte[] {0}, (byte) 2) + " - - " + hex(1)),
            new Row(
                    "a wider number is cut, and a byte that names its type is left out",
                    one().event(EVENT, 1, 7, 296, 5L)
                            .event(EVENT, 2, 7, 297, (Object) HexFormat.of().parseHex("00" + hex(4L))),
                    "1 369 " + hex(4L, 5)),
            new Row("a process is gone", one().event(EVENT, 1, 7, 16), "1 186 - - - - -"),
            new Row(
                    "early events do not say how many parameters they have",
                    one().event(EARLY, 1, 7, 4, 5L).event(EARLY, 2, 7, 5, 0L).event(EARLY, 3, 7, 95, 0L, "/tmp"),
                    "1 5 " + hex(0L, 5L),
                    "2 95 " + hex(0L, "/tmp")),
            new Row(
                    "the two flags of execveat are not mixed up",
                    one().event(EVENT, 1, 7, 330, 3L, "x", 0x1000).event(EVENT, 2, 7, 331, -2L),
                    "1 331 " + hex(-2L) + " -".repeat(29)),
            new Row(
                    "connect is told when it begins, and gives what its end lacks",
                    one().event(EVENT, 1, 7, 22, 3L, new byte[] {2}).event(EVENT, 2, 7, 23, -115L, new byte[] {0}),
                    "1 22 " + hex(3L, new byte[] {2}),
                    "2 23 " + hex(-115L, new byte[] {0}, 3L, new byte[] {2})),
            new Row(
                    "a container is JSON now",
                    one().event(EVENT, 1, 0, 228, "a\"b", 0, "n", "i"),
                    "1 324 " + hex("{\"id\":\"a\\\"b\",\"type\":0,\"name\":\"n\",\"image\":\"i\"}")),
            new Row("what nobody tells any more", one().event(EVENT, 1, 0, 260, "{}")),
            new Row(
                    "a type of the future is passed over",
                    one().event(EVENT, 1, 7, 9999, 1L).event(EVENT, 1, 7, 274).event(EVENT, 1, 7, 275, 1L),
                    "1 275 " + hex(1L)));

    private static CaptureBytes one() {
        return CaptureBytes.begin();
    }

    private static String hex(Object... values) {
        return Stream.of(values)
                .map(value -> HexFormat.of().formatHex(CaptureBytes.bytes(value)))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @FieldSource("ROWS")
    void becomeTodaysEvents(Row row) {
        Told told = new Told();
        CaptureOutcome outcome = CaptureBytes.read(row.written().array(), told);
        assertThat(told.lines).containsExactly(row.told());
        assertThat(outcome.events()).isEqualTo(row.told().length);
    }

    @Test
    void everyOldTypeThatEndsACallHasASuccessor() {
        for (EventType type : EventTypes.ALL) {
            if (type.old() && !type.entry()) {
                Conversion conversion = Conversion.of(type);
                assertThat(conversion.target()).as(type.name()).isNotNull();
                assertThat(conversion.target().old()).as(type.name()).isFalse();
                assertThat(conversion.target().code())
                        .as(type.name())
                        .isGreaterThan(type.code() == 85 ? 0 : type.code());
            }
        }
    }

    @Test
    void nothingThatAnOldTypeToldIsLost() {
        for (EventType type : EventTypes.ALL) {
            if (type.old() && !type.entry()) {
                Conversion conversion = Conversion.of(type);
                List<Integer> places = IntStream.range(
                                0, conversion.target().parameters().size())
                        .mapToObj(conversion::own)
                        .toList();
                for (int i = 0; i < type.parameters().size(); i++) {
                    assertThat(places)
                            .as(type.code() + " " + type.parameters().get(i))
                            .contains(i);
                }
            }
        }
    }
}
