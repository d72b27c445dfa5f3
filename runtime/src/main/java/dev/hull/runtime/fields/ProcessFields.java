package dev.hull.runtime.fields;

import dev.hull.model.events.Bytes;
import dev.hull.model.events.EventField;
import dev.hull.runtime.state.Task;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** The fields {@code proc.*}. */
final class ProcessFields {
    private ProcessFields() {}

    static Extractor of(EventField field, String argument) {
        return switch (field.name()) {
            case "proc.exe" -> text(task -> task.program().exe());
            case "proc.exepath" -> text(task -> task.program().path());
            case "proc.name" -> text(Task::comm);
            case "proc.pid" -> number(Task::pid);
            default -> Fields.UNSUPPORTED;
        };
    }

    static Extractor text(Function<Task, Bytes> of) {
        return (moment, out) -> {
            Task task = moment.task();
            out.text(of.apply(task));
            return task.isKnown();
        };
    }

    static Extractor number(ToLongFunction<Task> of) {
        return (moment, out) -> {
            Task task = moment.task();
            out.number(of.applyAsLong(task));
            return task.isKnown();
        };
    }
}
