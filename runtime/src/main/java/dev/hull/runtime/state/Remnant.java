package dev.hull.runtime.state;

import java.util.Arrays;

/**
 * What Falco has in the memory in which it writes parameters as text: all share it, each writes from its beginning and ends
 * with a NUL, and what longer ones left stays behind that. How long the last buffer was is kept apart, and is not reset
 * by what is no buffer. Both begin as zeros and stay from event to event.
 */
public final class Remnant {
    private static final int LEAST = 1024;

    private byte[] bytes = new byte[LEAST];
    private int shown;

    /** A parameter that is no buffer, or the name of a socket, is written as text. */
    public void text(byte[] from, int start, int length) {
        if (length >= bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + 1));
        }
        System.arraycopy(from, start, bytes, 0, length);
        bytes[length] = 0;
    }

    /** A buffer is written as text. */
    public void buffer(byte[] from, int start, int length) {
        text(from, start, length);
        shown = length;
    }

    public byte[] bytes() {
        return bytes;
    }

    /** {@return how long the last buffer was, and so how much of {@link #bytes} a buffer is taken to be} */
    public int shown() {
        return Math.min(shown, bytes.length);
    }
}
