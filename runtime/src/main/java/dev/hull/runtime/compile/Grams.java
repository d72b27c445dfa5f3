package dev.hull.runtime.compile;

import dev.hull.model.events.Bytes;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Set;

/**
 * Whether a value may hold one of many texts: every so many bytes it is looked whether four of them, or fewer if a text is
 * shorter, stand somewhere near the beginning of one. A text that is there can't lie between two looks, because none is
 * shorter than the step and what a look sees but one byte.
 */
final class Grams {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int MOST = Integer.BYTES;
    private static final int LONGEST_STEP = 8;
    private static final int BITS = 14;

    private final long[] known = new long[1 << BITS - 6];
    /** Bytes that a look sees. */
    private final int width;

    private final int step;
    private final int mask;
    private final int fold;

    private Grams(int shortest, boolean anyCase) {
        width = Math.min(MOST, shortest);
        step = Math.min(LONGEST_STEP, shortest - width + 1);
        mask = -1 >>> 8 * (MOST - width);
        fold = anyCase ? 0x20202020 & mask : 0;
    }

    static Grams of(Set<Bytes> texts, boolean anyCase) {
        int shortest = texts.stream()
                .filter(text -> !text.isEmpty())
                .mapToInt(Bytes::length)
                .min()
                .orElse(MOST);
        Grams grams = new Grams(shortest, anyCase);
        for (Bytes text : texts) {
            for (int i = 0; i < grams.step && i + grams.width <= text.length(); i++) {
                int place = grams.place(grams.few(text.array(), i));
                grams.known[place >> 6] |= 1L << place;
            }
        }
        return grams;
    }

    private int few(byte[] text, int at) {
        int seen = 0;
        for (int i = width - 1; i >= 0; i--) {
            seen = seen << 8 | text[at + i] & 0xff;
        }
        return seen;
    }

    private int place(int seen) {
        return (seen & mask | fold) * 0x9E3779B1 >>> 32 - BITS;
    }

    private boolean has(int seen) {
        int place = place(seen);
        return (known[place >> 6] >>> place & 1) != 0;
    }

    /** {@return false if the bytes hold none of the texts that are not empty} */
    boolean mayHold(byte[] text, int from, int length) {
        int end = from + length;
        int at = from;
        for (; at <= end - MOST; at += step) {
            if (has((int) INT.get(text, at))) {
                return true;
            }
        }
        for (; at <= end - width; at += step) {
            if (has(few(text, at))) {
                return true;
            }
        }
        return false;
    }
}
