package dev.hull.runtime.state;

import dev.hull.model.events.Bytes;
import dev.hull.model.events.Event;
import dev.hull.model.events.EventType;

/** A program has begun: execve(2) or execveat(2) has ended. Old recordings lack the later parameters. */
final class Executions implements Effect {
    private static final int EXE = 1;
    private static final int ARGUMENTS = 2;
    private static final int PID = 4;
    private static final int PARENT = 5;
    private static final int DESCRIPTOR_LIMIT = 7;

    /** Marks that stay. */
    private static final long KEPT = Task.CLONE_INVERTED;

    private final int majorFaults;
    private final int comm;
    private final int cgroups;
    private final int environment;
    private final int tty;
    private final int virtualGroup;
    private final int loginUid;
    private final int flags;
    private final int inheritable;
    private final int inode;
    private final int uid;
    private final int path;
    private final int asked;
    private final int group;
    private final int gid;

    Executions(EventType type) {
        this.majorFaults = type.place("pgft_maj");
        this.comm = type.place("comm");
        this.cgroups = type.place("cgroups");
        this.environment = type.place("env");
        this.tty = type.place("tty");
        this.virtualGroup = type.place("vpgid");
        this.loginUid = type.place("loginuid");
        this.flags = type.place("flags");
        this.inheritable = type.place("cap_inheritable");
        this.inode = type.place("exe_ino");
        this.uid = type.place("uid");
        this.path = type.place("trusted_exepath");
        this.asked = type.place("filename");
        this.group = type.place("pgid");
        this.gid = type.place("gid");
    }

    @Override
    public void of(Moment moment) {
        Event event = moment.event();
        Task task = moment.task();
        if (Parameters.result(event) < 0 || !task.isKnown()) {
            return;
        }
        Kinship kinship = moment.machine().tasks().kinship();
        kinship.revive(task);
        boolean stub = task.isStub();
        if (Parameters.has(event, PID)) {
            task.pid = Parameters.number(event, PID);
        }
        if (stub) {
            identify(task, event);
            kinship.link(task);
        }
        Names names = moment.machine().names();
        task.program = program(event, task, names);
        task.comm = Parameters.has(event, comm) ? Parameters.name(event, comm, names) : task.program.exe();
        task.descriptorLimit = Parameters.number(event, DESCRIPTOR_LIMIT);
        Memories.read(task, event, majorFaults);
        read(event, task);
        task.flags = task.flags & KEPT;
        endOthers(kinship, task);
    }

    private static void identify(Task task, Event event) {
        task.parent = Parameters.number(event, PARENT);
        if ((task.flags & Task.IN_PID_NAMESPACE) == 0) {
            task.virtualTid = task.tid();
            task.virtualPid = task.pid;
        }
    }

    private Program program(Event event, Task task, Names names) {
        Program last = task.program;
        Bytes exe = Parameters.name(event, EXE, names);
        boolean times = Parameters.has(event, inode + 2) && inode >= 0;
        long changed = times ? Parameters.number(event, inode + 1) : last.changed();
        if (times && task.pidNamespaceStarted != 0 && changed > task.pidNamespaceStarted) {
            task.changedAfterNamespace = changed - task.pidNamespaceStarted;
        }
        return new Program(
                exe,
                path(event, task, names),
                Parameters.texts(event, ARGUMENTS, last.arguments()),
                environment >= 0 && environment < event.parameters()
                        ? Parameters.environment(event, environment, last.environment())
                        : last.environment(),
                Parameters.has(event, flags) ? (int) Parameters.number(event, flags) : last.flags(),
                times ? Parameters.number(event, inode) : last.inode(),
                changed,
                times ? Parameters.number(event, inode + 2) : last.modified(),
                times && task.started != 0 ? task.started - changed : last.changedBeforeStart());
    }

    /** What the kernel says, else what was asked for, else nothing: not what the parent ran. */
    private Bytes path(Event event, Task task, Names names) {
        if (Parameters.has(event, path)) {
            return Parameters.name(event, path, names);
        }
        return Parameters.has(event, asked)
                ? Paths.join(task.cwd(), event.bytes(), event.start(asked), event.textLength(asked))
                : Bytes.NONE;
    }

    private void read(Event event, Task task) {
        if (Parameters.has(event, cgroups)) {
            task.cgroups = Parameters.texts(event, cgroups, task.cgroups);
        }
        if (Parameters.has(event, tty)) {
            task.tty = (int) Parameters.number(event, tty);
        }
        if (Parameters.has(event, virtualGroup)) {
            task.virtualGroup = Parameters.number(event, virtualGroup);
        }
        if (Parameters.has(event, loginUid)) {
            task.loginUid = (int) Parameters.number(event, loginUid);
        }
        if (inheritable >= 0 && Parameters.has(event, inheritable + 2)) {
            task.capInheritable = Parameters.number(event, inheritable);
            task.capPermitted = Parameters.number(event, inheritable + 1);
            task.capEffective = Parameters.number(event, inheritable + 2);
        }
        if (Parameters.has(event, uid)) {
            task.uid = (int) Parameters.number(event, uid);
        }
        task.group = Parameters.has(event, group) ? Parameters.number(event, group) : -1;
        if (Parameters.has(event, gid)) {
            task.gid = (int) Parameters.number(event, gid);
        }
    }

    /** The kernel ends the other threads of the process; the program runs in the main one. */
    private static void endOthers(Kinship kinship, Task task) {
        Task each = task.process.alive > 1 ? task.process.first : Task.UNKNOWN;
        while (each.isKnown()) {
            Task next = each.nextThread;
            if (!each.isMain() && each != task) {
                kinship.remove(each);
            }
            each = next;
        }
    }
}
