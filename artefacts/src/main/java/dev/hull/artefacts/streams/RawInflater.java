package dev.hull.artefacts.streams;

import java.util.zip.DataFormatException;
import org.jspecify.annotations.Nullable;

/** Undoes deflate without a wrapper (RFC 1951), piece by piece. For one thread at a time; to be closed. */
public sealed interface RawInflater extends AutoCloseable permits ZlibInflater, IsalInflater {
    /** {@return the fastest there is, when about {@code packed} bytes are to come} */
    static RawInflater of(long packed) {
        @Nullable IsalLibrary library = IsalLibrary.worth(packed);
        return library == null ? new ZlibInflater() : IsalInflater.of(library);
    }

    /** Makes it ready for another stream; what it has not taken is forgotten. */
    void reset();

    /** Gives it the next piece, which must not change until it is taken, as the one before was. */
    void input(byte[] bytes, int from, int length);

    /**
     * {@return how many bytes were written; 0 where it is finished, or needs more input}
     *
     * @throws DataFormatException if that is no deflate
     */
    int inflate(byte[] into, int from, int length) throws DataFormatException;

    /** {@return whether the last byte of the stream was written} */
    boolean isFinished();

    /** {@return how many bytes of the last piece lie behind the stream} */
    int remaining();

    @Override
    void close();
}
