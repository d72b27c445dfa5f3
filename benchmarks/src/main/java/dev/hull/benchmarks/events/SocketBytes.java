package dev.hull.benchmarks.events;

import dev.hull.model.events.Bytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Addresses and pairs of them, as parameters of events have them. */
public final class SocketBytes {
    private static final byte UNIX = 1;
    private static final byte FOUR = 2;
    private static final byte SIX = 10;

    private SocketBytes() {}

    /** The addresses are four bytes as a number, the first byte highest. */
    public static Bytes four(int source, int sourcePort, int target, int targetPort) {
        ByteBuffer bytes = room(13).put(FOUR);
        address(bytes, source).putShort((short) sourcePort);
        address(bytes, target).putShort((short) targetPort);
        return Bytes.owned(bytes.array());
    }

    /** Of addresses that differ in their last four bytes. */
    public static Bytes six(int source, int sourcePort, int target, int targetPort) {
        ByteBuffer bytes = room(37).put(SIX);
        address(bytes.putLong(0x200d_b801_20L).putInt(1), source).putShort((short) sourcePort);
        address(bytes.putLong(0x200d_b801_20L).putInt(2), target).putShort((short) targetPort);
        return Bytes.owned(bytes.array());
    }

    public static Bytes address(int address, int port) {
        ByteBuffer bytes = room(7).put(FOUR);
        address(bytes, address).putShort((short) port);
        return Bytes.owned(bytes.array());
    }

    /** Two sockets by the kernel's addresses of them, and a path. */
    public static Bytes unix(long source, long target, String path) {
        byte[] text = Bytes.of(path + "\0").array();
        return Bytes.owned(room(17 + text.length)
                .put(UNIX)
                .putLong(source)
                .putLong(target)
                .put(text)
                .array());
    }

    private static ByteBuffer room(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static ByteBuffer address(ByteBuffer to, int address) {
        return to.putInt(Integer.reverseBytes(address));
    }
}
