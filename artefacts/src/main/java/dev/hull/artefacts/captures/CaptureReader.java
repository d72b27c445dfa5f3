package dev.hull.artefacts.captures;

import dev.hull.model.events.CaptureListener;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads recordings: our own ({@code .hullcap}), and those of Falco and sysdig ({@code .scap}), either of them plain or through gzip. Events
 * are told where they lie in memory, one after the other, and nothing is made for one.
 */
public final class CaptureReader {
    private CaptureReader() {}

    /** {@return whether a file that begins with these eight bytes may be a capture} Any gzip may. */
    public static boolean recognises(byte[] first) {
        return isGzip(first) || HullcapReader.begins(first) || ScapReader.begins(first);
    }

    private static boolean isGzip(byte[] first) {
        return first.length >= 2 && (first[0] & 0xff) == 0x1f && (first[1] & 0xff) == 0x8b;
    }

    /** As {@link #read(InputStream, CaptureLimits, CaptureSpan, CaptureListener)}, from beginning to end. */
    public static CaptureOutcome read(InputStream in, CaptureLimits limits, CaptureListener to) throws IOException {
        return read(in, limits, CaptureSpan.ALL, to);
    }

    /**
     * Tells {@code to} what {@code in} holds; of a {@code .hullcap} only what {@code span} asks for.
     *
     * @throws IOException if {@code in} can't be read; what is wrong with the capture itself is in the outcome
     */
    public static CaptureOutcome read(InputStream in, CaptureLimits limits, CaptureSpan span, CaptureListener to)
            throws IOException {
        BufferedInputStream buffered = new Buffered(in);
        buffered.mark(8);
        byte[] first = buffered.readNBytes(8);
        buffered.reset();
        if (!isGzip(first)) {
            return read(new Window(buffered), HullcapReader.begins(first), limits, span, to);
        }
        try {
            Window window = new Window(new GZIPInputStream(buffered, 1 << 14));
            window.has(8);
            return read(window, HullcapReader.begins(window.peek(8)), limits, span, to);
        } catch (EOFException | ZipException e) {
            return new CaptureOutcome(0, List.of("its compression is broken"));
        }
    }

    private static CaptureOutcome read(
            Window window, boolean own, CaptureLimits limits, CaptureSpan span, CaptureListener to) throws IOException {
        return own ? new HullcapReader(window, limits, span, to).read() : new ScapReader(window, limits, to).read();
    }

    /** {@link GZIPInputStream} takes an empty {@code available} for the end of the file, and so misses members behind the first. */
    private static final class Buffered extends BufferedInputStream {
        Buffered(InputStream in) {
            super(in, 1 << 14);
        }

        @Override
        public synchronized int available() throws IOException {
            return Math.max(1, super.available());
        }
    }
}
