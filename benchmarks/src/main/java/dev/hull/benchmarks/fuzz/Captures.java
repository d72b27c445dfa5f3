package dev.hull.benchmarks.fuzz;

import dev.hull.artefacts.captures.CaptureLimits;
import dev.hull.artefacts.captures.CaptureOutcome;
import dev.hull.artefacts.captures.CaptureReader;
import dev.hull.artefacts.captures.CaptureSpan;
import dev.hull.artefacts.captures.HullcapWriter;
import dev.hull.artefacts.captures.ScapWriter;
import dev.hull.model.Source;
import dev.hull.model.events.CaptureListener;
import dev.hull.model.events.Event;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Recordings, from their bytes to every parameter of every event, and on into both formats again. */
final class Captures {
    private static final CaptureLimits LIMITS = new CaptureLimits(1 << 20, 10_000);
    private static final int MAGIC = 16;
    private static final int HEADER = 72;

    static final List<Reader> ALL = List.of(
            new Reader("scap", Set.of("scap"), source -> read(source.bytes())),
            new Reader("scap-gzip", Set.of("gz"), source -> read(source.bytes())),
            new Reader("hullcap", Set.of("hullcap"), source -> read(source.bytes())),
            new Reader("hullcap-records", Set.of("records"), source -> read(framed(source, 2))),
            new Reader("hullcap-lists", Set.of("records"), source -> read(framed(source, 1))));

    private Captures() {}

    /** Touches all that may be touched of an event. */
    private static final class Touching implements CaptureListener {
        private long sum;

        @Override
        public void event(Event event) {
            sum += event.time() + event.thread() + event.code();
            for (int i = 0; i < event.parameters(); i++) {
                if (event.has(i)) {
                    sum += event.textLength(i) + event.int8(i) + event.bytes()[event.start(i) + event.size(i) - 1];
                }
            }
        }
    }

    /** Writing costs ten times as much as reading, so one in sixteen is written too. */
    private static void read(byte[] capture) {
        try {
            CaptureSpan span = (capture.length & 1) == 0 ? CaptureSpan.ALL : new CaptureSpan(1L << 60, 1L << 61);
            Touching touching = new Touching();
            CaptureOutcome outcome = CaptureReader.read(new ByteArrayInputStream(capture), LIMITS, span, touching);
            if (outcome.events() == 0 && touching.sum != 0) {
                throw new IllegalStateException("an event was told and not counted");
            }
            if (Arrays.hashCode(capture) % 16 == 0) {
                write(capture);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(byte[] capture) throws IOException {
        ByteArrayOutputStream own = new ByteArrayOutputStream();
        try (HullcapWriter writer = new HullcapWriter(own)) {
            CaptureReader.read(new ByteArrayInputStream(capture), LIMITS, writer);
        }
        try (ScapWriter writer = new ScapWriter(new ByteArrayOutputStream())) {
            if (!CaptureReader.read(new ByteArrayInputStream(own.toByteArray()), CaptureLimits.DEFAULT, writer)
                    .problems()
                    .isEmpty()) {
                throw new IllegalStateException("what was written can't be read");
            }
        }
    }

    /** {@return the text as the inflated part of a block whose checksums are right} its first byte says how long the order is. */
    private static byte[] framed(Source source, int kind) {
        byte[] all = source.bytes();
        byte[] raw = all.length == 0 ? all : Arrays.copyOfRange(all, 1, all.length);
        byte[] packed = deflated(raw);
        ByteBuffer file = ByteBuffer.allocate(MAGIC + HEADER + packed.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put(new byte[] {(byte) 0x89, 'H', 'U', 'L', 'L', 'C', 'A', 'P', 1}).position(MAGIC);
        file.put(new byte[] {'H', 'B', 'L', 'K', (byte) kind, 1, 0, 0})
                .putInt(packed.length)
                .putInt(raw.length);
        file.position(MAGIC + 28).putInt(crc(packed, 0, packed.length)).putLong(1);
        file.putLong(MAGIC + 48, Long.MAX_VALUE)
                .putInt(MAGIC + 56, raw.length == 0 ? 0 : Math.min(all[0] & 0xff, raw.length));
        file.putInt(MAGIC + 68, crc(file.array(), MAGIC, 68))
                .position(MAGIC + HEADER)
                .put(packed);
        return file.array();
    }

    private static byte[] deflated(byte[] raw) {
        Deflater deflater = new Deflater(1, true);
        deflater.setInput(raw);
        deflater.finish();
        byte[] room = new byte[raw.length + raw.length / 2 + 64];
        int length = deflater.deflate(room);
        deflater.end();
        return Arrays.copyOf(room, length);
    }

    private static int crc(byte[] bytes, int from, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, from, length);
        return (int) crc.getValue();
    }
}
