package dev.hull.runtime.fields;

import dev.hull.model.events.Bytes;
import dev.hull.model.events.EventField;
import dev.hull.runtime.fields.AncestorField.OfTask;
import dev.hull.runtime.state.Moment;
import dev.hull.runtime.state.Task;
import dev.hull.runtime.state.Texts;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** The fields {@code proc.*} of a process, its parents and ancestors. */
final class ProcessFields {
    private static final OfTask NAME = text(Task::comm);
    private static final OfTask EXE = text(task -> task.program().exe());
    private static final OfTask EXE_PATH = text(task -> task.program().path());
    private static final OfTask COMMAND_LINE = text(Task::commandLine);
    private static final OfTask ARGUMENTS =
            text(task -> task.program().arguments().joined());
    private static final OfTask PID = number(Task::pid);
    private static final OfTask ENVIRONMENT =
            text(task -> task.main().program().environment().joined());

    private ProcessFields() {}

    static Extractor of(EventField field, String argument) {
        return switch (field.name()) {
            case "proc.name" -> own(NAME);
            case "proc.exe" -> own(EXE);
            case "proc.exepath" -> own(EXE_PATH);
            case "proc.cmdline" -> own(COMMAND_LINE);
            case "proc.pid" -> own(PID);
            case "proc.pname" -> ancestor(1, NAME);
            case "proc.pexe" -> ancestor(1, EXE);
            case "proc.pexepath" -> ancestor(1, EXE_PATH);
            case "proc.pcmdline" -> ancestor(1, COMMAND_LINE);
            case "proc.aname" -> ancestors(argument, NAME);
            case "proc.aexe" -> ancestors(argument, EXE);
            case "proc.aexepath" -> ancestors(argument, EXE_PATH);
            case "proc.acmdline" -> ancestors(argument, COMMAND_LINE);
            case "proc.aargs" -> ancestors(argument, ARGUMENTS);
            case "proc.apid" ->
                argument.isEmpty() ? AncestorField.printedAs(PID, own(PID)) : ancestor(index(argument), PID);
            case "proc.args" -> argument.isEmpty() ? own(ARGUMENTS) : own(argument(index(argument)));
            case "proc.cmdnargs" ->
                own(number(task -> task.program().arguments().count()));
            case "proc.cmdlenargs" ->
                own(number(task -> task.program().arguments().length()));
            case "proc.exeline" -> own(text(ProcessFields::exeLine));
            case "proc.env" -> argument.isEmpty() ? own(ENVIRONMENT) : own(new Variable(argument));
            case "proc.aenv" -> ancestorsEnvironment(argument);
            case "proc.cwd" -> own(text(Task::cwd));
            case "proc.loginshellid" -> ProcessFields::loginShell;
            case "proc.tty" -> own(number(task -> Integer.toUnsignedLong(task.tty())));
            case "proc.ppid" -> ancestor(1, PID);
            case "proc.vpid" -> own(known(Task::virtualPid));
            case "proc.pvpid" -> ancestor(1, number(Task::virtualPid));
            case "proc.sid" -> own(number(Task::session));
            case "proc.vpgid" -> own(number(Task::virtualGroup));
            case "proc.pgid" -> own(number(Task::group));
            case "proc.sname" -> new Leader(Task::session, true, NAME);
            case "proc.sid.exe" -> new Leader(Task::session, true, EXE);
            case "proc.sid.exepath" -> new Leader(Task::session, true, EXE_PATH);
            case "proc.vpgid.name" -> new Leader(Task::virtualGroup, true, NAME);
            case "proc.vpgid.exe" -> new Leader(Task::virtualGroup, true, EXE);
            case "proc.vpgid.exepath" -> new Leader(Task::virtualGroup, true, EXE_PATH);
            case "proc.pgid.name" -> new Leader(Task::group, false, NAME);
            case "proc.pgid.exe" -> new Leader(Task::group, false, EXE);
            case "proc.pgid.exepath" -> new Leader(Task::group, false, EXE_PATH);
            case "proc.is_sid_leader" -> own(flag(task -> task.session() == task.virtualPid()));
            case "proc.is_vpgid_leader" -> own(flag(task -> task.virtualGroup() == task.virtualPid()));
            case "proc.is_pgid_leader" -> own(flag(task -> task.group() == task.pid()));
            case "proc.duration" -> since(0);
            case "proc.ppid.duration" -> since(1);
            case "proc.pid.ts" -> own(nonzero(Task::started));
            case "proc.ppid.ts" -> ancestor(1, number(Task::started));
            case "proc.nthreads" -> own(number(Task::threads));
            case "proc.nchilds" -> own(number(Task::otherThreads));
            default -> ProgramFields.of(field);
        };
    }

