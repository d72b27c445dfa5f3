package dev.hull.runtime.state;

import dev.hull.model.events.Bytes;
import java.util.Arrays;

/**
 * The two ends of a socket of the network. The source is the client and the target the server, if the role is known.
 * A socket that listens has a target only.
 */
public final class Endpoints {
    static final Endpoints NONE = new Endpoints(4);

    static final int UNKNOWN_PROTOCOL = 0;
    static final int TCP = 2;
    static final int UDP = 3;
    static final int ICMP = 4;
    static final int RAW = 5;

    /** Whether it is known who called whom, and which of them this socket is. */
    enum Role {
        NOT_KNOWN,
        CLIENT,
        SERVER
    }

    private static final int TARGET = 16;
    private static final int WIDEST = 16;

    private final byte[] addresses = new byte[2 * WIDEST];
    private int width;
    private int sourcePort;
    private int targetPort;
    int protocol;
    Role role = Role.NOT_KNOWN;
    boolean listening;

    Endpoints(int width) {
        this.width = width;
    }

    /** Goes back to ends of which nothing is known. */
    Endpoints clear(int size) {
        Arrays.fill(addresses, (byte) 0);
        width = size;
        sourcePort = 0;
        targetPort = 0;
        protocol = UNKNOWN_PROTOCOL;
        role = Role.NOT_KNOWN;
        listening = false;
        return this;
    }

    void takeFrom(Endpoints other) {
        System.arraycopy(other.addresses, 0, addresses, 0, addresses.length);
        width = other.width;
        sourcePort = other.sourcePort;
        targetPort = other.targetPort;
        protocol = other.protocol;
        role = other.role;
        listening = other.listening;
    }

    /** {@return bytes of an address: 4 or 16} */
    public int width() {
        return width;
    }

    /** {@return what {@link #sourceStart} and {@link #targetStart} point into; not to be changed} */
    public byte[] addresses() {
        return addresses;
    }

    public int sourceStart() {
        return 0;
    }

    public int targetStart() {
        return TARGET;
    }

    public int sourcePort() {
        return sourcePort;
    }

    public int targetPort() {
        return targetPort;
    }

    /** {@return whether it waits for others to connect, so that there is no source} */
    public boolean isListening() {
        return listening;
    }

    public boolean isRoleKnown() {
        return role != Role.NOT_KNOWN;
    }

    /** {@return 2 TCP, 3 UDP, 4 ICMP, 5 raw, else unknown} What is not raw is not said before the role is known. */
    public int protocol() {
        return listening || isRoleKnown() || protocol == RAW ? protocol : UNKNOWN_PROTOCOL;
    }

    boolean isTcp() {
        return protocol == TCP;
    }

    void listen(byte[] from, int address, int size, int port) {
        width = size;
        listening = true;
        role = Role.SERVER;
        Arrays.fill(addresses, (byte) 0);
        System.arraycopy(from, address, addresses, TARGET, size);
        sourcePort = 0;
        targetPort = port;
    }

    void source(byte[] from, int address, int port) {
        System.arraycopy(from, address, addresses, 0, width);
        sourcePort = port;
    }

    void target(byte[] from, int address, int port) {
        System.arraycopy(from, address, addresses, TARGET, width);
        targetPort = port;
    }

    /** The socket turns out to have addresses of that size, and both ends. */
    void becomes(int size) {
        if (width != size || listening) {
            Arrays.fill(addresses, (byte) 0);
            sourcePort = 0;
            targetPort = 0;
            width = size;
            listening = false;
        }
    }

    boolean isSource(byte[] in, int address, int port) {
        return sourcePort == port && Arrays.equals(addresses, 0, width, in, address, address + width);
    }

    boolean isTarget(byte[] in, int address, int port) {
        return targetPort == port && Arrays.equals(addresses, TARGET, TARGET + width, in, address, address + width);
    }

    boolean hasTargetAddress() {
        return !isZero(TARGET);
    }

    boolean hasSourceAddress() {
        return !isZero(0);
    }

    private boolean isZero(int from) {
        for (int i = from; i < from + width; i++) {
            if (addresses[i] != 0) {
                return false;
            }
        }
        return true;
    }

    void swap() {
        for (int i = 0; i < WIDEST; i++) {
            byte kept = addresses[i];
            addresses[i] = addresses[TARGET + i];
            addresses[TARGET + i] = kept;
        }
        int port = sourcePort;
        sourcePort = targetPort;
        targetPort = port;
    }

    /** {@return {@code client:port->server:port}, or {@code address:port} of one that listens} */
    Bytes text(NameText room, Names names) {
        room.clear();
        if (!listening) {
            AddressText.append(room, addresses, 0, width);
            room.add(':').add(sourcePort, 10).add('-').add('>');
        }
        AddressText.append(room, addresses, TARGET, width);
        return room.add(':').add(targetPort, 10).of(names);
    }
}
