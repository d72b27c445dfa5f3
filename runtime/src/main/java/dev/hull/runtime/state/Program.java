package dev.hull.runtime.state;

import dev.hull.model.events.Bytes;

/**
 * What the last {@code execve} of a process set. It does not change, so threads and children share it. Texts are the
 * kernel's bytes.
 *
 * @param exe the first argument
 * @param path of the executable, as the kernel resolved it; empty if not known
 * @param arguments the others, each ended by NUL
 * @param environment {@code NAME=value}, each ended by NUL
 * @param flags 1 writable, 2 upper layer, 4 memfd, 8 lower layer
 * @param changed nanoseconds since 1970; 0 if not known
 * @param modified nanoseconds since 1970; 0 if not known
 * @param changedBeforeStart nanoseconds from the change to the start of the thread that called; 0 if not known
 */
public record Program(
        Bytes exe,
        Bytes path,
        Texts arguments,
        Texts environment,
        int flags,
        long inode,
        long changed,
        long modified,
        long changedBeforeStart) {
    static final Program NONE = new Program(Bytes.NONE, Bytes.NONE, Texts.NONE, Texts.NONE, 0, 0, 0, 0, 0);
    static final Program NOT_SEEN = NONE.named(Bytes.of("<NA>"), Texts.NONE);

    /** {@return the same program, called otherwise} */
    Program named(Bytes newExe, Texts newArguments) {
        return newExe == exe && newArguments == arguments
                ? this
                : new Program(
                        newExe, path, newArguments, environment, flags, inode, changed, modified, changedBeforeStart);
    }

    Program withoutEnvironment() {
        return new Program(exe, path, arguments, Texts.NONE, flags, inode, changed, modified, changedBeforeStart);
    }

    public boolean isWritable() {
        return (flags & 1) != 0;
    }

    public boolean isOfUpperLayer() {
        return (flags & 2) != 0;
    }

    public boolean isOfMemory() {
        return (flags & 4) != 0;
    }

    public boolean isOfLowerLayer() {
        return (flags & 8) != 0;
    }
}
