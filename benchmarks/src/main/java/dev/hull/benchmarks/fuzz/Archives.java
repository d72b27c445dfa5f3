package dev.hull.benchmarks.fuzz;

import dev.hull.artefacts.Cataloguers;
import dev.hull.artefacts.layers.ClaimIndex;
import dev.hull.artefacts.layers.Crew;
import dev.hull.artefacts.layers.LayerCodec;
import dev.hull.artefacts.layers.LayerLimits;
import dev.hull.artefacts.layers.LayerRecord;
import dev.hull.artefacts.layers.LayerStack;
import dev.hull.artefacts.layers.LayerWalk;
import dev.hull.artefacts.streams.BoundedStream;
import dev.hull.artefacts.streams.Compression;
import dev.hull.artefacts.tar.SegmentTape;
import dev.hull.artefacts.tar.StreamTape;
import dev.hull.model.Source;
import dev.hull.scan.images.ImageRequest;
import dev.hull.scan.images.Images;
import dev.hull.scan.images.Unreadable;
import dev.hull.scan.layers.LayerStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Archives of layers and of images, on the way from their bytes to an inventory. */
final class Archives {
    private static final LayerLimits LIMITS = new LayerLimits(10_000, 4096, 1 << 20, 1100, 1 << 26, 100_000);
    private static final int BLOCK = 512;
    private static final int CHECKSUM = 148;

    static final List<Reader> ALL = List.of(
            new Reader("layer", Set.of("tar"), source -> walk(source.bytes())),
            new Reader("layer-signed", Set.of("tar"), source -> walk(signed(source.bytes()))),
            new Reader("layer-record", Set.of("tar"), Archives::record),
            new Reader("gzip", Set.of("gz"), Archives::unpack),
            new Reader("zstd", Set.of("zst"), Archives::unpack),
            new Reader("image", Set.of("docker"), source -> image(source.bytes())),
            new Reader("image-signed", Set.of("docker"), source -> image(signed(source.bytes()))));

    private static final class Claims {
        static final ClaimIndex ALL = new ClaimIndex(Cataloguers.ALL);
    }

    private Archives() {}

    private static void walk(byte[] bytes) {
        LayerRecord mapped =
                LayerWalk.walk(new SegmentTape(MemorySegment.ofArray(bytes)), Claims.ALL, LIMITS, Crew.ALONE);
        LayerRecord streamed =
                LayerWalk.walk(new StreamTape(new ByteArrayInputStream(bytes)), Claims.ALL, LIMITS, Crew.ALONE);
        LayerStack.of(List.of(mapped, streamed));
        if (LayerCodec.read(LayerCodec.write(mapped)).isEmpty()) {
            throw new IllegalStateException("a record that was written can't be read");
        }
    }

    /** A kept record that somebody changed. The sum over it is made right again, or nothing behind it would be reached. */
    private static void record(Source source) {
        byte[] written = LayerCodec.write(
                LayerWalk.walk(new SegmentTape(MemorySegment.ofArray(source.bytes())), Claims.ALL, LIMITS, Crew.ALONE));
        int seed = Arrays.hashCode(source.bytes());
        for (int i = 0; i < 4; i++) {
            seed = seed * 31 + 17;
            written[Math.floorMod(seed, written.length)] = (byte) (seed >>> 8);
        }
        LayerCodec.read(LayerCodec.summed(written)).ifPresent(record -> LayerStack.of(List.of(record)));
    }

    private static void unpack(Source source) {
        Compression compression = Compression.of(source.bytes());
        try (InputStream in = compression.open(new ByteArrayInputStream(source.bytes()), source.length());
                InputStream bounded = new BoundedStream(in, source::length, 1 << 26, 1100, 1 << 20)) {
            bounded.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // What is broken is said so.
            return;
        }
    }

    private static void image(byte[] bytes) {
        try {
            Path file = Files.createTempFile("fuzz", ".tar");
            try {
                Files.write(file, bytes);
                Images.open(new ImageRequest(file.toString(), Path.of("/"), "", LayerStore.NONE, LIMITS, 1));
            } catch (Unreadable e) {
                return;
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A mutated header has a wrong checksum, and would be all that is ever looked at. */
    private static byte[] signed(byte[] bytes) {
        byte[] signed = bytes.clone();
        for (int at = 0; at + BLOCK <= signed.length; at += BLOCK) {
            if (signed[at + 257] == 'u' && signed[at + 258] == 's') {
                Arrays.fill(signed, at + CHECKSUM, at + CHECKSUM + 8, (byte) ' ');
                int sum = 0;
                for (int i = at; i < at + BLOCK; i++) {
                    sum += signed[i] & 0xFF;
                }
                for (int digit = 5; digit >= 0; digit--) {
                    signed[at + CHECKSUM + digit] = (byte) ('0' + (sum & 7));
                    sum >>= 3;
                }
                signed[at + CHECKSUM + 6] = 0;
            }
        }
        return signed;
    }
}
