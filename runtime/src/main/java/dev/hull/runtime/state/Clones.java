package dev.hull.runtime.state;

import dev.hull.model.events.Event;
import dev.hull.model.events.EventType;

/**
 * A call of the clone(2) family has ended, in the parent or in the child: each tells of the other, and either may come
 * first. Nobody has told anything before where the rest was lost.
 */
final class Clones implements Effect {
    /** A child whose beginning was seen longer ago is another one with the same id. */
    private static final long STALE = 2_000_000_000L;

    private static final int EXE = 1;
    private static final int ARGUMENTS = 2;
    private static final int PID = 4;
    private static final int PARENT = 5;
    private static final int DESCRIPTOR_LIMIT = 7;

    private final boolean vfork;
    private final int flags;
    private final int uid;
    private final int comm;
    private final int cgroups;
    private final int virtualTid;
    private final int namespaceStart;
    private final int majorFaults;

    Clones(EventType type) {
        this.vfork = type.name().equals("vfork");
        this.flags = type.place("flags");
        this.uid = type.place("uid");
        this.comm = type.place("comm");
        this.cgroups = type.place("cgroups");
        this.virtualTid = type.place("vtid");
        this.namespaceStart = type.place("pidns_init_start_ts");
        this.majorFaults = type.place("pgft_maj");
    }

    @Override
    public void of(Moment moment) {
        long result = Parameters.result(moment.event());
        if (result == 0) {
            inChild(moment);
        } else if (result > 0) {
            inParent(moment, result);
        }
    }

    private void inParent(Moment moment, long childTid) {
        Event event = moment.event();
        Tasks tasks = moment.machine().tasks();
        Task caller = tasks.orStub(event.thread());
        boolean known = !caller.isStub();
        moment.task(caller);
        if (!known) {
            identify(caller, event);
            tasks.kinship().link(caller);
        }
        long marks = Parameters.number(event, flags);
        if (tellsLess(caller, marks) || isSeen(tasks, childTid)) {
            return;
        }
        Task child = born(childTid, marks, moment, caller);
        if ((marks & Task.CLONE_THREAD) == 0) {
            child.pid = childTid;
            child.parent = caller.tid();
        } else {
            child.pid = caller.pid;
            child.parent = caller.parent;
        }
        child.virtualTid = childTid;
        child.virtualPid = child.pid;
        child.pidNamespaceStarted = moment.machine().bootTime();
        if (known) {
            inherit(child, caller, moment);
        } else {
            caller.program =
                    caller.program.named(Parameters.text(event, EXE), Parameters.texts(event, ARGUMENTS, Texts.NONE));
            caller.comm = child.comm;
            child.program = caller.program;
        }
        tasks.add(child);
    }

    /**
     * Whether the child will tell more: its ids in a new pid namespace are not the parent's to know; a vfork's parent
     * comes back when the child may have ended.
     */
    private boolean tellsLess(Task caller, long marks) {
        return (marks & (Task.IN_PID_NAMESPACE | Task.CLONE_NEWPID | Task.CLONE_PARENT | Task.CLONE_VFORK)) != 0
                || vfork
                || caller.virtualTid != caller.tid();
    }

    private static boolean isSeen(Tasks tasks, long childTid) {
        Task there = tasks.get(childTid);
        if (!there.isKnown()) {
            return false;
        }
        if ((there.flags & Task.CLONE_INVERTED) != 0) {
            return true;
        }
        tasks.kinship().remove(there);
        return false;
    }

    private void identify(Task task, Event event) {
        task.pid = Parameters.number(event, PID);
        task.parent = Parameters.number(event, PARENT);
        if (Parameters.has(event, virtualTid + 1) && virtualTid >= 0) {
            task.virtualTid = Parameters.number(event, virtualTid);
            task.virtualPid = Parameters.number(event, virtualTid + 1);
        } else {
            task.virtualTid = task.tid();
            task.virtualPid = -1;
        }
    }

    private void inChild(Moment moment) {
        Event event = moment.event();
        Tasks tasks = moment.machine().tasks();
        Task there = moment.task();
        if (there.isKnown() && there.started != 0) {
            if (event.time() - there.started < STALE) {
                return;
            }
            tasks.kinship().remove(there);
        }
        long marks = Parameters.number(event, flags) | Task.CLONE_INVERTED;
        boolean leads = (marks & Task.CLONE_THREAD) == 0;
        Task model = tasks.orStub(Parameters.number(event, leads ? PARENT : PID));
        Task child = born(event.thread(), marks, moment, model);
        identify(child, event);
        if (!model.isStub()) {
            inherit(child, model, moment);
        } else if (!leads) {
            recover(tasks, model, child);
        }
        child.pidNamespaceStarted = namespaceStart(moment, child);
        tasks.add(child);
        moment.task(child);
    }

    /** A main thread that nobody had told of is known from a thread of its. */
    private static void recover(Tasks tasks, Task main, Task thread) {
        main.pid = thread.pid;
        main.parent = thread.parent;
        main.virtualPid = thread.virtualPid;
        main.virtualTid = thread.virtualPid;
        main.program = thread.program;
        main.comm = thread.comm;
        tasks.kinship().link(main);
    }

    private long namespaceStart(Moment moment, Task child) {
        long boot = moment.machine().bootTime();
        boolean inner =
                (child.flags & (Task.IN_PID_NAMESPACE | Task.CLONE_NEWPID)) != 0 || child.tid() != child.virtualTid;
        if (!inner) {
            return boot;
        }
        return Parameters.has(moment.event(), namespaceStart)
                ? Parameters.number(moment.event(), namespaceStart) + boot
                : 0;
    }

    /** What the event itself says of the child, whoever it comes from; texts that are those of {@code like} are the same objects. */
    private Task born(long tid, long marks, Moment moment, Task like) {
        Event event = moment.event();
        Task child = new Task(tid, moment.machine().tasks().descriptors());
        child.flags = (marks & Task.CLONE_THREAD) == 0 ? marks & ~Task.CLONE_FILES : marks | Task.CLONE_FILES;
        child.seen = event.time();
        child.started = event.time();
        child.descriptorLimit = Parameters.number(event, DESCRIPTOR_LIMIT);
        child.uid = (int) Parameters.number(event, uid);
        child.gid = (int) Parameters.number(event, uid + 1);
        child.program = Program.NONE.named(
                Parameters.text(event, EXE, like.program.exe()),
                Parameters.texts(event, ARGUMENTS, like.program.arguments()));
        child.comm = Parameters.has(event, comm) ? Parameters.text(event, comm, like.comm) : child.program.exe();
        child.cgroups = Parameters.texts(event, cgroups, like.cgroups);
        Memories.read(child, event, majorFaults);
        return child;
    }

    private void inherit(Task child, Task from, Moment moment) {
        Program program = from.program;
        child.program = program.named(child.program.exe(), child.program.arguments());
        if (child.cgroups == from.cgroups) {
            child.container = from.container;
            child.containerOf = from.containerOf;
        }
        child.root = from.root;
        child.session = from.session;
        child.group = from.group;
        child.virtualGroup = from.virtualGroup;
        child.tty = from.tty;
        child.loginUid = from.loginUid;
        child.capPermitted = from.capPermitted;
        child.capInheritable = from.capInheritable;
        child.capEffective = from.capEffective;
        if ((child.flags & Task.CLONE_THREAD) == 0) {
            child.takeDescriptorsOf(from);
            child.cwd = from.cwd();
            if (moment.machine().isStrict() && !from.isMain()) {
                child.program = child.program.withoutEnvironment();
            }
        }
    }
}
