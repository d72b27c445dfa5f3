package dev.hull.runtime.fields;

import static dev.hull.runtime.fields.ProcessFields.flag;
import static dev.hull.runtime.fields.ProcessFields.known;
import static dev.hull.runtime.fields.ProcessFields.number;
import static dev.hull.runtime.fields.ProcessFields.own;

import dev.hull.model.events.EventField;
import dev.hull.runtime.state.Moment;
import dev.hull.runtime.state.Task;

/** The fields {@code thread.*}. */
final class ThreadFields {
    private static final long HIGHEST_ID = 0xffff_ffffL;

    private ThreadFields() {}

    static Extractor of(EventField field, String argument) {
        return switch (field.name()) {
            case "thread.tid" -> ThreadFields::tid;
            case "thread.ismain" -> own(flag(Task::isMain));
            case "thread.vtid" -> own(known(Task::virtualTid));
            case "thread.cap_permitted" -> own(new Capabilities(Task::capPermitted));
            case "thread.cap_inheritable" -> own(new Capabilities(Task::capInheritable));
            case "thread.cap_effective" -> own(new Capabilities(Task::capEffective));
            case "thread.pfmajor" -> own(number(Task::majorFaults));
            case "thread.pfminor" -> own(number(Task::minorFaults));
            case "thread.vmsize" -> own(number(task -> task.isMain() ? task.virtualMemory() : 0));
            case "thread.vmrss" -> own(number(task -> task.isMain() ? task.residentMemory() : 0));
            case "thread.cgroups" -> own(new ControlGroups());
            case "thread.cgroup" -> own(new ControlGroup(argument));
            case "thread.exectime" -> ThreadFields::ran;
            case "thread.totexectime" -> own(number(Task::executed));
            case "thread.cpu" -> ProcessorUse.ALL;
            case "thread.cpu.user" -> ProcessorUse.USER;
            case "thread.cpu.system" -> ProcessorUse.SYSTEM;
            default -> Fields.UNSUPPORTED;
        };
    }

    /** Of the event, known or not. */
    private static boolean tid(Moment moment, Cell out) {
        long tid = moment.event().thread();
        out.number(tid);
        return tid >= -1 && tid <= HIGHEST_ID;
    }

    private static boolean ran(Moment moment, Cell out) {
        out.number(moment.ran());
        return true;
    }
}
