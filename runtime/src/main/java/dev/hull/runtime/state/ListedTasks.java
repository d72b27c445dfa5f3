package dev.hull.runtime.state;

import dev.hull.model.events.Bytes;
import dev.hull.model.events.ListedTask;

/** Threads that ran already, as a recording lists them. */
final class ListedTasks {
    private ListedTasks() {}

    static Task read(ListedTask listed, Descriptors descriptors) {
        Task task = new Task(listed.tid(), descriptors);
        task.pid = listed.pid();
        task.parent = listed.parent();
        task.session = listed.session();
        task.group = listed.group();
        task.virtualTid = listed.virtualTid();
        task.virtualPid = listed.virtualPid();
        task.virtualGroup = listed.virtualGroup();
        task.comm = listed.comm();
        task.program = program(listed);
        task.cwd = task.isMain() ? Paths.asDirectory(Paths.join(Bytes.NONE, listed.cwd())) : Bytes.NONE;
        task.root = listed.root();
        task.cgroups = Texts.of(listed.cgroups());
        task.flags = listed.flags();
        task.descriptorLimit = listed.descriptorLimit();
        task.uid = listed.uid();
        task.gid = listed.gid();
        task.loginUid = listed.loginUid();
        task.tty = listed.tty();
        task.started = listed.started();
        task.pidNamespaceStarted = listed.pidNamespaceStarted();
        task.virtualMemory = listed.memory().size();
        task.residentMemory = listed.memory().resident();
        task.swappedMemory = listed.memory().swap();
        task.majorFaults = listed.memory().majorFaults();
        task.minorFaults = listed.memory().minorFaults();
        task.capPermitted = listed.capPermitted();
        task.capEffective = listed.capEffective();
        task.capInheritable = listed.capInheritable();
        return task;
    }

    private static Program program(ListedTask listed) {
        return new Program(
                listed.exe(),
                listed.exePath(),
                Texts.of(listed.args()),
                Texts.of(listed.environment()),
                listed.exeFlags(),
                listed.exeInode(),
                listed.exeChanged(),
                listed.exeModified(),
                0);
    }
}
