package dev.hull.runtime.state;

import dev.hull.model.events.Bytes;
import java.util.Arrays;

/** A thread of the machine. Ids are those of the machine's first pid namespace, unless called virtual. */
public final class Task {
    private static final Bytes NOT_SEEN = Bytes.of("<NA>");

    public static final Task UNKNOWN = new Task();

    /** The process of threads of which only the id is known. */
    static final Process NOBODY = UNKNOWN.process;

    // The table's clone.flags, and one of our own that Falco also uses: the child was seen before its parent's call
    // ended.
    static final long CLONE_FILES = 1;
    static final long CLONE_NEWPID = 1 << 6;
    static final long CLONE_PARENT = 1 << 8;
    static final long CLONE_THREAD = 1 << 13;
    static final long CLONE_INVERTED = 1 << 16;
    static final long CLONE_NEWUSER = 1 << 20;
    static final long CLONE_VFORK = 1 << 27;
    static final long IN_PID_NAMESPACE = 1 << 29;

    private final long tid;
    /** Its own; threads use their main thread's. */
    private Descriptors descriptors;

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
    long changedAfterNamespace;
    Container container = Container.HOST;

    Process process;
    Task nextThread;
    Task previousThread;
    Task childOf;
    Task firstChild;
    Task nextChild;
    Task previousChild;
    /** It has ended, but other threads of its process, or rules, still look at it. */
    boolean ended;
    /** Who takes the children, as the kernel said when it ended; -1 or 0 if it did not. */
    long adopter = -1;
    /** Time of its last event. */
    long seen;

    private Bytes commandLine = Bytes.NONE;
    private Bytes commandLineComm = NOT_SEEN;
    private Program commandLineProgram = Program.NONE;
    User user = User.unlisted(-1);
    User loginUser = user;
    Bytes groupName = NOT_SEEN;
    int groupNamed = -1;
    Container accountsOf = Container.HOST;
    /** The control groups that {@code container} was found by. */
    Texts containerOf = Texts.NONE;
    /** Nanoseconds on processors, as far as the switches between threads tell. */
    long executed;

    long userTime;
    long systemTime;
    int accountsVersion = -1;

    private Task() {
        this.tid = -1;
        this.descriptors = new Descriptors();
        this.nextThread = this;
        this.previousThread = this;
        this.childOf = this;
        this.firstChild = this;
        this.nextChild = this;
        this.previousChild = this;
        this.process = new Process(-1, this);
    }

    Task(long tid, Descriptors descriptors) {
        this.tid = tid;
        this.descriptors = descriptors;
        this.nextThread = UNKNOWN;
        this.previousThread = UNKNOWN;
        this.childOf = UNKNOWN;
        this.firstChild = UNKNOWN;
        this.nextChild = UNKNOWN;
        this.previousChild = UNKNOWN;
        this.process = NOBODY;
    }

    /** {@return a thread of which nothing is known but that it runs} */
    static Task stub(long tid, Descriptors descriptors) {
        Task task = new Task(tid, descriptors);
        task.comm = NOT_SEEN;
        task.program = Program.NOT_SEEN;
        return task;
    }

    public boolean isKnown() {
        return this != UNKNOWN;
    }

    /** {@return whether its process or its parent is not known, because its beginning was missed} */
    public boolean isStub() {
        return tid < 0 || pid < 0 || parent < 0;
    }

    public long tid() {
        return tid;
    }

    /** {@return id of the process; -1 if not known} */
    public long pid() {
        return pid;
    }

    public boolean isMain() {
        return tid == pid;
    }

    /** {@return the main thread of its process, or {@link #UNKNOWN}} */
    public Task main() {
        return isMain() ? this : process.main();
    }

    /** {@return tid of the parent; 0 if it has none that is known} */
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

    public boolean isInPidNamespace() {
        return (flags & IN_PID_NAMESPACE) != 0 || virtualTid >= 0 && virtualTid != tid;
    }

    public Bytes comm() {
        return comm;
    }

    public Program program() {
        return program;
    }

    /** {@return {@code comm} and the arguments, with blanks between; made once until one of them changes} */
    public Bytes commandLine() {
        if (commandLineComm != comm || commandLineProgram != program) {
            commandLine = joined(comm, program.arguments());
            commandLineComm = comm;
            commandLineProgram = program;
        }
        return commandLine;
    }

    private static Bytes joined(Bytes first, Texts rest) {
        if (rest.count() == 0) {
            return first;
        }
        Bytes arguments = rest.joined();
        byte[] all = Arrays.copyOf(first.array(), first.length() + 1 + arguments.length());
        all[first.length()] = ' ';
        System.arraycopy(arguments.array(), 0, all, first.length() + 1, arguments.length());
        return Bytes.owned(all);
    }

    /** {@return the working directory of the process, with a slash at its end; empty if not known} */
    public Bytes cwd() {
        return main().cwd;
    }

    public Bytes root() {
        return root;
    }

    /** {@return {@code name=path} for each subsystem} */
    public Texts cgroups() {
        return cgroups;
    }

    public int uid() {
        return uid;
    }

    public int gid() {
        return gid;
    }

    /** {@return -1 if nobody logged in} */
    public int loginUid() {
        return loginUid;
    }

    /** {@return the device number of the terminal; 0 if none} */
    public int tty() {
        return tty;
    }

    /** {@return nanoseconds since 1970; 0 if not known} */
    public long started() {
        return started;
    }

    /** {@return nanoseconds since 1970; 0 if not known} */
    public long pidNamespaceStarted() {
        return pidNamespaceStarted;
    }

    /** {@return nanoseconds that the program's file was changed after the pid namespace's start; 0 if not or not known} */
    public long changedAfterNamespace() {
        return changedAfterNamespace;
    }

    public long capPermitted() {
        return capPermitted;
    }

    public long capEffective() {
        return capEffective;
    }

    public long capInheritable() {
        return capInheritable;
    }

    /** {@return kilobytes} */
    public long virtualMemory() {
        return Integer.toUnsignedLong(virtualMemory);
    }

    /** {@return kilobytes} */
    public long residentMemory() {
        return Integer.toUnsignedLong(residentMemory);
    }

    /** {@return kilobytes} */
    public long swappedMemory() {
        return Integer.toUnsignedLong(swappedMemory);
    }

    public long majorFaults() {
        return majorFaults;
    }

    public long minorFaults() {
        return minorFaults;
    }

    /** {@return how many descriptors the process may open; -1 if not known} */
    public long descriptorLimit() {
        return main().descriptorLimit;
    }

    /** {@return nanoseconds on processors, as far as switches between threads were recorded} */
    public long executed() {
        return executed;
    }

    public Container container() {
        return container;
    }

    /** {@return threads of the process that have not ended; 0 if it is not known} */
    public int threads() {
        return process == NOBODY ? 0 : process.alive;
    }

    /** {@return threads of the process that have not ended, without the main one} */
    public int otherThreads() {
        Task main = main();
        return main.isKnown() && !main.ended && process != NOBODY ? process.alive - 1 : threads();
    }

    /** As fork(2) does: a copy of its own. */
    void takeDescriptorsOf(Task other) {
        descriptors = other.descriptors().copy();
    }

    /** {@return how many descriptors are in the table that no other thread has} */
    int ownDescriptors() {
        return descriptors.size();
    }

    /** {@return what the thread's descriptor numbers stand for; threads of a process share the main one's table} */
    public Descriptors descriptors() {
        if ((flags & CLONE_FILES) == 0) {
            return descriptors;
        }
        Task main = main();
        return main.isKnown() ? main.descriptors : descriptors;
    }
}
