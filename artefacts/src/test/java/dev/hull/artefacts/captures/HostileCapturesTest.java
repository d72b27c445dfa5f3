package dev.hull.artefacts.captures;

import static dev.hull.artefacts.captures.CaptureBytes.EVENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.artefacts.captures.CaptureBytes.Told;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Captures that lie, or end too soon, are problems, and whatever stands before is told. */
class HostileCapturesTest {
    record Row(String name, byte[] bytes, int events, String problem) {}

    static final List<Row> ROWS = List.of(
            new Row("nothing", new byte[0], 0, "no capture"),
            new Row("a text", "hello world".getBytes(java.nio.charset.StandardCharsets.UTF_8), 0, "no capture"),
            new Row("no event", CaptureBytes.begin().array(), 0, ""),
            new Row("a block longer than any", with(two(), 4, 0x7fffffff), 1, "says that it has 2147483647 bytes"),
            new Row("a block of negative length", with(two(), 4, -1), 1, "says that it has 4294967295 bytes"),
            new Row("a block shorter than its frame", with(two(), 4, 11), 1, "says that it has 11 bytes"),
            new Row("two lengths that differ", with(two(), 4, 12), 1, "its two lengths differ"),
            new Row(
                    "an event longer than its block",
                    with(two(), 10 + 16, 5000),
                    1,
                    "event after event 1 is malformed"),
            new Row(
                    "an event with too many parameters",
                    with(two(), 10 + 22, 900),
                    1,
                    "event after event 1 is malformed"),
            new Row("an event with absurdly many", with(two(), 10 + 22, -1), 1, "event after event 1 is malformed"),
            new Row(
                    "a parameter past the event",
                    with(two(), 10 + 26, 0x7fff7fff),
                    1,
                    "event after event 1 is malformed"),
            new Row(
                    "blocks of an unknown type",
                    one().block(0x999, new byte[5]).block(0x999, new byte[9]).array(),
                    1,
                    "2 blocks of the unknown type 0x999"),
            new Row(
                    "a list that ends in an entry",
                    one().block(0x215, new byte[] {90, 0, 0, 0, 1}).array(),
                    1,
                    "ends inside an entry"),
            new Row(
                    "a list with entries of no length",
                    one().block(0x215, new byte[64]).array(),
                    1,
                    "an entry of 0 bytes"));

    private static CaptureBytes one() {
        return CaptureBytes.begin().event(EVENT, 1, 7, 5, 0L, 5L);
    }

    /** Two events, and how many bytes before the second. */
    private static CaptureBytes two() {
        return one().event(EVENT, 2, 7, 5, 0L, 6L);
    }

    private static byte[] with(CaptureBytes capture, int offset, int value) {
        byte[] bytes = capture.array();
        Cursor.INT.set(bytes, one().array().length + offset, value);
        return bytes;
    }

    @ParameterizedTest
    @FieldSource("ROWS")
    void areProblems(Row row) {
        Told told = new Told();
        CaptureOutcome outcome = CaptureBytes.read(row.bytes(), told);
        assertThat(told.lines).hasSize(row.events());
        assertThat(String.join("\n", outcome.problems())).contains(row.problem());
        assertThat(outcome.problems().isEmpty()).isEqualTo(row.problem().isEmpty());
    }

    @Test
    void aKilledWriterLosesOnlyTheLastEvent() throws IOException {
        byte[] whole = two().array();
        int first = one().array().length;
        for (int length = first; length <= whole.length; length++) {
            Told told = new Told();
            CaptureOutcome outcome = CaptureBytes.read(Arrays.copyOf(whole, length), told);
            boolean atBlock = length == first || length == whole.length;
            assertThat(told.lines).hasSize(length == whole.length ? 2 : 1);
            assertThat(outcome.problems()).hasSize(atBlock ? 0 : 1);
            assertThat(told.gaps).hasSize(atBlock ? 0 : 1);
        }
    }

    @Test
    void aCutGzipTellsWhatItHolds() throws IOException {
        byte[] packed = gzip(two().array());
        for (int length = 20; length < packed.length; length++) {
            Told told = new Told();
            CaptureOutcome outcome = CaptureBytes.read(Arrays.copyOf(packed, length), told);
            assertThat(outcome.problems()).isNotEmpty();
        }
    }

    @Test
    void aGzipOfSeveralMembersIsOne() throws IOException {
        byte[] whole = two().array();
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        members.writeBytes(gzip(Arrays.copyOf(whole, 50)));
        members.writeBytes(gzip(Arrays.copyOfRange(whole, 50, whole.length)));
        Told told = new Told();
        CaptureOutcome outcome = CaptureReader.read(
                new ByteArrayInputStream(members.toByteArray()) {
                    @Override
                    public int available() {
                        return 0;
                    }
                },
                CaptureLimits.DEFAULT,
                told);
        assertThat(outcome.problems()).isEmpty();
        assertThat(told.lines).hasSize(2);
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
