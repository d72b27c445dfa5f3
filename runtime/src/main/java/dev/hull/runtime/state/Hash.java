package dev.hull.runtime.state;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** A number for a stretch of bytes, from its length and no more than 24 of them: what it is for is compared in full. */
public final class Hash {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MIX = 0x9E3779B97F4A7C15L; // 2^64 over the golden ratio

    private Hash() {}

    public static int of(byte[] in, int from, int length) {
        long sum = length;
        if (length >= 8) {
            sum = (sum ^ (long) LONG.get(in, from)) * MIX;
            sum = (sum ^ sum >>> 32 ^ (long) LONG.get(in, from + (length - 8 >> 1))) * MIX;
            sum = (sum ^ sum >>> 32 ^ (long) LONG.get(in, from + length - 8)) * MIX;
        } else {
            for (int i = 0; i < length; i++) {
                sum = sum << 8 | in[from + i] & 0xff;
            }
            sum *= MIX;
        }
        return (int) (sum >>> 32);
    }

    public static int of(long number) {
        return (int) (number * MIX >>> 32);
    }
}
