package dev.hull.artefacts;

import dev.hull.model.Limits;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;

/**
 * The bytes of one file, for as long as it is being read and no longer: a slice of a mapped archive, or a buffer that is used again.
 */
public interface Content {
    long size();

    /** {@return whether it is small enough to be read whole} Where it is not, that is told as a problem. */
    default boolean isWithinLimit(Discoveries found) {
        if (size() > Limits.DEFAULT.bytes()) {
            found.problem("larger than %,d bytes, the limit for one file".formatted(Limits.DEFAULT.bytes()));
            return false;
        }
        return true;
    }

    /** {@return all bytes, read-only, for access in any order} Not to be kept. */
    MemorySegment segment();

    /** {@return a copy of all bytes} For files that the cataloguer knows to be small. */
    byte[] bytes();

    InputStream stream();

    /** {@return all of it as UTF-8} Malformed bytes become U+FFFD. */
    String text();
}
