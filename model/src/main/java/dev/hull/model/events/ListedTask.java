package dev.hull.model.events;

import java.util.List;

/**
 * A thread that ran when the recording began. Texts are bytes, because the kernel's are; none ends in NUL.
 *
 * @param tid the thread; equal to {@code pid} for the main thread of a process
 * @param parent process id of the parent
 * @param args without the first, which is {@code exe}
 * @param flags as in the table's {@code clone.flags}
 * @param exeFlags as in the table's flags of {@code execve}: 1 writable, 2 upper layer, 4 memfd, 8 lower layer
 * @param cgroups subsystem and path, {@code name=path}
 * @param started nanoseconds since 1970, 0 if not known
 * @param loginUid 4294967295 if nobody logged in
 */
public record ListedTask(
        long tid,
        long pid,
        long parent,
        long session,
        long group,
        long virtualTid,
        long virtualPid,
        long virtualGroup,
        Bytes comm,
        Bytes exe,
        Bytes exePath,
        List<Bytes> args,
        List<Bytes> environment,
        Bytes cwd,
        Bytes root,
        List<Bytes> cgroups,
        long flags,
        long descriptorLimit,
        int uid,
        int gid,
        int loginUid,
        int tty,
        long started,
        long pidNamespaceStarted,
        Memory memory,
        long capPermitted,
        long capEffective,
        long capInheritable,
        int exeFlags,
        long exeInode,
        long exeChanged,
        long exeModified) {

    /** Kilobytes, and page faults. */
    public record Memory(int size, int resident, int swap, long majorFaults, long minorFaults) {}
}
