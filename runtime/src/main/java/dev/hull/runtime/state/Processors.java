package dev.hull.runtime.state;

import dev.hull.model.events.Event;
import dev.hull.model.events.EventType;
import dev.hull.model.events.EventTypes;
import java.util.Arrays;

/** When each processor last went from one thread to another, so that it is known how long threads ran. */
final class Processors {
    private static final int MOST = 1 << 13;

    private long[] switched = new long[64];

    static void into(Effects effects) {
        for (EventType type : EventTypes.named("switch")) {
            effects.before(type.code(), moment -> moment.machine().processors().change(moment));
        }
        for (EventType type : EventTypes.named("procinfo")) {
            effects.before(type.code(), Processors::use);
        }
    }

    private void change(Moment moment) {
        Event event = moment.event();
        int cpu = event.cpu();
        if (cpu < 0 || cpu >= MOST) {
            return;
        }
        if (cpu >= switched.length) {
            switched = Arrays.copyOf(switched, 2 * cpu);
        }
        long ran = switched[cpu] == 0 ? 0 : event.time() - switched[cpu];
        switched[cpu] = event.time();
        moment.ran(ran);
        if (moment.task().isKnown()) {
            moment.task().executed += ran;
        }
    }

    private static void use(Moment moment) {
        Task task = moment.task();
        if (!task.isKnown()) {
            return;
        }
        long user = Parameters.number(moment.event(), 0);
        long system = Parameters.number(moment.event(), 1);
        moment.usage(new Moment.Usage(
                task.userTime == 0 ? 0 : user - task.userTime, task.systemTime == 0 ? 0 : system - task.systemTime));
        task.userTime = user;
        task.systemTime = system;
    }
}