    /** Of the thread that the event happened in. */
    static Extractor own(OfTask of) {
        return (moment, out) -> moment.task().isKnown() && of.read(moment.task(), out);
    }

    private static Extractor ancestor(int steps, OfTask of) {
        return (moment, out) -> {
            Task ancestor = moment.machine().ancestor(moment.task(), steps);
            return ancestor.isKnown() && of.read(ancestor, out);
        };
    }

    private static Extractor ancestors(String argument, OfTask of) {
        return argument.isEmpty() ? AncestorField.listed(of) : ancestor(index(argument), of);
    }

    private static Extractor ancestorsEnvironment(String argument) {
        if (argument.isEmpty()) {
            return AncestorField.printedAs(ENVIRONMENT, own(ENVIRONMENT));
        }
        int steps = index(argument);
        return steps >= 0 ? ancestor(steps, ENVIRONMENT) : new InheritedVariable(new Variable(argument));
    }

    /** {@return the number, or -1 if it is none} */
    private static int index(String argument) {
        try {
            return Integer.parseInt(argument);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    static OfTask text(Function<Task, Bytes> of) {
        return (task, out) -> {
            out.text(of.apply(task));
            return true;
        };
    }

    static OfTask number(ToLongFunction<Task> of) {
        return (task, out) -> {
            out.number(of.applyAsLong(task));
            return true;
        };
    }

    static OfTask flag(Predicate<Task> of) {
        return (task, out) -> {
            out.flag(of.test(task));
            return true;
        };
    }

    /** A number that is not known where it is -1. */
    static OfTask known(ToLongFunction<Task> of) {
        return (task, out) -> {
            long value = of.applyAsLong(task);
            out.number(value);
            return value != -1;
        };
    }

    /** A number that is not known where it is 0. */
    static OfTask nonzero(ToLongFunction<Task> of) {
        return (task, out) -> {
            long value = of.applyAsLong(task);
            out.number(value);
            return value != 0;
        };
    }

    /** An argument that is not there is empty, not missing. */
    private static OfTask argument(int index) {
        return (task, out) -> {
            Texts arguments = task.program().arguments();
            int start = arguments.start(index);
            out.text(arguments.all().array(), Math.max(0, start), start < 0 ? 0 : arguments.end(start) - start);
            return true;
        };
    }

    private static Bytes exeLine(Task task) {
        Bytes exe = task.program().exe();
        Bytes arguments = task.program().arguments().joined();
        byte[] all = java.util.Arrays.copyOf(exe.array(), exe.length() + 1 + arguments.length());
        all[exe.length()] = ' ';
        System.arraycopy(arguments.array(), 0, all, exe.length() + 1, arguments.length());
        return Bytes.owned(all);
    }

    /** The eldest of the process and its ancestors whose name ends in {@code sh}. */
    private static boolean loginShell(Moment moment, Cell out) {
        Task found = Task.UNKNOWN;
        Task each = moment.task().main();
        var ancestors = moment.ancestors();
        while (each.isKnown()) {
            byte[] name = each.comm().array();
            if (name.length >= 2 && name[name.length - 2] == 's' && name[name.length - 1] == 'h') {
                found = each;
            }
            each = ancestors.next();
        }
        out.number(found.pid());
        return found.isKnown();
    }

    private static Extractor since(int steps) {
        return (moment, out) -> {
            Task task = steps == 0 ? moment.task() : moment.machine().ancestor(moment.task(), steps);
            out.number(moment.event().time() - task.started());
            return task.isKnown() && task.started() != 0;
        };
    }
}
