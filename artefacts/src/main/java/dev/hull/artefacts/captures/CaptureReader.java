package dev.hull.artefacts.captures;

import dev.hull.artefacts.streams.CutOff;
import dev.hull.artefacts.streams.GzipStream;
import dev.hull.model.events.CaptureListener;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
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
     * Tells {@code to} what {@code in} holds; of a {@code .hullcap} only what {@code span} asks for. What is packed is closed.
     *
     * @throws IOException if {@code in} can't be read; what is wrong with the capture itself is in the outcome
     */
    public static CaptureOutcome read(InputStream in, CaptureLimits limits, CaptureSpan span, CaptureListener to)
            throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, 1 << 14);
        buffered.mark(8);
        byte[] first = buffered.readNBytes(8);
        buffered.reset();
        return isGzip(first)
                ? unpacked(buffered, limits, span, to)
                : read(new Window(buffered), buffered.available(), HullcapReader.begins(first), limits, span, to);
    }

    private static CaptureOutcome unpacked(
            InputStream packed, CaptureLimits limits, CaptureSpan span, CaptureListener to) throws IOException {
        try (GzipStream unpacked = new GzipStream(packed, packed.available())) {
            Window window = new Window(unpacked);
            window.has(8);
            return read(window, 0, HullcapReader.begins(window.peek(8)), limits, span, to);
        } catch (CutOff | ZipException e) {
            return new CaptureOutcome(0, List.of("its compression is broken"));
        }
    }

    private static CaptureOutcome read(
            Window window, long packed, boolean own, CaptureLimits limits, CaptureSpan span, CaptureListener to)
            throws IOException {
        return own
                ? new HullcapReader(window, packed, limits, span, to).read()
                : new ScapReader(window, limits, to).read();
    }
}
