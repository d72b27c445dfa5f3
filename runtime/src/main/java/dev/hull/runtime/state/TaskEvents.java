package dev.hull.runtime.state;

import dev.hull.model.events.Bytes;
import dev.hull.model.events.Event;
import dev.hull.model.events.EventType;
import dev.hull.model.events.EventTypes;

/** What events do to threads: they begin, run other programs, change and end. */
final class TaskEvents {
    /** Last capability: CAP_CHECKPOINT_RESTORE, linux/capability.h. */
    private static final long ALL_CAPABILITIES = (1L << 41) - 1;

    // The numbers of the table, not of the kernel.
    private static final long SET_CHILD_SUBREAPER = 36;
    private static final long GET_CHILD_SUBREAPER = 37;
    private static final long OPEN_FILES = 7;

    private TaskEvents() {}

    static void into(Effects effects) {
        for (EventType type : EventTypes.ALL) {
            if (!type.entry() && !type.unused()) {
                exit(effects, type);
            }
        }
        for (EventType type : EventTypes.named("procexit")) {
            effects.before(type.code(), TaskEvents::end);
            effects.after(type.code(), TaskEvents::forget);
        }
        for (EventType type : EventTypes.named("switch")) {
            int faults = type.place("pgft_maj");
            effects.before(type.code(), moment -> {
                if (moment.task().isKnown()) {
                    Memories.read(moment.task(), moment.event(), faults);
                }
            });
        }
    }

    private static void exit(Effects effects, EventType type) {
        switch (type.name()) {
            case "clone", "fork", "vfork", "clone3" -> effects.before(type.code(), new Clones(type));
            case "execve", "execveat" -> effects.before(type.code(), new Executions(type));
            case "setuid" -> effects.before(type.code(), user(type, "uid"));
            case "setresuid", "setreuid" -> effects.before(type.code(), user(type, "euid"));
            case "setgid" -> effects.before(type.code(), group(type, "gid"));
            case "setresgid", "setregid" -> effects.before(type.code(), group(type, "egid"));
            case "setsid" -> effects.before(type.code(), TaskEvents::session);
            case "chdir", "getcwd" -> effects.before(type.code(), TaskEvents::directory);
            case "fchdir" -> effects.before(type.code(), TaskEvents::openDirectory);
            case "chroot" -> effects.before(type.code(), TaskEvents::root);
            case "capset" -> effects.before(type.code(), TaskEvents::capabilities);
            case "unshare", "setns" -> effects.before(type.code(), namespace(type));
            case "prctl" -> effects.before(type.code(), TaskEvents::adoption);
            case "prlimit" -> effects.before(type.code(), TaskEvents::limitOfOther);
            case "setrlimit", "getrlimit" -> effects.before(type.code(), TaskEvents::limit);
            case "brk", "mmap", "mmap2", "munmap" -> effects.before(type.code(), memory(type));
            default -> {}
        }
    }

    private static void end(Moment moment) {
        Task task = moment.task();
        if (!task.isKnown()) {
            return;
        }
        moment.machine().tasks().kinship().end(task);
        if (Parameters.has(moment.event(), 4)) {
            task.adopter = Parameters.number(moment.event(), 4);
        }
    }

    private static void forget(Moment moment) {
        moment.machine().tasks().kinship().remove(moment.task());
    }

    private static Effect user(EventType type, String name) {
        int place = type.place(name);
        return moment -> {
            Event event = moment.event();
            if (succeeded(moment) && Parameters.has(event, place)) {
                moment.task().uid = (int) Parameters.number(event, place);
            }
        };
    }

    private static Effect group(EventType type, String name) {
        int place = type.place(name);
        return moment -> {
            Event event = moment.event();
            if (succeeded(moment) && Parameters.has(event, place)) {
                moment.task().gid = (int) Parameters.number(event, place);
            }
        };
    }

    private static boolean succeeded(Moment moment) {
        return moment.task().isKnown() && Parameters.result(moment.event()) >= 0;
    }

    private static void session(Moment moment) {
        if (succeeded(moment)) {
            moment.task().session = Parameters.result(moment.event());
        }
    }

    private static void directory(Moment moment) {
        if (succeeded(moment) && Parameters.has(moment.event(), 1)) {
            Event event = moment.event();
            enter(moment, event.bytes(), event.start(1), event.textLength(1));
        }
    }

    private static void openDirectory(Moment moment) {
        if (succeeded(moment) && moment.descriptor().isKnown()) {
            Bytes name = moment.descriptor().name();
            enter(moment, name.array(), 0, name.length());
        }
    }

    private static void enter(Moment moment, byte[] path, int from, int length) {
        Task main = moment.task().main();
        if (main.isKnown()) {
            main.cwd = Paths.directory(moment.task().cwd, path, from, length, moment.machine());
        }
    }

    private static void root(Moment moment) {
        Event event = moment.event();
        if (succeeded(moment) && Parameters.has(event, 1)) {
            moment.wrote(event.bytes(), event.start(1), event.textLength(1));
            moment.task().root = Paths.join(moment.task().cwd(), event.bytes(), event.start(1), event.textLength(1));
        }
    }

    private static void capabilities(Moment moment) {
        if (succeeded(moment)) {
            Task task = moment.task();
            task.capInheritable = Parameters.number(moment.event(), 1);
            task.capPermitted = Parameters.number(moment.event(), 2);
            task.capEffective = Parameters.number(moment.event(), 3);
        }
    }

    /** In a new user namespace one has all capabilities: user_namespaces(7). */
    private static Effect namespace(EventType type) {
        int place = type.name().equals("setns") ? type.place("nstype") : type.place("flags");
        return moment -> {
            if (succeeded(moment) && (Parameters.number(moment.event(), place) & Task.CLONE_NEWUSER) != 0) {
                Task task = moment.task();
                task.capInheritable = ALL_CAPABILITIES;
                task.capPermitted = ALL_CAPABILITIES;
                task.capEffective = ALL_CAPABILITIES;
            }
        };
    }

    private static void adoption(Moment moment) {
        long option = Parameters.number(moment.event(), 1);
        if ((option == SET_CHILD_SUBREAPER || option == GET_CHILD_SUBREAPER)
                && succeeded(moment)
                && moment.task().process != Task.NOBODY) {
            moment.task().process.adopts = Parameters.number(moment.event(), 3) != 0;
        }
    }

    private static void limit(Moment moment) {
        Event event = moment.event();
        if (succeeded(moment) && Parameters.number(event, 3) == OPEN_FILES) {
            limit(moment.task(), Parameters.number(event, 1));
        }
    }

    private static void limitOfOther(Moment moment) {
        Event event = moment.event();
        if (Parameters.result(event) == 0 && Parameters.has(event, 6) && Parameters.number(event, 6) == OPEN_FILES) {
            long tid = Parameters.number(event, 5);
            limit(moment.machine().tasks().get(tid == 0 ? event.thread() : tid), Parameters.number(event, 1));
        }
    }

    private static void limit(Task task, long now) {
        Task main = task.main();
        if (main.isKnown() && now != -1) {
            main.descriptorLimit = now;
        }
    }

    private static Effect memory(EventType type) {
        int size = type.place("vm_size");
        return moment -> {
            Event event = moment.event();
            Task task = moment.task();
            if (!task.isKnown()) {
                return;
            }
            if (Parameters.has(event, size)) {
                task.virtualMemory = (int) Parameters.number(event, size);
            }
            if (size >= 0 && Parameters.has(event, size + 2)) {
                task.residentMemory = (int) Parameters.number(event, size + 1);
                task.swappedMemory = (int) Parameters.number(event, size + 2);
            }
        };
    }
}
