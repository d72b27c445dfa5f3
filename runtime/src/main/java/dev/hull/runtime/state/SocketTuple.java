package dev.hull.runtime.state;

import dev.hull.model.events.Bytes;
import dev.hull.model.events.Event;

/**
 * A parameter that is two addresses: family, then address and port of both, or two kernel addresses and a path.
 *
 * @param source start of the first address in the event's bytes
 * @param width of an address: 4 or 16 of the network, 0 of a unix socket, -1 of what is not known
 */
public record SocketTuple(int source, int sourcePort, int target, int targetPort, int width, int size) {
    private static final int UNIX = 1;
    private static final int FOUR = 2;
    private static final int SIX = 10;
    private static final int KERNEL_ADDRESSES = 16;

    public static SocketTuple at(Event event, int place) {
        byte[] bytes = event.bytes();
        int start = event.start(place) + 1;
        int size = event.size(place) - 1;
        return switch (bytes[start - 1]) {
            case FOUR -> size == 12 ? of(bytes, start, start + 6, 4, size) : unknown(start, size);
            case SIX -> size == 36 ? six(bytes, start, size) : unknown(start, size);
            case UNIX ->
                size > KERNEL_ADDRESSES ? new SocketTuple(start, 0, start + 8, 0, 0, size) : unknown(start, size);
            default -> unknown(start, size);
        };
    }

    private static SocketTuple six(byte[] bytes, int start, int size) {
        if (SocketAddress.isMapped(bytes, start) && SocketAddress.isMapped(bytes, start + 18)) {
            int from = SocketAddress.port(bytes, start + 16);
            int to = SocketAddress.port(bytes, start + 34);
            return new SocketTuple(start + 12, from, start + 30, to, 4, size);
        }
        return of(bytes, start, start + 18, 16, size);
    }

    private static SocketTuple of(byte[] bytes, int source, int target, int width, int size) {
        int sourcePort = SocketAddress.port(bytes, source + width);
        return new SocketTuple(source, sourcePort, target, SocketAddress.port(bytes, target + width), width, size);
    }

    private static SocketTuple unknown(int start, int size) {
        return new SocketTuple(start, 0, start, 0, -1, size);
    }

    public boolean isOfNetwork() {
        return width > 0;
    }

    public boolean isUnix() {
        return width == 0;
    }

    /** {@return whether the ends of the socket are others now} The same two ends the other way round are no others. */
    static boolean set(Descriptor socket, Event event, SocketTuple tuple) {
        byte[] bytes = event.bytes();
        if (socket.endpoints == Endpoints.NONE) {
            socket.endpoints = new Endpoints(tuple.width);
        }
        Endpoints ends = socket.endpoints;
        socket.type = tuple.width == 4 ? '4' : '6';
        ends.becomes(tuple.width);
        boolean sameSource = ends.isSource(bytes, tuple.source, tuple.sourcePort);
        boolean sameTarget = ends.isTarget(bytes, tuple.target, tuple.targetPort);
        boolean swapped = ends.isSource(bytes, tuple.target, tuple.targetPort)
                && ends.isTarget(bytes, tuple.source, tuple.sourcePort);
        if (sameSource && sameTarget || swapped) {
            return false;
        }
        if (!sameSource) {
            ends.source(bytes, tuple.source, tuple.sourcePort);
        }
        if (!sameTarget) {
            ends.target(bytes, tuple.target, tuple.targetPort);
        }
        return true;
    }

    /** {@return kernel addresses and path as Falco writes them} */
    public Bytes unixName(Event event) {
        Bytes path = SocketAddress.upToNul(event, source + KERNEL_ADDRESSES, size - KERNEL_ADDRESSES);
        String ends = Long.toHexString(address(event, source)) + "->" + Long.toHexString(address(event, target)) + " ";
        byte[] text = java.util.Arrays.copyOf(Bytes.of(ends).array(), ends.length() + path.length());
        System.arraycopy(path.array(), 0, text, ends.length(), path.length());
        return Bytes.owned(text);
    }

    private static long address(Event event, int at) {
        long value = 0;
        for (int i = 7; i >= 0; i--) {
            value = value << 8 | event.bytes()[at + i] & 0xff;
        }
        return value;
    }
}
