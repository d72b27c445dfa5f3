package dev.hull.runtime.state;

import dev.hull.model.events.Bytes;
import dev.hull.model.events.Event;

/**
 * A parameter that is an address: family, then address and port, or a path.
 *
 * @param start of the address in the event's bytes
 * @param width of the address: 4 or 16 of the network, 0 of a unix socket, -1 of what is not known
 */
public record SocketAddress(int start, int width, int port, int size) {
    private static final int UNIX = 1;
    private static final int FOUR = 2;
    private static final int SIX = 10;

    /** {@return the address; one of IPv4 in IPv6's clothes is of IPv4} */
    public static SocketAddress at(Event event, int place) {
        int start = event.start(place) + 1;
        int size = event.size(place) - 1;
        byte[] bytes = event.bytes();
        return switch (bytes[start - 1]) {
            case FOUR -> size == 6 ? new SocketAddress(start, 4, port(bytes, start + 4), size) : unknown(start, size);
            case SIX -> size == 18 ? six(bytes, start, size) : unknown(start, size);
            case UNIX -> new SocketAddress(start, 0, 0, size);
            default -> unknown(start, size);
        };
    }

    private static SocketAddress six(byte[] bytes, int start, int size) {
        int port = port(bytes, start + 16);
        return isMapped(bytes, start)
                ? new SocketAddress(start + 12, 4, port, size)
                : new SocketAddress(start, 16, port, size);
    }

    private static SocketAddress unknown(int start, int size) {
        return new SocketAddress(start, -1, 0, size);
    }

    static int port(byte[] bytes, int at) {
        return bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8;
    }

    /** {@return whether the 16 bytes are an address of IPv4, or all zero, which is taken for that of IPv4} */
    static boolean isMapped(byte[] bytes, int at) {
        for (int i = 0; i < 10; i++) {
            if (bytes[at + i] != 0) {
                return false;
            }
        }
        if (bytes[at + 10] == (byte) 0xff && bytes[at + 11] == (byte) 0xff) {
            return true;
        }
        for (int i = 10; i < 16; i++) {
            if (bytes[at + i] != 0) {
                return false;
            }
        }
        return true;
    }

    public boolean isOfNetwork() {
        return width > 0;
    }

    public boolean isUnix() {
        return width == 0;
    }

    public Bytes path(Event event) {
        return upToNul(event, start, size);
    }

    static Bytes upToNul(Event event, int start, int size) {
        int length = 0;
        while (length < size && event.bytes()[start + length] != 0) {
            length++;
        }
        return Bytes.copy(event.bytes(), start, length);
    }
}
