package dev.hull.runtime.state;

import dev.hull.model.events.Bytes;

/** A thread of the machine. Ids are those of the machine's first pid namespace, unless called virtual. */
public final class Task {
    public static final Task UNKNOWN = new Task(-1, new Descriptors());

    private static final Bytes NOT_SEEN = Bytes.of("<NA>");

    private final long tid;
    Descriptors descriptors;
    long pid = -1;
    long parent = -1;
    long session = -1;
    long group = -1;
    long virtualTid = -1;
    long virtualPid = -1;
    long virtualGroup = -1;
    Bytes comm = Bytes.NONE;
    Program program = Program.NONE;
    Bytes cwd = Bytes.NONE;
    Bytes root = Bytes.NONE;
    Texts cgroups = Texts.NONE;
    long flags;
    long descriptorLimit = -1;
    int uid = -1;
    int gid = -1;
    int loginUid = -1;
    int tty;
    long started;
    long pidNamespaceStarted;
    int virtualMemory;
    int residentMemory;
    int swappedMemory;
    long majorFaults;
    long minorFaults;
    long capPermitted;
    long capEffective;
    long capInheritable;
    Container container = Container.HOST;

    Task(long tid, Descriptors descriptors) {
        this.tid = tid;
        this.descriptors = descriptors;
    }

    /** {@return a thread of which nothing is known but that it runs} */
    static Task notSeen(long tid) {
        Task task = new Task(tid, new Descriptors());
        task.comm = NOT_SEEN;
        return task;
    }

    public boolean isKnown() {
        return this != UNKNOWN;
    }

    public long tid() {
        return tid;
    }

    public long pid() {
        return pid;
    }

    public boolean isMain() {
        return tid == pid;
    }

    /** {@return tid of the parent} */
    public long parentTid() {
        return parent;
    }

    public long session() {
        return session;
    }

    public long group() {
        return group;
    }

    public long virtualTid() {
        return virtualTid;
    }

    public long virtualPid() {
        return virtualPid;
    }

    public long virtualGroup() {
        return virtualGroup;
    }

    public Bytes comm() {
        return comm;
    }

    public Program program() {
        return program;
    }

    public Bytes cwd() {
        return cwd;
    }

    public Bytes root() {
        return root;
    }

    public Texts cgroups() {
        return cgroups;
    }

    public int uid() {
        return uid;
    }

    public int gid() {
        return gid;
    }

    public int loginUid() {
        return loginUid;
    }

    public int tty() {
        return tty;
    }

    /** {@return nanoseconds since 1970; 0 if not known} */
    public long started() {
        return started;
    }

    public Container container() {
        return container;
    }

    /** {@return what the thread's descriptor numbers stand for; threads of a process share one table} */
    public Descriptors descriptors() {
        return descriptors;
    }
}
