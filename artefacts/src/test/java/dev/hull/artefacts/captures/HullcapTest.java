package dev.hull.artefacts.captures;

import static dev.hull.artefacts.captures.CaptureBytes.EVENT;
import static dev.hull.artefacts.captures.CaptureBytes.WIDE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.model.events.CaptureListener;
import dev.hull.model.events.Event;
import dev.hull.model.events.EventGap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our own recordings: all survives, a killed writer loses its last block alone, and what is not asked for is passed over. */
class HullcapTest {
    static Stream<Path> captures() throws Exception {
        return CaptureReaderTest.captures();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("captures")
    void tellsTheSameAsWhatItWasMadeFrom(Path capture) throws Exception {
        byte[] scap = Files.readAllBytes(capture);
        Transcript before = transcript(scap);
        Transcript own = transcript(hullcap(scap));
        assertThat(own.listed).isEqualTo(before.listed).isNotEmpty();
        assertThat(own.numbers).isEqualTo(before.numbers);
        assertThat(own.digest()).isEqualTo(before.digest());
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("captures")
    void becomesFalcosFormatAgain(Path capture) throws Exception {
        byte[] scap = Files.readAllBytes(capture);
        byte[] again = written(hullcap(scap), ScapWriter::new);
        Transcript before = transcript(scap);
        Transcript after = transcript(again);
        assertThat(after.listed).isEqualTo(before.listed);
        assertThat(after.digest()).isEqualTo(transcript(scap).digest());
    }

    @Test
    void aKilledWriterLosesItsLastBlockAlone() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Integer> ends;
        try (HullcapWriter writer = new HullcapWriter(out)) {
            ends = threeBlocks(writer, out);
        }
        byte[] whole = out.toByteArray();
        for (int length = 0; length <= whole.length; length++) {
            Transcript told = new Transcript();
            CaptureOutcome outcome = CaptureBytes.read(Arrays.copyOf(whole, length), told);
            int at = length;
            assertThat(told.numbers)
                    .as("%d bytes", length)
                    .hasSize(10 * (int) ends.stream().filter(end -> end <= at).count());
            boolean atEnd = length == 16 || ends.contains(length);
            assertThat(outcome.problems().isEmpty()).as("%d bytes", length).isEqualTo(atEnd);
        }
    }

    @Test
    void aDamagedBlockIsAGapAndTheRestIsTold() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Integer> ends;
        try (HullcapWriter writer = new HullcapWriter(out)) {
            ends = threeBlocks(writer, out);
        }
        for (int at = ends.getFirst(); at < ends.get(1); at++) {
            byte[] damaged = out.toByteArray();
            damaged[at] ^= 0x55;
            Transcript told = new Transcript();
            CaptureOutcome outcome = CaptureBytes.read(damaged, told);
            assertThat(told.numbers)
                    .as("byte %d", at)
                    .hasSize(20)
                    .contains(1L, 30L)
                    .doesNotContain(15L);
            assertThat(outcome.problems()).isNotEmpty();
            assertThat(told.gaps).hasSize(1);
        }
    }

    /** {@return where each ends} */
    private static List<Integer> threeBlocks(HullcapWriter writer, ByteArrayOutputStream out) {
        CaptureBytes capture = CaptureBytes.begin();
        for (long i = 1; i <= 30; i++) {
            capture.event(EVENT, 1_000 * i, 7, i % 3 == 0 ? 101 : 275, i);
        }
        List<Integer> ends = new ArrayList<>();
        CaptureBytes.read(capture.array(), new CaptureListener() {
            @Override
            public void event(Event event) {
                writer.event(event);
                if (event.number() % 10 == 0) {
                    writer.flush();
                    ends.add(out.size());
                }
            }
        });
        return ends;
    }

    @Test
    void gapsKeepTheirPlace() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HullcapWriter writer = new HullcapWriter(out)) {
            writer.gap(new EventGap(3, 1, 2, "the ring was full"));
            CaptureBytes.read(CaptureBytes.begin().event(EVENT, 5, 7, 275, 1L).array(), writer);
            writer.gap(new EventGap(-1, 5, 6, "the file is cut"));
        }
        Transcript told = new Transcript();
        assertThat(CaptureBytes.read(out.toByteArray(), told).problems()).isEmpty();
        assertThat(told.gaps)
                .containsExactly(new EventGap(3, 1, 2, "the ring was full"), new EventGap(-1, 5, 6, "the file is cut"));
        assertThat(told.numbers).containsExactly(1L);
    }

    /** Half a megabyte: a few blocks, of which reads (7) are without effect and changes of directory (95) are not. */
    private static byte[] manyEvents() {
        CaptureBytes capture = CaptureBytes.begin();
        Random random = new Random(1);
        for (long i = 1; i <= 20_000; i++) {
            byte[] data = new byte[40];
            random.nextBytes(data);
            if (i % 4 == 0) {
                capture.event(EVENT, i, 7, 95, 0L, "/tmp/" + i);
            } else {
                capture.event(i % 5 == 0 ? WIDE : EVENT, i, 7, 7, 40L, data, 3L, 40);
            }
        }
        return capture.array();
    }

    @Test
    void whatIsNotAskedForIsPassedOver() throws IOException {
        byte[] own = hullcap(manyEvents());
        Transcript told = new Transcript();
        CaptureReader.read(new ByteArrayInputStream(own), CaptureLimits.DEFAULT, new CaptureSpan(12_000, 12_500), told);
        assertThat(told.numbers)
                .containsAll(LongStream.rangeClosed(12_000, 12_500).boxed().toList());
        assertThat(told.numbers.getFirst()).as("the first event of its thread").isEqualTo(1);
        assertThat(told.numbers.stream().filter(number -> number > 1 && number < 2_000))
                .allMatch(number -> number % 4 == 0)
                .hasSize(499);
        assertThat(told.numbers.getLast()).isLessThan(19_000);
        assertThat(told.numbers).isSorted();
    }

    @Test
    void anOrdinaryReaderGetsItAll() throws IOException {
        byte[] scap = manyEvents();
        assertThat(transcript(hullcap(scap)).digest())
                .isEqualTo(transcript(scap).digest());
        assertThat(transcript(HostileCapturesTest.gzip(hullcap(scap))).digest())
                .isEqualTo(transcript(scap).digest());
    }

    private static byte[] hullcap(byte[] scap) throws IOException {
        return written(scap, out -> {
            try {
                return new HullcapWriter(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static <T extends CaptureListener & AutoCloseable> byte[] written(
            byte[] capture, Function<ByteArrayOutputStream, T> writer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (T to = writer.apply(out)) {
            assertThat(CaptureBytes.read(capture, to).problems()).isEmpty();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static Transcript transcript(byte[] capture) {
        Transcript told = new Transcript();
        assertThat(CaptureBytes.read(capture, told).problems()).isEmpty();
        return told;
    }
}
