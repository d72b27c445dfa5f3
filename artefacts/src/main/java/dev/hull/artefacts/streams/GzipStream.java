package dev.hull.artefacts.streams;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.ZipException;

/**
 * Gzip, member after member (RFC 1952): parallel and seekable writers make thousands of members, and what follows the last is ignored as
 * gzip(1) does. The JDK's own stream reads through small buffers and asks its source whether more will come.
 */
public final class GzipStream extends InputStream {
    private static final int BUFFER = 1 << 16;
    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final String CUT = "the gzip stream ends before its time";

    private final InputStream in;
    private final RawInflater inflater;
    private final CRC32 crc = new CRC32();
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private long written;
    private boolean done;
    private boolean isClosed;

    /**
     * A stream that unpacks {@code in} and closes it.
     *
     * @param packed how many bytes are about to come, as far as anybody knows
     */
    public GzipStream(InputStream in, long packed) throws IOException {
        this.in = in;
        this.inflater = RawInflater.of(packed);
        boolean isThere = false;
        try {
            isThere = header(true);
        } finally {
            if (!isThere) {
                inflater.close();
            }
        }
        if (!isThere) {
            throw new CutOff("an empty gzip stream");
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 1 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        Objects.checkFromIndexSize(from, length, into.length);
        if (length == 0) {
            return 0;
        }
        try {
            while (!done) {
                int taken = inflate(into, from, length);
                if (taken > 0) {
                    crc.update(into, from, taken);
                    written += taken;
                    return taken;
                }
            }
            return -1;
        } catch (DataFormatException e) {
            throw new ZipException("the gzip stream is broken: " + e.getMessage());
        }
    }

    private int inflate(byte[] into, int from, int length) throws IOException, DataFormatException {
        int taken = inflater.inflate(into, from, length);
        if (taken == 0) {
            if (inflater.isFinished()) {
                trailer();
                done = !header(false);
            } else {
                if (!fill()) {
                    throw new CutOff(CUT);
                }
                inflater.input(buffer, at, end - at);
                at = end;
            }
        }
        return taken;
    }

    private void trailer() throws IOException {
        at = end - inflater.remaining();
        long sum = word();
        long size = word();
        if (sum != crc.getValue() || size != (written & 0xFFFF_FFFFL)) {
            throw new ZipException("the gzip stream is broken: its checksum is wrong");
        }
    }

    /** {@return whether a member starts here} */
    private boolean header(boolean isFirst) throws IOException {
        if (at == end && !fill()) {
            return false;
        }
        if (next() != 0x1F || at == end && !fill() || next() != 0x8B) {
            if (isFirst) {
                throw new ZipException("no gzip stream");
            }
            return false;
        }
        if (need() != 8) {
            throw new ZipException("the gzip stream is broken: an unknown method");
        }
        int flags = need();
        for (int i = 0; i < 6; i++) {
            need();
        }
        if ((flags & EXTRA) != 0) {
            int length = need() | need() << 8;
            for (int i = 0; i < length; i++) {
                need();
            }
        }
        text(flags & NAME);
        text(flags & COMMENT);
        if ((flags & HEADER_CRC) != 0) {
            need();
            need();
        }
        inflater.reset();
        crc.reset();
        written = 0;
        inflater.input(buffer, at, end - at);
        at = end;
        return true;
    }

    private void text(int flag) throws IOException {
        int next = flag;
        while (next != 0) {
            next = need();
        }
    }

    private long word() throws IOException {
        return need() | need() << 8 | need() << 16 | (long) need() << 24;
    }

    private int need() throws IOException {
        if (at == end && !fill()) {
            throw new CutOff(CUT);
        }
        return next();
    }

    private int next() {
        return buffer[at++] & 0xFF;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer, 0, BUFFER));
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        if (!isClosed) {
            isClosed = true;
            done = true;
            inflater.close();
        }
        in.close();
    }
}
