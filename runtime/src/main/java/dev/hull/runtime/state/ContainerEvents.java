package dev.hull.runtime.state;

import dev.hull.model.events.Event;
import dev.hull.model.events.EventType;
import dev.hull.model.events.EventTypes;
import java.util.List;

/** Threads enter containers, and engines tell of them. */
final class ContainerEvents {
    private static final List<String> ENTERING =
            List.of("clone", "fork", "vfork", "clone3", "execve", "execveat", "chroot");

    private ContainerEvents() {}

    /** Comes behind {@link TaskEvents}, which makes the threads. */
    static void into(Effects effects) {
        for (String name : ENTERING) {
            for (EventType type : EventTypes.named(name)) {
                if (!type.entry()) {
                    effects.before(type.code(), ContainerEvents::enter);
                }
            }
        }
        for (EventType type : EventTypes.named("asyncevent")) {
            effects.before(type.code(), ContainerEvents::engine);
        }
        for (EventType type : EventTypes.named("container")) {
            if (type.place("json") == 0) {
                effects.before(type.code(), ContainerEvents::old);
            }
        }
    }

    private static void enter(Moment moment) {
        if (moment.task().isKnown() && Parameters.result(moment.event()) >= 0) {
            enter(moment.machine(), moment.task());
        }
    }

    static void enter(Machine machine, Task task) {
        if (task.containerOf != task.cgroups) {
            task.container = machine.containers().of(task.cgroups);
            task.containerOf = task.cgroups;
        }
    }

    private static void engine(Moment moment) {
        Event event = moment.event();
        if (!Parameters.has(event, 2)) {
            return;
        }
        Containers containers = moment.machine().containers();
        switch (Parameters.text(event, 1).toString()) {
            case "container" -> moment.container(containers.tell(event.bytes(), event.start(2), event.textLength(2)));
            case "container_removed" ->
                moment.container(containers.forget(event.bytes(), event.start(2), event.textLength(2)));
            default -> {}
        }
    }

    private static void old(Moment moment) {
        Event event = moment.event();
        if (Parameters.has(event, 0)) {
            moment.container(moment.machine().containers().tell(event.bytes(), event.start(0), event.textLength(0)));
        }
    }
}
