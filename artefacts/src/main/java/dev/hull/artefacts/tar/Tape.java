package dev.hull.artefacts.tar;

import java.io.IOException;

/** Bytes in one direction, of which most are passed over. For one thread. */
public interface Tape extends AutoCloseable {
    /** {@return how many bytes were read into {@code into}} Fewer than {@code length} only where the tape ends. */
    int read(byte[] into, int from, int length) throws IOException;

    /** {@return how many bytes were passed over} Fewer than asked only where the tape ends. */
    long skip(long bytes) throws IOException;

    /**
     * {@return the next {@code bytes} bytes} They stay readable, on any thread, for as long as what the tape runs over is open.
     *
     * @throws java.io.EOFException if the tape ends before
     */
    Taken take(long bytes) throws IOException;

    /** {@return how many bytes lie behind} */
    long position();

    /** {@return whether what is taken is copied into the heap} */
    boolean copies();

    @Override
    default void close() {}
}
