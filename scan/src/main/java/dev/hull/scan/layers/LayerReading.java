package dev.hull.scan.layers;

import dev.hull.artefacts.layers.ClaimIndex;
import dev.hull.artefacts.layers.Crew;
import dev.hull.artefacts.layers.FileRecord;
import dev.hull.artefacts.layers.LayerLimits;
import dev.hull.artefacts.layers.LayerRecord;
import dev.hull.artefacts.layers.LayerWalk;
import dev.hull.artefacts.streams.BoundedStream;
import dev.hull.artefacts.streams.Compression;
import dev.hull.artefacts.tar.StreamTape;
import dev.hull.artefacts.tar.Tape;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * One layer from its blob to its record.
 *
 * @param isProven whether all of it was read, and it is what its digest says
 */
record LayerReading(LayerRecord record, boolean isProven) {
    private static final String READER = "layer";
    private static final int MAGIC = 6;
    private static final int PIECE = 1 << 17;
    /** From so many packed bytes on they are unpacked on a thread of their own. */
    private static final long WORTH_A_THREAD = 4L << 20;

    /**
     * Reads {@code part}. A blob whose digest is named is held against it; a plain tar in a file that can be told apart is not: that
     * alone would touch each of its bytes.
     */
    static LayerReading of(LayerPart part, ClaimIndex claims, LayerLimits limits, Crew crew) {
        try {
            return part.blob().isLocal() ? local(part, claims, limits, crew) : streamed(part, claims, limits, crew);
        } catch (IOException e) {
            return failed("the layer can't be read: " + e.getMessage());
        } catch (InternalError e) {
            // What mapped memory throws where its file was cut after it was mapped.
            return failed("the archive changed while it was read");
        }
    }

    private static LayerReading local(LayerPart part, ClaimIndex claims, LayerLimits limits, Crew crew)
            throws IOException {
        Compression compression = compression(part.blob());
        boolean isPlain = compression == Compression.NONE;
        Digests digest = Digests.of(part.digest());
        boolean isChecked =
                digest.isKnown() && !(isPlain && !part.blob().stamp().isEmpty());
        Hashing hashing = new Hashing(digest, part.blob());
        if (isChecked) {
            crew.give(0, hashing);
        }
        LayerRecord record;
        if (isPlain) {
            try (Tape tape = part.blob().tape()) {
                record = LayerWalk.walk(tape, claims, limits, crew);
            }
        } else {
            boolean isWorthAThread = crew.isMany() && part.blob().size() >= WORTH_A_THREAD;
            try (CountedStream packed = new CountedStream(part.blob().open());
                    InputStream here = unpacked(packed, packed, compression, part, limits);
                    InputStream unpacked = isWorthAThread ? new AheadStream(here) : here) {
                record = LayerWalk.walk(new StreamTape(unpacked), claims, limits, crew);
            }
        }
        return isChecked && hashing.isDone ? held(record, digest) : new LayerReading(record, false);
    }

    /** The whole blob, hashed beside the walk. */
    private static final class Hashing implements Runnable {
        private final Digests digest;
        private final Blob blob;
        private volatile boolean isDone;

        Hashing(Digests digest, Blob blob) {
            this.digest = digest;
            this.blob = blob;
        }

        @Override
        public void run() {
            try (InputStream in = digest.over(blob.open())) {
                byte[] buffer = new byte[PIECE];
                int taken = in.read(buffer);
                while (taken >= 0) {
                    taken = in.read(buffer);
                }
                isDone = true;
            } catch (IOException e) {
                // The walk meets the same error, and says it.
                isDone = false;
            }
        }
    }

    private static Compression compression(Blob blob) throws IOException {
        try (InputStream in = blob.open()) {
            return Compression.of(in.readNBytes(MAGIC));
        }
    }

    private static LayerReading streamed(LayerPart part, ClaimIndex claims, LayerLimits limits, Crew crew)
            throws IOException {
        Digests digest = Digests.of(part.digest());
        try (CountedStream packed = new CountedStream(digest.over(part.blob().open()))) {
            BufferedInputStream in = new BufferedInputStream(packed, 1 << 16);
            in.mark(MAGIC);
            byte[] start = in.readNBytes(MAGIC);
            in.reset();
            LayerRecord record;
            try (InputStream unpacked = unpacked(in, packed, Compression.of(start), part, limits)) {
                record = LayerWalk.walk(new StreamTape(unpacked), claims, limits, crew);
                if (record.isWhole()) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
            }
            return digest.isKnown() ? held(record, digest) : new LayerReading(record, false);
        }
    }

    private static InputStream unpacked(
            InputStream in, CountedStream packed, Compression compression, LayerPart part, LayerLimits limits)
            throws IOException {
        return new BoundedStream(
                compression.open(in, part.blob().size()),
                packed::count,
                limits.bytes(),
                limits.ratio(),
                limits.bytesBeforeRatio());
    }

    private static LayerReading held(LayerRecord record, Digests digest) {
        if (digest.isRight()) {
            return new LayerReading(record, record.isWhole());
        }
        return new LayerReading(
                record.withProblem(
                        new FileRecord.Left(READER, "the layer is not what its digest says: " + digest.said())),
                false);
    }

    private static LayerReading failed(String reason) {
        return new LayerReading(LayerRecord.failed(new FileRecord.Left(READER, reason)), false);
    }
}
