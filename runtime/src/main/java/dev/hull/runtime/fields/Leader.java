package dev.hull.runtime.fields;

import dev.hull.model.events.Bytes;
import dev.hull.runtime.fields.AncestorField.OfTask;
import dev.hull.runtime.state.Lineage;
import dev.hull.runtime.state.Moment;
import dev.hull.runtime.state.Task;
import java.util.function.ToLongFunction;

/**
 * Of the leader of a session or group: the process whose id it bears, or if that is not known, or the id is one of an inner
 * pid namespace, the eldest of the nearest ancestors with the same id. Empty if there is none.
 */
record Leader(ToLongFunction<Task> id, boolean virtual, OfTask value) implements Extractor {
    @Override
    public boolean read(Moment moment, Cell out) {
        Task task = moment.task();
        if (!task.isKnown()) {
            return false;
        }
        Task leader = leader(moment, task);
        if (!leader.isKnown()) {
            out.text(Bytes.NONE);
            return true;
        }
        return value.read(leader, out);
    }

    private Task leader(Moment moment, Task task) {
        long wanted = id.applyAsLong(task);
        if (wanted == -1) {
            return Task.UNKNOWN;
        }
        if (!virtual || !task.isInPidNamespace()) {
            Task leader = moment.machine().thread(wanted);
            if (leader.isKnown()) {
                return leader;
            }
        }
        Task eldest = Task.UNKNOWN;
        Lineage ancestors = moment.ancestors();
        Task each = ancestors.next();
        while (each.isKnown() && id.applyAsLong(each) == wanted) {
            eldest = each;
            each = ancestors.next();
        }
        return eldest;
    }
}
