package dev.hull.benchmarks.events;

import dev.hull.model.events.Bytes;
import dev.hull.model.events.CaptureListener;
import dev.hull.model.events.EventType;

/** System calls of one thread at a time, each of which has ended well unless it says otherwise: an event is told for each. */
public final class Calls {
    private static final long WORKING_DIRECTORY = -100; // AT_FDCWD
    private static final int CREATED = 4; // O_CREAT of the table

    private static final EventType READ = EventWriter.newest("read");
    private static final EventType WRITE = EventWriter.newest("write");
    private static final EventType OPENAT = EventWriter.newest("openat");
    private static final EventType CLOSE = EventWriter.newest("close");
    private static final EventType STAT = EventWriter.newest("newfstatat");
    private static final EventType FSTAT = EventWriter.newest("fstat");
    private static final EventType SOCKET = EventWriter.newest("socket");
    private static final EventType CONNECT = EventWriter.newest("connect");
    private static final EventType ACCEPT = EventWriter.newest("accept4");
    private static final EventType BIND = EventWriter.newest("bind");
    private static final EventType SENDTO = EventWriter.newest("sendto");
    private static final EventType RECVFROM = EventWriter.newest("recvfrom");
    private static final EventType PIPE = EventWriter.newest("pipe2");
    private static final EventType DUPLICATE = EventWriter.newest("dup2");
    private static final EventType CHDIR = EventWriter.newest("chdir");
    private static final EventType MMAP = EventWriter.newest("mmap");
    private static final EventType MPROTECT = EventWriter.newest("mprotect");
    private static final EventType FUTEX = EventWriter.newest("futex");
    private static final EventType EPOLL_WAIT = EventWriter.newest("epoll_wait");
    private static final EventType UNLINKAT = EventWriter.newest("unlinkat");
    private static final EventType SYMLINKAT = EventWriter.newest("symlinkat");
    private static final EventType GENERIC = EventWriter.newest("syscall");

    /** What was read or written: no more than a recorder keeps by default. */
    private static final Bytes DATA = Bytes.of("x".repeat(80));

    private final CaptureListener to;
    private final EventWriter events = new EventWriter();
    private long time;
    private long thread;

    public Calls(CaptureListener to) {
        this.to = to;
    }

    /** From now on the calls are of that thread, and end at that time. */
    public Calls by(long newThread, long newTime) {
        thread = newThread;
        time = newTime;
        return this;
    }

    private EventWriter begin(EventType type) {
        return events.begin(type, time, thread);
    }

    public void read(long descriptor) {
        begin(READ)
                .number(DATA.length())
                .bytes(DATA)
                .number(descriptor)
                .number(4096)
                .tell(to);
    }

    public void write(long descriptor) {
        begin(WRITE)
                .number(DATA.length())
                .bytes(DATA)
                .number(descriptor)
                .number(80)
                .tell(to);
    }

    public void open(long descriptor, Bytes path, int flags) {
        open(descriptor, WORKING_DIRECTORY, path, flags);
    }

    public void open(long descriptor, long directory, Bytes path, int flags) {
        begin(OPENAT)
                .number(descriptor)
                .number(directory)
                .text(path)
                .number(flags)
                .number((flags & CREATED) == 0 ? 0 : 0644)
                .number(2049)
                .number(4_000_000 + path.length())
                .tell(to);
    }

    public void close(long descriptor) {
        begin(CLOSE).number(0).number(descriptor).tell(to);
    }

    public void stat(Bytes path) {
        begin(STAT).number(0).number(WORKING_DIRECTORY).text(path).number(0).tell(to);
    }

    public void fstat(long descriptor) {
        begin(FSTAT).number(0).number(descriptor).tell(to);
    }

    /** {@code domain} and {@code type} as in socket(2). */
    public void socket(long descriptor, int domain, int type) {
        begin(SOCKET)
                .number(descriptor)
                .number(domain)
                .number(type)
                .number(0)
                .number(0)
                .tell(to);
    }

    /** {@code ends} are a parameter of the table's type SOCKTUPLE. */
    public void connect(long descriptor, Bytes ends) {
        begin(CONNECT).number(0).bytes(ends).number(descriptor).none().tell(to);
    }

    public void accept(long descriptor, Bytes ends) {
        begin(ACCEPT)
                .number(descriptor)
                .bytes(ends)
                .number(0)
                .number(0)
                .number(128)
                .number(0)
                .tell(to);
    }

    public void bind(long descriptor, Bytes address) {
        begin(BIND).number(0).bytes(address).number(descriptor).tell(to);
    }

    public void send(long descriptor, Bytes ends) {
        begin(SENDTO)
                .number(DATA.length())
                .bytes(DATA)
                .number(descriptor)
                .number(80)
                .bytes(ends)
                .tell(to);
    }

    public void receive(long descriptor, Bytes ends) {
        begin(RECVFROM)
                .number(DATA.length())
                .bytes(DATA)
                .bytes(ends)
                .number(descriptor)
                .number(4096)
                .tell(to);
    }

    public void pipe(long reading, long writing) {
        begin(PIPE)
                .number(0)
                .number(reading)
                .number(writing)
                .number(77_000 + reading)
                .number(0)
                .tell(to);
    }

    public void duplicate(long descriptor, long as) {
        begin(DUPLICATE).number(as).number(descriptor).number(as).tell(to);
    }

    public void changeDirectory(Bytes path) {
        begin(CHDIR).number(0).text(path).tell(to);
    }

    public void map(long descriptor) {
        begin(MMAP)
                .number(0x7f00_0000_0000L)
                .number(90_000)
                .number(30_000)
                .number(0)
                .number(0)
                .number(8192)
                .number(1)
                .number(2)
                .number(descriptor)
                .number(0)
                .tell(to);
    }

    public void protect() {
        begin(MPROTECT)
                .number(0)
                .number(0x7f00_0000_0000L)
                .number(4096)
                .number(1)
                .tell(to);
    }

    public void futex() {
        begin(FUTEX).number(0).number(0x7f00_0000_1000L).number(0).number(2).tell(to);
    }

    public void waitForEvents() {
        begin(EPOLL_WAIT).number(1).number(512).tell(to);
    }

    public void unlink(Bytes path) {
        begin(UNLINKAT).number(0).number(WORKING_DIRECTORY).text(path).number(0).tell(to);
    }

    public void symlink(Bytes target, Bytes path) {
        begin(SYMLINKAT)
                .number(0)
                .text(target)
                .number(WORKING_DIRECTORY)
                .text(path)
                .tell(to);
    }

    /** A call that has no event type of its own: rt_sigprocmask. */
    public void generic() {
        begin(GENERIC).number(175).number(14).tell(to);
    }
}
