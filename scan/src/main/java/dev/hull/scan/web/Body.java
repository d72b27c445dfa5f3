package dev.hull.scan.web;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * The body of an answer (RFC 9112, 6): so many bytes, or chunks, or all there is. Ends with an exception where it is cut or too slow.
 * Read to its end, the connection can be used again; closed before, the connection is closed.
 */
final class Body extends InputStream {
    private static final int LONGEST_LINE = 4 << 10;

    /** How the end is known. */
    enum Framing {
        LENGTH,
        CHUNKS,
        CLOSE
    }

    private final Connection connection;
    private final InputStream in;
    private final Framing framing;
    private final Patience patience;
    private final boolean reusable;
    private long left;
    private long taken;
    private long waited;
    private boolean begun;
    private boolean over;

    Body(Connection connection, Framing framing, long length, boolean reusable, Patience patience) {
        this.connection = connection;
        this.in = connection.in();
        this.framing = framing;
        this.left = framing == Framing.LENGTH ? length : 0;
        this.reusable = reusable && framing != Framing.CLOSE;
        this.patience = patience;
    }

    /** Where there is none, the connection is free at once. */
    Body begin() throws IOException {
        if (framing == Framing.LENGTH && left == 0) {
            end();
        }
        return this;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (over || length == 0) {
            return over ? -1 : 0;
        }
        long before = System.nanoTime();
        try {
            return next(bytes, offset, length);
        } finally {
            waited += System.nanoTime() - before;
        }
    }

    private int next(byte[] bytes, int offset, int length) throws IOException {
        if (framing == Framing.CHUNKS && left == 0 && !chunk()) {
            end();
            return -1;
        }
        int most = framing == Framing.CLOSE ? length : (int) Math.min(length, left);
        int read = in.read(bytes, offset, most);
        if (read < 0) {
            if (framing == Framing.CLOSE) {
                end();
                return -1;
            }
            throw new EOFException("cut short after " + taken + " bytes");
        }
        taken += read;
        left -= read;
        if (framing == Framing.LENGTH && left == 0) {
            end();
        }
        hurry();
        return read;
    }

    private void hurry() throws IOException {
        long seconds = waited / 1_000_000_000;
        if (waited / 1_000_000 > patience.grace() && taken < seconds * patience.slowest()) {
            throw new java.net.SocketTimeoutException("only " + taken + " bytes in " + seconds + " seconds");
        }
    }

    /** {@return whether another chunk follows} */
    private boolean chunk() throws IOException {
        if (begun && !line().isEmpty()) {
            throw new NoHttp("a chunk is longer than it says");
        }
        begun = true;
        String size = line();
        int end = size.indexOf(';');
        String digits = (end < 0 ? size : size.substring(0, end)).strip();
        if (digits.isEmpty() || digits.length() > 15 || !digits.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
            throw new NoHttp("the size of a chunk is no number");
        }
        left = Long.parseLong(digits, 16);
        if (left == 0) {
            for (int trailers = 0; !line().isEmpty(); trailers++) {
                if (trailers > 100) {
                    throw new NoHttp("too many trailers");
                }
            }
        }
        return left > 0;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        int next = in.read();
        while (next != '\n') {
            if (next < 0) {
                throw new EOFException("cut short after " + taken + " bytes");
            }
            if (line.length() > LONGEST_LINE) {
                throw new NoHttp("the size of a chunk is no number");
            }
            line.append((char) next);
            next = in.read();
        }
        return line.toString().strip();
    }

    private void end() throws IOException {
        over = true;
        connection.free(reusable);
    }

    @Override
    public void close() throws IOException {
        if (!over) {
            over = true;
            connection.free(false);
        }
    }
}
