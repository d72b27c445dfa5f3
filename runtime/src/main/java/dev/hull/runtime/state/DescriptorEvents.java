package dev.hull.runtime.state;

import dev.hull.model.events.Event;
import dev.hull.model.events.EventType;
import dev.hull.model.events.EventTypes;
import java.util.function.Function;

/** What events do to descriptors that are no sockets; {@link SocketEvents} has those. */
final class DescriptorEvents {
    private static final int DUPLICATE = 1; // F_DUPFD, as the table's fcntl.cmd has it
    private static final int BY_EXEC = 4; // CLOSE_RANGE_CLOEXEC, as the table's close_range.flags has it
    private static final int SET_FLAGS = 3; // F_SETFD
    private static final int DUPLICATE_CLOSED_BY_EXEC = 26; // F_DUPFD_CLOEXEC
    private static final int MAP_CREATE = 0; // BPF_MAP_CREATE
    private static final int PROGRAM_LOAD = 5; // BPF_PROG_LOAD

    private DescriptorEvents() {}

    static void into(Effects effects) {
        for (String name : new String[] {"open", "openat", "openat2", "creat", "open_by_handle_at"}) {
            before(effects, name, Opening::new);
        }
        single(effects, "epoll_create", 'l');
        before(effects, "epoll_create1", type -> moment -> poll(moment, type.place("flags")));
        single(effects, "eventfd", 'e');
        single(effects, "eventfd2", 'e');
        single(effects, "timerfd_create", 't');
        single(effects, "inotify_init", 'i');
        single(effects, "inotify_init1", 'i');
        single(effects, "signalfd", 's');
        single(effects, "signalfd4", 's');
        single(effects, "io_uring_setup", 'r');
        single(effects, "userfaultfd", DescriptorKinds.USERFAULTFD);
        before(effects, "bpf", type -> moment -> bpf(moment, type.place("cmd")));
        before(effects, "memfd_create", type -> moment -> memory(moment, type.place("name"), type.place("flags")));
        before(effects, "pidfd_open", type -> moment -> process(moment, type.place("pid"), type.place("flags")));
        before(effects, "pidfd_getfd", type -> moment -> fetched(moment, type.place("target_fd")));
        before(effects, "pipe", type -> moment -> pipe(moment, type));
        before(effects, "pipe2", type -> moment -> pipe(moment, type));
        before(effects, "dup", type -> moment -> duplicate(moment, -1));
        before(effects, "dup2", type -> moment -> duplicate(moment, -1));
        before(effects, "dup3", type -> moment -> duplicate(moment, type.place("flags")));
        before(effects, "fcntl", type -> moment -> control(moment, type.place("cmd"), type.place("arg")));
        before(effects, "close_range", type -> moment -> closeAll(moment, type));
        before(effects, "execve", type -> DescriptorEvents::begin);
        before(effects, "execveat", type -> DescriptorEvents::begin);
        for (EventType type : EventTypes.named("close")) {
            if (!type.entry()) {
                effects.after(type.code(), DescriptorEvents::close);
            }
        }
        SocketEvents.into(effects);
    }

    /** Exits of the call of that name do what {@code effect} makes of their type. */
    static void before(Effects effects, String name, Function<EventType, Effect> effect) {
        for (EventType type : EventTypes.named(name)) {
            if (!type.entry() && !type.parameters().isEmpty()) {
                effects.before(type.code(), effect.apply(type));
            }
        }
    }

    private static void single(Effects effects, String name, char kind) {
        before(effects, name, type -> {
            int flags = type.place("flags");
            return moment -> {
                Descriptor made = made(moment, kind);
                if (made.isKnown()) {
                    made.flags = Parameters.number(moment.event(), flags);
                }
            };
        });
    }

    /** The descriptor that the event is about, from the table of its task; called for every event, before its effects. */
    static void locate(Moment moment) {
        Event event = moment.event();
        int place = EventTraits.place(event.code());
        if (place >= 0 && place < event.parameters() && event.size(place) == Long.BYTES) {
            long number = event.int64(place);
            moment.located(number, moment.task().descriptors().get(number));
        }
    }

    /** {@return what the call's result stands for from now on, or {@link Descriptor#UNKNOWN} if it failed} */
    static Descriptor made(Moment moment, char kind) {
        return made(moment, Parameters.result(moment.event()), kind);
    }

    static Descriptor made(Moment moment, long number, char kind) {
        if (!moment.task().isKnown()) {
            return Descriptor.UNKNOWN;
        }
        Descriptor made = moment.task().descriptors().open(number);
        if (made.isKnown()) {
            made.type = kind;
            moment.opened(number, made);
        }
        return made;
    }

