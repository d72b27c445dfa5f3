package dev.hull.runtime.compile;

import dev.hull.model.events.Bytes;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Set;

/**
 * Whether a value may hold one of many texts: every so many bytes it is looked whether four of them stand somewhere near
 * the beginning of one. A text that is there can't lie between two looks, because no text is shorter than the step and
 * three bytes more.
 */
final class Grams {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int LENGTH = Integer.BYTES;
    private static final int LONGEST_STEP = 8;
    private static final int BITS = 14;

    private final long[] known = new long[1 << BITS - 6];
    /** 0 if a text is too short for this. */
    private final int step;

    private final int fold;

    private Grams(int step, int fold) {
        this.step = step;
        this.fold = fold;
    }

    static Grams of(Set<Bytes> texts, boolean anyCase) {
        int shortest = texts.stream()
                .filter(text -> !text.isEmpty())
                .mapToInt(Bytes::length)
                .min()
                .orElse(Integer.MAX_VALUE);
        Grams grams = new Grams(
                Math.clamp((long) shortest - LENGTH + 1, 0, LONGEST_STEP), anyCase ? 0x20202020 : 0);
        for (Bytes text : texts) {
            for (int i = 0; i < grams.step && i + LENGTH <= text.length(); i++) {
                int place = grams.place(text.array(), i);
                grams.known[place >> 6] |= 1L << place;
            }
        }
        return grams;
    }

    private int place(byte[] text, int at) {
        return ((int) INT.get(text, at) | fold) * 0x9E3779B1 >>> 32 - BITS;
    }

    /** {@return false if the bytes hold none of the texts that are not empty} */
    boolean mayHold(byte[] text, int from, int length) {
        if (step == 0) {
            return true;
        }
        int last = from + length - LENGTH;
        for (int at = from; at <= last; at += step) {
            int place = place(text, at);
            if ((known[place >> 6] >>> place & 1) != 0) {
                return true;
            }
        }
        return false;
    }
}
