package dev.hull.runtime.state;

import dev.hull.model.events.Bytes;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Texts that were told lately: the same bytes again are the same object, so what comes again is not copied, and what was
 * found out of it holds. Of those that have the same place the newest few stay. There is more room as more come that were not
 * there, up to what a processor keeps at hand: to look further away takes longer than to copy.
 */
final class Names {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MIX = 0x9E3779B97F4A7C15L; // 2^64 over the golden ratio

    private static final long OTHER_MIX = 0xC2B2AE3D27D4EB4FL; // a prime; odd, and unlike the other

    private static final int LEAST = 1 << 7;
    private static final int MOST = 1 << 11;
    /** So many may have the same place. */
    private static final int WAYS = 4;
    /** What is longer is not remembered, so that a hostile recording can't make this large. */
    private static final int LONGEST = 1 << 9;

    private Bytes[] lately = empty(LEAST);
    private int[] hashes = new int[WAYS * LEAST];
    private int places = LEAST;
    /** How many were not there since there are so many places. */
    private int fresh;

    private static Bytes[] empty(int places) {
        Bytes[] empty = new Bytes[WAYS * places];
        Arrays.fill(empty, Bytes.NONE);
        return empty;
    }

    Bytes of(byte[] in, int from, int length) {
        int hash = hash(in, from, length);
        int place = WAYS * (hash & places - 1);
        for (int at = place; at < place + WAYS; at++) {
            if (hashes[at] == hash && is(lately[at], in, from, length)) {
                return lately[at];
            }
        }
        return fresh(Bytes.copy(in, from, length), hash);
    }

    private Bytes fresh(Bytes name, int hash) {
        if (name.length() <= LONGEST) {
            if (++fresh > WAYS * places && places < MOST) {
                grow();
            }
            keep(name, hash);
        }
        return name;
    }

    private void keep(Bytes name, int hash) {
        int place = WAYS * (hash & places - 1);
        System.arraycopy(lately, place, lately, place + 1, WAYS - 1);
        System.arraycopy(hashes, place, hashes, place + 1, WAYS - 1);
        lately[place] = name;
        hashes[place] = hash;
    }

    private void grow() {
        Bytes[] names = lately;
        int[] their = hashes;
        places *= 2;
        lately = empty(places);
        hashes = new int[WAYS * places];
        for (int i = names.length - 1; i >= 0; i--) { // so that the newest come to the front
            keep(names[i], their[i]);
        }
        fresh = 0;
    }

    private static boolean is(Bytes name, byte[] in, int from, int length) {
        return name.length() == length && Arrays.equals(name.array(), 0, length, in, from, from + length);
    }

    /** Of all bytes, as many names differ in one digit in the middle; two sums, as one would wait for itself. */
    private static int hash(byte[] in, int from, int length) {
        long sum = length;
        long other = 0;
        int at = from;
        int end = from + length;
        for (; at <= end - 16; at += 16) {
            sum = (sum ^ sum >>> 32 ^ (long) LONG.get(in, at)) * MIX;
            other = (other ^ other >>> 32 ^ (long) LONG.get(in, at + 8)) * MIX;
        }
        if (length >= 16) {
            sum ^= (long) LONG.get(in, end - 16);
            other ^= (long) LONG.get(in, end - 8);
        } else {
            for (; at < end; at++) {
                other = other * 31 + in[at];
            }
        }
        sum = (sum ^ sum >>> 32) * MIX ^ (other ^ other >>> 32) * OTHER_MIX;
        return (int) (sum >>> 32);
    }
}
