package dev.hull.runtime.state;

import dev.hull.model.events.Event;

/** A parameter that is an address: family, then address and port, or a path. One is moved from parameter to parameter. */
public final class SocketAddress {
    private static final int UNIX = 1;
    private static final int FOUR = 2;
    private static final int SIX = 10;

    private int start;
    private int width;
    private int port;
    private int size;

    /** {@return this, at that parameter of the event} An address of IPv4 in IPv6's clothes is of IPv4. */
    public SocketAddress at(Event event, int place) {
        byte[] bytes = event.bytes();
        start = event.start(place) + 1;
        size = event.size(place) - 1;
        port = 0;
        int family = bytes[start - 1];
        if (family == FOUR && size == 6) {
            width = 4;
            port = port(bytes, start + 4);
        } else if (family == SIX && size == 18) {
            six(bytes);
        } else {
            width = family == UNIX ? 0 : -1;
        }
        return this;
    }

    private void six(byte[] bytes) {
        port = port(bytes, start + 16);
        boolean mapped = isMapped(bytes, start);
        width = mapped ? 4 : 16;
        start += mapped ? 12 : 0;
    }

    /** {@return start of the address in the event's bytes} */
    public int start() {
        return start;
    }

    /** {@return bytes of the address: 4 or 16 of the network, 0 of a unix socket, -1 of what is not known} */
    public int width() {
        return width;
    }

    public int port() {
        return port;
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

    /** {@return bytes of the path of a unix socket, which begins at {@link #start}} */
    public int pathLength(Event event) {
        return upToNul(event, start, size);
    }

    /** {@return how many of the bytes stand before the first NUL} */
    static int upToNul(Event event, int start, int size) {
        int length = 0;
        while (length < size && event.bytes()[start + length] != 0) {
            length++;
        }
        return length;
    }
}
