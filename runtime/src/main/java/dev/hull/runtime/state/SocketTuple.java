package dev.hull.runtime.state;

import dev.hull.model.events.Event;

/**
 * A parameter that is two addresses: family, then address and port of both, or two kernel addresses and a path. One is moved from
 * parameter to parameter.
 */
public final class SocketTuple {
    private static final int UNIX = 1;
    private static final int FOUR = 2;
    private static final int SIX = 10;
    private static final int KERNEL_ADDRESSES = 16;

    private int source;
    private int sourcePort;
    private int target;
    private int targetPort;
    private int width;
    private int size;

    /** {@return this, at that parameter of the event} */
    public SocketTuple at(Event event, int place) {
        byte[] bytes = event.bytes();
        int start = event.start(place) + 1;
        size = event.size(place) - 1;
        int family = bytes[start - 1];
        if (family == FOUR && size == 12) {
            set(bytes, start, start + 6, 4);
        } else if (family == SIX && size == 36) {
            six(bytes, start);
        } else {
            unixOrUnknown(start, family == UNIX && size > KERNEL_ADDRESSES);
        }
        return this;
    }

    private void six(byte[] bytes, int start) {
        if (SocketAddress.isMapped(bytes, start) && SocketAddress.isMapped(bytes, start + 18)) {
            set(bytes, start + 12, start + 30, 4);
        } else {
            set(bytes, start, start + 18, 16);
        }
    }

    private void set(byte[] bytes, int newSource, int newTarget, int newWidth) {
        source = newSource;
        sourcePort = SocketAddress.port(bytes, newSource + newWidth);
        target = newTarget;
        targetPort = SocketAddress.port(bytes, newTarget + newWidth);
        width = newWidth;
    }

    private void unixOrUnknown(int start, boolean unix) {
        source = start;
        sourcePort = 0;
        target = unix ? start + 8 : start;
        targetPort = 0;
        width = unix ? 0 : -1;
    }

    /** {@return start of the first address in the event's bytes} */
    public int source() {
        return source;
    }

    public int sourcePort() {
        return sourcePort;
    }

    /** {@return start of the second address in the event's bytes} */
    public int target() {
        return target;
    }

    public int targetPort() {
        return targetPort;
    }

    /** {@return bytes of an address: 4 or 16 of the network, 0 of a unix socket, -1 of what is not known} */
    public int width() {
        return width;
    }

    public boolean isOfNetwork() {
        return width > 0;
    }

    public boolean isUnix() {
        return width == 0;
    }

    /** {@return whether the ends of the socket are others now} The same two ends the other way round are no others. */
    boolean set(Descriptor socket, Event event) {
        byte[] bytes = event.bytes();
        if (socket.endpoints == Endpoints.NONE) {
            socket.ends(width);
        }
        Endpoints ends = socket.endpoints;
        socket.type = width == 4 ? '4' : '6';
        ends.becomes(width);
        boolean sameSource = ends.isSource(bytes, source, sourcePort);
        boolean sameTarget = ends.isTarget(bytes, target, targetPort);
        boolean swapped = ends.isSource(bytes, target, targetPort) && ends.isTarget(bytes, source, sourcePort);
        if (sameSource && sameTarget || swapped) {
            return false;
        }
        if (!sameSource) {
            ends.source(bytes, source, sourcePort);
        }
        if (!sameTarget) {
            ends.target(bytes, target, targetPort);
        }
        return true;
    }

    /** {@return kernel addresses and path as Falco writes them, in {@code room}} */
    public NameText unixName(Event event, NameText room) {
        int path = source + KERNEL_ADDRESSES;
        return room.clear()
                .add(address(event, source), 16)
                .add('-')
                .add('>')
                .add(address(event, target), 16)
                .add(' ')
                .add(event.bytes(), path, SocketAddress.upToNul(event, path, size - KERNEL_ADDRESSES));
    }

    private static long address(Event event, int at) {
        long value = 0;
        for (int i = 7; i >= 0; i--) {
            value = value << 8 | event.bytes()[at + i] & 0xff;
        }
        return value;
    }
}
