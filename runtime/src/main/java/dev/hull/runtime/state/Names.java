package dev.hull.runtime.state;

import dev.hull.model.events.Bytes;
import java.util.Arrays;

/** Texts that were told lately: the same bytes again are the same object, so what comes again is not copied, and what was found out of it holds. */
final class Names {
    private static final int PLACES = 1 << 10;
    /** What is longer is not remembered, so that a hostile recording can't make this large. */
    private static final int LONGEST = 1 << 10;

    private final Bytes[] lately = new Bytes[PLACES];

    Names() {
        Arrays.fill(lately, Bytes.NONE);
    }

    Bytes of(byte[] in, int from, int length) {
        if (length > LONGEST) {
            return Bytes.copy(in, from, length);
        }
        int place = Hash.of(in, from, length) & PLACES - 1;
        Bytes here = lately[place];
        if (here.length() == length && Arrays.equals(here.array(), 0, length, in, from, from + length)) {
            return here;
        }
        Bytes fresh = Bytes.copy(in, from, length);
        lately[place] = fresh;
        return fresh;
    }
}
