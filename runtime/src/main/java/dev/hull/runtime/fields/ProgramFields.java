package dev.hull.runtime.fields;

import static dev.hull.runtime.fields.ProcessFields.flag;
import static dev.hull.runtime.fields.ProcessFields.nonzero;
import static dev.hull.runtime.fields.ProcessFields.number;
import static dev.hull.runtime.fields.ProcessFields.own;

import dev.hull.model.events.EventField;
import dev.hull.runtime.fields.AncestorField.OfTask;
import dev.hull.runtime.state.Task;

/** The fields {@code proc.*} of the file that a process runs, and of what it uses. */
final class ProgramFields {
    private ProgramFields() {}

    static Extractor of(EventField field) {
        return switch (field.name()) {
            case "proc.is_exe_writable" -> own(flag(task -> task.program().isWritable()));
            case "proc.is_exe_upper_layer" -> own(flag(task -> task.program().isOfUpperLayer()));
            case "proc.is_exe_lower_layer" -> own(flag(task -> task.program().isOfLowerLayer()));
            case "proc.is_exe_from_memfd" -> own(flag(task -> task.program().isOfMemory()));
            case "proc.exe_ino" -> own(nonzero(task -> task.program().inode()));
            case "proc.exe_ino.ctime" -> own(nonzero(task -> task.program().changed()));
            case "proc.exe_ino.mtime" -> own(nonzero(task -> task.program().modified()));
            case "proc.exe_ino.ctime_duration_proc_start" ->
                own(nonzero(task -> task.program().changedBeforeStart()));
            case "proc.exe_ino.ctime_duration_pidns_start" -> own(nonzero(Task::changedAfterNamespace));
            case "proc.pidns_init_start_ts" -> own(nonzero(Task::pidNamespaceStarted));
            case "proc.fdopencount" -> own(number(ProgramFields::open));
            case "proc.fdlimit" -> own(number(Task::descriptorLimit));
            case "proc.fdusage" -> own(number(ProgramFields::usage));
            case "proc.vmsize" -> own(number(Task::virtualMemory));
            case "proc.vmrss" -> own(number(Task::residentMemory));
            case "proc.vmswap" -> own(number(Task::swappedMemory));
            case "proc.stdin.type" -> own(new StandardStream(0, true));
            case "proc.stdout.type" -> own(new StandardStream(1, true));
            case "proc.stderr.type" -> own(new StandardStream(2, true));
            case "proc.stdin.name" -> own(new StandardStream(0, false));
            case "proc.stdout.name" -> own(new StandardStream(1, false));
            case "proc.stderr.name" -> own(new StandardStream(2, false));
            default -> Fields.UNSUPPORTED;
        };
    }

    private static long open(Task task) {
        return task.main().isKnown() ? task.main().descriptors().size() : 0;
    }

    /** In percent, the bits of a double. */
    private static long usage(Task task) {
        long limit = task.descriptorLimit();
        double percent = limit > 0 ? Math.min(100, 100.0 * open(task) / limit) : 0;
        return Double.doubleToLongBits(percent);
    }

    /** What a process reads from or writes to by default: the type or the name of one of the first three descriptors. */
    private record StandardStream(int number, boolean type) implements OfTask {
        @Override
        public boolean read(Task task, Cell out) {
            var descriptor = task.descriptors().get(number);
            out.text(type ? DescriptorTypes.name(descriptor.type()) : descriptor.name());
            return descriptor.isKnown();
        }
    }
}
