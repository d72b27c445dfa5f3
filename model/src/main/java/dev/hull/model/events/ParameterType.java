package dev.hull.model.events;

/**
 * How the bytes of a parameter are read. Numbers are little-endian. A parameter of no bytes is missing.
 * Source: the parameter types of Falco's event schema 4.3.
 */
public enum ParameterType {
    NONE(0),
    INT8(1),
    INT16(2),
    INT32(4),
    INT64(8),
    UINT8(1),
    UINT16(2),
    UINT32(4),
    UINT64(8),
    /** Text that ends in NUL. */
    CHARBUF(-1),
    BYTEBUF(-1),
    /** A negative number is {@code -errno}. */
    ERRNO(8),
    SOCKADDR(-1),
    /** Family (one byte), then for IPv4 and IPv6 source address, source port, target address, target port; for unix sockets two kernel addresses and a path. */
    SOCKTUPLE(-1),
    FD(8),
    PID(8),
    /** A count (two bytes), then as often descriptor (eight) and flags (two). */
    FDLIST(-1),
    FSPATH(-1),
    SYSCALLID(2),
    SIGTYPE(1),
    /** Nanoseconds. */
    RELTIME(8),
    /** Nanoseconds since 1970. */
    ABSTIME(8),
    PORT(2),
    SIGSET(4),
    FSRELPATH(-1),
    IPV4ADDR(4),
    /** One byte says which of the types of the table follows. */
    DYN(-1),
    FLAGS8(1),
    FLAGS16(2),
    FLAGS32(4),
    UID(4),
    GID(4),
    IPV6ADDR(16),
    ENUMFLAGS8(1),
    ENUMFLAGS16(2),
    ENUMFLAGS32(4),
    MODE(4),
    /** Texts, each ended by NUL. */
    CHARBUFARRAY(-1),
    /** Name and value in turn, each ended by NUL. */
    CHARBUF_PAIR_ARRAY(-1);

    private final int width;

    ParameterType(int width) {
        this.width = width;
    }

    /** {@return bytes of the value, or -1 if that differs from value to value} */
    public int width() {
        return width;
    }
}
