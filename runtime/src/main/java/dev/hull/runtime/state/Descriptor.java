package dev.hull.runtime.state;

import dev.hull.model.events.Bytes;

/** What a descriptor number of a process stands for. Its place may be taken by another when the number is closed. */
public final class Descriptor {
    public static final Descriptor UNKNOWN = new Descriptor();

    static final long DIRECTORY = 1024; // O_DIRECTORY of the table's flags
    static final long CLOSED_BY_EXEC = 4096; // O_CLOEXEC of the table's flags
    private static final long UPPER_LAYER = 32768;
    private static final long LOWER_LAYER = 65536;

    char type = 'o';
    Bytes name = Bytes.NONE;
    Bytes rawName = Bytes.NONE;
    long inode;
    int device;
    /** As in the table's {@code open}. */
    long flags;
    /** Of the process that a pidfd stands for. */
    long pid;

    /** The name with a slash at its end, made when a path is first looked up here; it stays while the name does. */
    private Bytes directory = Bytes.NONE;

    private Bytes directoryOf = Bytes.NONE;

    boolean connected;
    Endpoints endpoints = Endpoints.NONE;
    /** The ends that it had when it last was a socket, to be used again. */
    private Endpoints kept = Endpoints.NONE;
    /** The next that is not in use. */
    Descriptor next = this;

    Descriptor() {}

    /** {@return ends of its own with addresses of that width, of which nothing is known yet} */
    Endpoints ends(int width) {
        if (kept == Endpoints.NONE) {
            kept = new Endpoints(width);
        }
        endpoints = kept.clear(width);
        return endpoints;
    }

    /** Goes back to stand for nothing. */
    void clear() {
        type = 'o';
        name = Bytes.NONE;
        rawName = Bytes.NONE;
        inode = 0;
        device = 0;
        flags = 0;
        pid = 0;
        connected = false;
        endpoints = Endpoints.NONE;
    }

    void closeByExec(boolean closes) {
        if (this == UNKNOWN) {
            return;
        }
        flags = closes ? flags | CLOSED_BY_EXEC : flags & ~CLOSED_BY_EXEC;
    }

    void takeFrom(Descriptor other) {
        type = other.type;
        name = other.name;
        rawName = other.rawName;
        inode = other.inode;
        device = other.device;
        flags = other.flags;
        pid = other.pid;
        connected = other.connected;
        if (other.endpoints == Endpoints.NONE) {
            endpoints = Endpoints.NONE;
        } else {
            ends(other.endpoints.width()).takeFrom(other.endpoints);
        }
    }

    public boolean isKnown() {
        return this != UNKNOWN;
    }

    /** {@return path of a file, ends of a socket; empty where there is none} */
    public Bytes name() {
        return name;
    }

    /** {@return the name with a slash at its end; empty if it has none} */
    Bytes directory(Machine machine) {
        if (directoryOf != name) {
            directory = name.isEmpty() ? name : OpenedPath.asDirectory(name, machine);
            directoryOf = name;
        }
        return directory;
    }

    /** {@return the path as it was passed} */
    public Bytes rawName() {
        return rawName;
    }

    /** {@return {@code fd.typechar}} */
    public char type() {
        return type;
    }

    public boolean isFile() {
        return type == 'f';
    }

    public boolean isDirectory() {
        return type == 'd';
    }

    /** {@return whether it is a socket of IPv4 or IPv6} */
    public boolean isOfNetwork() {
        return endpoints != Endpoints.NONE && (type == '4' || type == '6');
    }

    public boolean isUnixSocket() {
        return type == 'u';
    }

    public Endpoints endpoints() {
        return endpoints;
    }

    public boolean isConnected() {
        return connected;
    }

    public long inode() {
        return inode;
    }

    /** {@return as the kernel encodes it for users ({@code new_encode_dev})} */
    public int device() {
        return device;
    }

    public boolean isOfUpperLayer() {
        return (flags & UPPER_LAYER) != 0;
    }

    public boolean isOfLowerLayer() {
        return (flags & LOWER_LAYER) != 0;
    }
}
