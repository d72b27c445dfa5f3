package dev.hull.benchmarks.events;

import dev.hull.model.events.Bytes;

/** Calls by which nothing new comes to a machine: on files and peers that come again and again; what is opened is closed again. */
public enum Kind {
    READ,
    WRITE,
    OPENAT,
    OPENAT_RELATIVE,
    CLOSE,
    NEWFSTATAT,
    FSTAT,
    CONNECT,
    CONNECT_SIX,
    CONNECT_UNIX,
    ACCEPT4,
    SENDTO,
    RECVFROM,
    BIND,
    PIPE2,
    DUP2,
    CHDIR,
    MMAP,
    MPROTECT,
    FUTEX,
    UNLINKAT,
    SYMLINKAT,
    SYSCALL,
    /** Each of the others in turn. */
    MIXTURE;

    private static final int INTERNET = 2; // AF_INET
    private static final int INTERNET_SIX = 10; // AF_INET6
    private static final int STREAM = 1; // SOCK_STREAM
    private static final int DATAGRAM = 2; // SOCK_DGRAM
    private static final int HERE = 0x0a00_0005;
    private static final long FIRST = 20;

    private static final Bytes[] PATHS = paths("/usr/share/app/locale/", 100);
    private static final Bytes[] RELATIVE = paths("data/../cache/", 100);
    private static final Bytes[] DIRECTORIES = paths("/var/lib/app/", 16);

    private static Bytes[] paths(String folder, int count) {
        Bytes[] paths = new Bytes[count];
        for (int i = 0; i < count; i++) {
            paths[i] = Bytes.of(folder + "part-" + i + "/entry.dat");
        }
        return paths;
    }

    /** Makes the calls of that turn; the thread and the time of {@code calls} are set. Descriptor 3 is a file, 4 a directory, 5 a connected socket of UDP. */
    public void call(Calls calls, int turn) {
        Bytes path = PATHS[turn % PATHS.length];
        switch (this) {
            case READ -> calls.read(3);
            case WRITE -> calls.write(3);
            case OPENAT -> calls.open(FIRST, path, 1);
            case OPENAT_RELATIVE -> calls.open(FIRST, turn % 2 == 0 ? -100 : 4, RELATIVE[turn % RELATIVE.length], 1);
            case CLOSE -> {
                calls.open(FIRST + turn % 5, path, 1);
                calls.close(FIRST + turn % 5);
            }
            case NEWFSTATAT -> calls.stat(path);
            case FSTAT -> calls.fstat(3);
            case CONNECT -> connect(calls, INTERNET, SocketBytes.four(HERE, 40_000 + turn % 50, 0x0a00_0101, 443));
            case CONNECT_SIX -> connect(calls, INTERNET_SIX, SocketBytes.six(5, 40_000 + turn % 50, 0x0a00_0101, 443));
            case CONNECT_UNIX -> connect(calls, 1, SocketBytes.unix(0xffff_8880_0000_1000L, turn % 50, "/run/log"));
            case ACCEPT4 -> {
                calls.accept(FIRST, SocketBytes.four(0x0a00_0200 + turn % 200, 50_000, HERE, 8080));
                calls.close(FIRST);
            }
            case SENDTO -> calls.send(5, SocketBytes.four(HERE, 40_000, 0x0a00_0101 + turn % 20, 53));
            case RECVFROM -> calls.receive(5, SocketBytes.four(0x0a00_0101 + turn % 20, 53, HERE, 40_000));
            case BIND -> {
                calls.socket(FIRST, INTERNET, DATAGRAM);
                calls.bind(FIRST, SocketBytes.address(HERE, 30_000 + turn % 50));
                calls.close(FIRST);
            }
            case PIPE2 -> {
                calls.pipe(FIRST, FIRST + 1);
                calls.close(FIRST);
                calls.close(FIRST + 1);
            }
            case DUP2 -> {
                calls.duplicate(turn % 2 == 0 ? 3 : 5, FIRST);
                calls.close(FIRST);
            }
            case CHDIR -> calls.changeDirectory(DIRECTORIES[turn % DIRECTORIES.length]);
            case MMAP -> calls.map(3);
            case MPROTECT -> calls.protect();
            case FUTEX -> calls.futex();
            case UNLINKAT -> calls.unlink(path);
            case SYMLINKAT -> calls.symlink(DIRECTORIES[turn % DIRECTORIES.length], path);
            case SYSCALL -> calls.generic();
            case MIXTURE -> values()[turn % MIXTURE.ordinal()].call(calls, turn / MIXTURE.ordinal());
        }
    }

    private static void connect(Calls calls, int domain, Bytes ends) {
        calls.socket(FIRST, domain, STREAM);
        calls.connect(FIRST, ends);
        calls.close(FIRST);
    }
}