    private static void poll(Moment moment, int flags) {
        made(moment, 'l').closeByExec((Parameters.number(moment.event(), flags) & 1) != 0); // EPOLL_CLOEXEC
    }

    private static void bpf(Moment moment, int cmd) {
        long command = Parameters.number(moment.event(), cmd);
        if (command == MAP_CREATE || command == PROGRAM_LOAD) {
            made(moment, 'b');
        }
    }

    private static void memory(Moment moment, int name, int flags) {
        Descriptor made = made(moment, 'm');
        if (made.isKnown()) {
            made.name = Parameters.text(moment.event(), name);
            made.closeByExec((Parameters.number(moment.event(), flags) & 1) != 0); // MFD_CLOEXEC
        }
    }

    private static void process(Moment moment, int pid, int flags) {
        Descriptor made = made(moment, 'P');
        if (made.isKnown()) {
            made.pid = Parameters.number(moment.event(), pid);
            made.name = dev.hull.model.events.Bytes.of("/proc/" + made.pid);
            made.flags = Parameters.number(moment.event(), flags);
        }
    }

    /** A descriptor of another process: what it stands for there. */
    private static void fetched(Moment moment, int target) {
        Descriptor process = moment.descriptor();
        if (process.type() != 'P') {
            return;
        }
        Task other = moment.machine().thread(process.pid);
        Descriptor there = other.isKnown()
                ? other.descriptors().get(Parameters.number(moment.event(), target))
                : Descriptor.UNKNOWN;
        if (there.isKnown()) {
            copy(moment, Parameters.result(moment.event()), there);
        }
    }

    private static void pipe(Moment moment, EventType type) {
        Event event = moment.event();
        if (Parameters.result(event) < 0) {
            return;
        }
        end(moment, type, type.place("fd1"));
        end(moment, type, type.place("fd2"));
    }

    private static void end(Moment moment, EventType type, int number) {
        Event event = moment.event();
        Descriptor end = made(moment, Parameters.number(event, number), 'p');
        if (end.isKnown()) {
            end.inode = Parameters.number(event, type.place("ino"));
            end.flags = Parameters.number(event, type.place("flags"));
        }
    }

    private static void duplicate(Moment moment, int flags) {
        long result = Parameters.result(moment.event());
        Descriptor old = moment.descriptor();
        if (result < 0 || !old.isKnown()) {
            return;
        }
        if (flags >= 0) {
            long given = Parameters.number(moment.event(), flags);
            copy(moment, result, old);
            moment.descriptor().closeByExec(given != 0);
            return;
        }
        copy(moment, result, old);
        if (moment.descriptor() != old) {
            moment.descriptor().closeByExec(false);
        }
    }

    private static void control(Moment moment, int cmd, int argument) {
        long command = Parameters.number(moment.event(), cmd);
        long result = Parameters.result(moment.event());
        Descriptor descriptor = moment.descriptor();
        if (result < 0 || !descriptor.isKnown()) {
            return;
        }
        if (command == DUPLICATE || command == DUPLICATE_CLOSED_BY_EXEC) {
            copy(moment, result, descriptor);
            moment.descriptor().closeByExec(command == DUPLICATE_CLOSED_BY_EXEC);
        } else if (command == SET_FLAGS) {
            descriptor.closeByExec((Parameters.number(moment.event(), argument) & 1) != 0); // FD_CLOEXEC
        }
    }

    private static void copy(Moment moment, long number, Descriptor of) {
        Descriptors table = moment.task().descriptors();
        Descriptor copy = table.get(number) == of ? of : table.open(number);
        if (copy.isKnown()) {
            if (copy != of) {
                copy.takeFrom(of);
            }
            moment.duplicated(number, copy);
        }
    }

    private static void closeAll(Moment moment, EventType type) {
        Event event = moment.event();
        if (Parameters.result(event) >= 0 && moment.task().isKnown()) {
            moment.task()
                    .descriptors()
                    .closeAll(
                            Parameters.number(event, type.place("first")),
                            Parameters.number(event, type.place("last")),
                            (Parameters.number(event, type.place("flags")) & BY_EXEC) != 0);
        }
    }

    private static void begin(Moment moment) {
        if (Parameters.result(moment.event()) >= 0 && moment.task().isKnown()) {
            moment.task().descriptors().closeByExec();
        }
    }

    private static void close(Moment moment) {
        if (Parameters.result(moment.event()) >= 0 && moment.descriptor().isKnown()) {
            moment.task().descriptors().close(moment.descriptorNumber());
        }
    }
}
