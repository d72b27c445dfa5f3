package dev.hull.benchmarks.events;

import dev.hull.model.events.Bytes;
import dev.hull.model.events.CaptureListener;
import dev.hull.model.events.EventType;
import dev.hull.model.events.EventTypes;

/** Processes begin, run programs and end, and engines tell of containers: an event for each. */
public final class Lives {
    public static final long IN_NEW_PID_NAMESPACE = 64; // CLONE_NEWPID of the table
    /** CLONE_VM, CLONE_SIGHAND, CLONE_THREAD, CLONE_FILES of the table. */
    public static final long AS_THREAD = 32768 | 2048 | 8192 | 1;

    private static final EventType CLONE = EventWriter.newest("clone");
    private static final EventType EXECVE = EventWriter.newest("execve");
    private static final EventType END = EventTypes.named("procexit").getLast();
    private static final EventType ENGINE = EventTypes.named("asyncevent").getFirst();
    private static final EventType USER = EventTypes.named("useradded").getFirst();
    private static final EventType GROUP = EventTypes.named("groupadded").getFirst();

    private static final Bytes ROOT = Bytes.of("/");
    private static final Bytes ENVIRONMENT = Bytes.of("PATH=/usr/sbin:/usr/bin:/sbin:/bin\0LANG=C.UTF-8\0HOME=/root\0");
    private static final Bytes CONTAINER = Bytes.of("container");
    private static final Bytes REMOVED = Bytes.of("container_removed");

    /** What runs: {@code arguments} and {@code cgroups} are texts that end in NUL each. */
    public record Image(Bytes name, Bytes path, Bytes arguments, Bytes cgroups) {}

    /** {@code tid} is {@code pid} for a main thread; inside of a pid namespace they have other numbers. */
    public record Thread(long tid, long pid, long parent, long virtualTid, long virtualPid) {}

    private final CaptureListener to;
    private final EventWriter events = new EventWriter();

    public Lives(CaptureListener to) {
        this.to = to;
    }

    /** {@code caller} makes {@code child}, which runs what the caller runs: the call ends in both. */
    public void clone(Thread caller, Thread child, Image image, long flags, long time) {
        cloned(caller, child.tid(), image, flags, time);
        cloned(child, 0, image, flags, time + 1);
    }

    private void cloned(Thread in, long result, Image image, long flags, long time) {
        events.begin(CLONE, time, in.tid())
                .number(result)
                .text(image.path())
                .bytes(image.arguments())
                .number(in.tid())
                .number(in.pid())
                .number(in.parent())
                .text(ROOT)
                .number(1024)
                .number(0)
                .number(100)
                .number(90_000)
                .number(30_000)
                .number(0)
                .text(image.name())
                .bytes(image.cgroups())
                .number(flags)
                .number(0)
                .number(0)
                .number(in.virtualTid())
                .number(in.virtualPid())
                .number(0)
                .tell(to);
    }

    public void execute(Thread in, Image image, long time) {
        events.begin(EXECVE, time, in.tid())
                .number(0)
                .text(image.path())
                .bytes(image.arguments())
                .number(in.tid())
                .number(in.pid())
                .number(in.parent())
                .text(ROOT)
                .number(1024)
                .number(0)
                .number(100)
                .number(90_000)
                .number(30_000)
                .number(0)
                .text(image.name())
                .bytes(image.cgroups())
                .bytes(ENVIRONMENT)
                .number(0)
                .number(in.virtualPid())
                .number(-1)
                .number(0)
                .number(0)
                .number(0)
                .number(0)
                .number(4_000_000)
                .number(1_700_000_000_000_000_000L)
                .number(1_700_000_000_000_000_000L)
                .number(0)
                .text(image.path())
                .number(in.pid())
                .number(0)
                .text(image.path())
                .tell(to);
    }

    public void end(long tid, long reaper, long time) {
        events.begin(END, time, tid)
                .number(0)
                .number(0)
                .number(0)
                .number(0)
                .number(reaper)
                .tell(to);
    }

    /** The engine tells of a container, in the JSON of Falco's container plugin. */
    public void container(Bytes json, boolean removed, long time) {
        events.begin(ENGINE, time, 0)
                .number(0)
                .text(removed ? REMOVED : CONTAINER)
                .bytes(json)
                .tell(to);
    }

    public void user(int uid, Bytes name, Bytes containerId, long time) {
        events.begin(USER, time, -1)
                .number(uid)
                .number(uid)
                .text(name)
                .text(ROOT)
                .text(ROOT)
                .text(containerId)
                .tell(to);
        events.begin(GROUP, time, -1).number(uid).text(name).text(containerId).tell(to);
    }
}
