package dev.hull.model.events;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * One event where it lies in memory: a flyweight that {@link #at} moves from event to event, so that nothing is made
 * for each. The bytes are those of a capture, so captures and what a sensor writes are read by the same code:
 * time (8 bytes, nanoseconds since 1970), thread (8), length of all (4), type (2), number of parameters (4), then the
 * lengths of the parameters (2 bytes each, 4 for a wide event), then the parameters. All little-endian.
 *
 * <p>Whoever moves it has checked that all lies inside the array ({@link #isWhole}). Not safe for threads.
 */
public final class Event {
    public static final int HEADER = 26;

    /** More parameters has no event; the table's longest row has 31. */
    private static final int MOST = 1024;

    private static final VarHandle SHORT = view(short[].class);
    private static final VarHandle INT = view(int[].class);
    private static final VarHandle LONG = view(long[].class);

    private byte[] bytes = new byte[0];
    private int from;
    private boolean wide;
    private int cpu;
    private long number;
    private int[] starts = new int[33];
    /** How many of {@code starts} hold for this event. */
    private int known;

    private static VarHandle view(Class<?> array) {
        return MethodHandles.byteArrayViewVarHandle(array, ByteOrder.LITTLE_ENDIAN);
    }

    /** {@return whether {@code bytes} hold a whole event of consistent lengths at {@code from}, before {@code end}} */
    public static boolean isWhole(byte[] bytes, int from, int end, boolean wide) {
        if (end - from < HEADER) {
            return false;
        }
        int length = (int) INT.get(bytes, from + 16);
        int parameters = (int) INT.get(bytes, from + 22);
        int width = wide ? 4 : 2;
        if (length < HEADER
                || length > end - from
                || parameters < 0
                || parameters > Math.min(MOST, (length - HEADER) / width)) {
            return false;
        }
        long sum = HEADER + (long) parameters * width;
        for (int i = 0; i < parameters; i++) {
            int at = from + HEADER + i * width;
            sum += wide
                    ? Integer.toUnsignedLong((int) INT.get(bytes, at))
                    : Short.toUnsignedInt((short) SHORT.get(bytes, at));
        }
        return sum <= length;
    }

    /**
     * Moves to the event at {@code from} if it is whole ({@link #isWhole}); in the same pass its parameters are located.
     *
     * @return whether it did; if not, this stands nowhere
     */
    public boolean atWhole(byte[] bytes, int from, int end, boolean wide, int cpu, long number) {
        if (end - from < HEADER) {
            return false;
        }
        int length = (int) INT.get(bytes, from + 16);
        int count = (int) INT.get(bytes, from + 22);
        if (length < HEADER || length > end - from || count < 0 || count > MOST) {
            return false;
        }
        at(bytes, from, wide, cpu, number);
        int start = from + HEADER + count * (wide ? 4 : 2);
        int limit = from + length;
        return start <= limit && locate(count, start, limit);
    }

    private boolean locate(int count, int start, int limit) {
        if (count > starts.length) {
            starts = new int[count];
        }
        int[] places = starts;
        for (int i = 0; i < count; i++) {
            places[i] = start;
            int size = size(i);
            if (size < 0 || size > limit - start) {
                return false;
            }
            start += size;
        }
        known = count;
        return true;
    }

    /** Moves to the event at {@code from}; {@code number} counts from 1. */
    public void at(byte[] bytes, int from, boolean wide, int cpu, long number) {
        this.bytes = bytes;
        this.from = from;
        this.wide = wide;
        this.cpu = cpu;
        this.number = number;
        this.known = 0;
    }

    /** {@return place in its recording, from 1} */
    public long number() {
        return number;
    }

    public int cpu() {
        return cpu;
    }

    /** {@return nanoseconds since 1970} */
    public long time() {
        return (long) LONG.get(bytes, from);
    }

    /** {@return the thread that it happened in; -1 or 0 if in none} */
    public long thread() {
        return (long) LONG.get(bytes, from + 8);
    }

    /** {@return bytes of the whole event} */
    public int length() {
        return (int) INT.get(bytes, from + 16);
    }

    /** {@return {@link EventType#code}} */
    public int code() {
        return Short.toUnsignedInt((short) SHORT.get(bytes, from + 20));
    }

    public int parameters() {
        return (int) INT.get(bytes, from + 22);
    }

    public boolean isWide() {
        return wide;
    }

    /** {@return the array that {@link #start} points into; not to be changed} */
    public byte[] bytes() {
        return bytes;
    }

    /** {@return where the event begins in {@link #bytes}} */
    public int from() {
        return from;
    }

    /** {@return whether there is such a parameter, and it is not of no bytes} */
    public boolean has(int parameter) {
        return parameter < parameters() && size(parameter) > 0;
    }

    /** {@return bytes of the parameter} */
    public int size(int parameter) {
        int at = from + HEADER;
        return wide
                ? (int) INT.get(bytes, at + 4 * parameter)
                : Short.toUnsignedInt((short) SHORT.get(bytes, at + 2 * parameter));
    }

    /** {@return where the parameter begins in {@link #bytes}} */
    public int start(int parameter) {
        if (known <= parameter) {
            locate();
        }
        return starts[parameter];
    }

    private void locate() {
        int count = parameters();
        if (count > starts.length) {
            starts = new int[count];
        }
        int start = from + HEADER + count * (wide ? 4 : 2);
        for (int i = 0; i < count; i++) {
            starts[i] = start;
            start += size(i);
        }
        known = count;
    }

    public byte int8(int parameter) {
        return bytes[start(parameter)];
    }

    public short int16(int parameter) {
        return (short) SHORT.get(bytes, start(parameter));
    }

    public int int32(int parameter) {
        return (int) INT.get(bytes, start(parameter));
    }

    public long int64(int parameter) {
        return (long) LONG.get(bytes, start(parameter));
    }

    /** {@return bytes of a text without the NUL that ends it} */
    public int textLength(int parameter) {
        int start = start(parameter);
        int end = start + size(parameter);
        int at = start;
        for (; at <= end - 8; at += 8) {
            long eight = (long) LONG.get(bytes, at);
            // Has its highest bit where a byte is the first 0: Hacker's Delight, 6-1.
            long zeros = (eight - 0x0101_0101_0101_0101L) & ~eight & 0x8080_8080_8080_8080L;
            if (zeros != 0) {
                return at - start + (Long.numberOfTrailingZeros(zeros) >>> 3);
            }
        }
        while (at < end && bytes[at] != 0) {
            at++;
        }
        return at - start;
    }
}
