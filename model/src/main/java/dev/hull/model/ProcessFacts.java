package dev.hull.model;

import java.util.List;
import java.util.Set;

/**
 * What the kernel says of a running container's first process: proc(5), and the files of its cgroup.
 *
 * @param pid on the host; 0 where nobody looked
 * @param capabilities the five sets of {@code status}
 * @param seccomp 0 off, 1 strict, 2 a filter (seccomp(2))
 * @param uid as the host sees it: effective uid
 * @param shared the types of namespace that are the host's own: mnt, net, pid, ipc, uts, user, cgroup
 * @param securityLabel of AppArmor or SELinux as {@code attr/current} has it, empty where no module labels processes
 * @param rootReadOnly whether the root mount is read-only
 * @param mounts mount points beside the root
 * @param memoryLimit of its cgroup in bytes, {@link Fields#UNLIMITED} for none, -1 where it could not be read
 * @param pidsLimit likewise
 */
public record ProcessFacts(
        long pid,
        Capabilities capabilities,
        boolean noNewPrivileges,
        int seccomp,
        long uid,
        Set<String> shared,
        String securityLabel,
        boolean rootReadOnly,
        List<MountPoint> mounts,
        long memoryLimit,
        long pidsLimit) {
    /** Nobody looked. */
    public static final ProcessFacts NONE = new ProcessFacts(
            0,
            new Capabilities(
                    CapabilitySet.NONE,
                    CapabilitySet.NONE,
                    CapabilitySet.NONE,
                    CapabilitySet.NONE,
                    CapabilitySet.NONE,
                    false,
                    false),
            false,
            0,
            0,
            Set.of(),
            "",
            false,
            List.of(),
            -1,
            -1);

    public ProcessFacts {
        shared = Set.copyOf(shared);
        mounts = List.copyOf(mounts);
    }

    /** {@return whether the kernel was asked} */
    public boolean isKnown() {
        return pid != 0;
    }

    /** A line of {@code mountinfo} (proc_pid_mountinfo(5)). */
    public record MountPoint(String target, String type, String source, List<String> options) {
        public MountPoint {
            options = List.copyOf(options);
        }
    }
}
