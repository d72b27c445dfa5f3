package dev.hull.runtime.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.model.events.Bytes;
import dev.hull.model.events.EventGap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a machine keeps in the long run is what there is, not what there was. */
class BoundedStateTest {
    private static final long DAY = 86_400_000_000_000L;
    private static final int ROUNDS = 30_000;
    private static final int RUNNING = 50;

    private final Machine machine = new Machine();
    private long now = 1_795_000_000_000_000_000L;
    private long next = 1000;
    private boolean losing;

    private void happens(String name, long thread, Map<String, Object> parameters) {
        now += DAY / (12L * ROUNDS);
        if (!losing) {
            machine.event(Written.event(name, now, thread, parameters));
        }
    }

    private void clone(long thread, long result, long pid, long flags, String cgroups) {
        happens(
                "clone",
                thread,
                Map.of(
                        "res", result, "exe", "/bin/a", "tid", thread, "pid", pid, "ptid", 1L, "comm", "a", "cgroups",
                        cgroups, "flags", flags, "vtid", thread, "vpid", pid));
    }

    private void told(String what, String id) {
        happens(
                "asyncevent",
                0,
                Map.of(
                        "plugin_id",
                        0L,
                        "name",
                        what,
                        "data",
                        "{\"container\": {\"id\": \"" + id + "\", \"name\": \"x\"}}"));
    }

    /** A container with a user, a process that opens files and has a thread for a while; then all of it is gone. */
    private void round(int number) {
        String id = "%012x".formatted(number);
        String cgroups = "cpuset=/docker/" + id + "c".repeat(52);
        long pid = next++;
        long tid = next++;
        told("container", id);
        happens(
                "useradded",
                -1,
                Map.of("uid", 5L, "gid", 5L, "name", "u", "home", "/", "shell", "/bin/sh", "container_id", id));
        clone(1, pid, 1, 0, cgroups);
        clone(pid, 0, pid, 0, cgroups);
        happens(
                "execve",
                pid,
                Map.of("res", 0L, "exe", "/bin/b", "tid", pid, "pid", pid, "ptid", 1L, "cgroups", cgroups));
        happens("openat", pid, Map.of("fd", 3L, "dirfd", -100L, "name", "/data/" + number));
        clone(pid, tid, pid, Task.CLONE_THREAD | Task.CLONE_FILES, cgroups);
        clone(tid, 0, pid, Task.CLONE_THREAD | Task.CLONE_FILES, cgroups);
        happens("procexit", tid, Map.of());
        happens("close", pid, Map.of("res", 0L, "fd", 3L));
        happens("procexit", pid, Map.of());
        told("container_removed", id);
    }

    private void day(int lostEvery) {
        happens("execve", 1, Map.of("res", 0L, "exe", "/sbin/init", "tid", 1L, "pid", 1L, "ptid", 0L));
        told("container", "ffffffffffff");
        for (int i = 0; i < ROUNDS; i++) {
            if (i % lostEvery == 0) {
                loses(i);
            }
            round(i);
        }
    }

    /** A process begins and is seen to, and nothing else of it. */
    private void loses(int round) {
        long pid = next++;
        clone(1, pid, 1, 0, "cpuset=/");
        losing = true;
        happens("procexit", pid, Map.of());
        losing = false;
        machine.gap(new EventGap(1, now - 1, now, "full"));
        assertThat(machine.lost()).isPositive().isLessThanOrEqualTo(round + 1);
    }

    @Test
    void aDayOfContainersLeavesNothing() {
        day(Integer.MAX_VALUE);
        Machine.Kept kept = machine.kept();
        assertThat(kept.threads()).isLessThan(RUNNING);
        assertThat(kept.processes()).isLessThan(RUNNING);
        assertThat(kept.descriptors()).isLessThan(RUNNING);
        assertThat(kept.containers()).isLessThan(RUNNING);
        assertThat(kept.accounts()).isLessThan(RUNNING);
        assertThat(machine.container(Bytes.of("ffffffffffff")).name()).hasToString("x");
    }

    @Test
    void processesWhoseEndsWereLostAreForgottenInTime() {
        day(4);
        assertThat(machine.kept().threads()).isLessThan(2_500);
        assertThat(machine.kept().processes()).isLessThan(2_500);
        assertThat(machine.forgotten().tasks()).isPositive();
        assertThat(machine.thread(1).isKnown()).isTrue();
    }

    /** Of the last of a process' threads the id is given away before its end was told. */
    @Test
    void processesWhoseLastThreadIsReplacedAreForgotten() {
        happens("execve", 1, Map.of("res", 0L, "exe", "/sbin/init", "tid", 1L, "pid", 1L, "ptid", 0L));
        for (long i = 0; i < 10_000; i++) {
            clone(1, 50, 1, 0, "cpuset=/");
            clone(1, 51, 50 + i, Task.CLONE_THREAD, "cpuset=/");
        }
        assertThat(machine.kept().processes())
                .isLessThanOrEqualTo(machine.kept().threads());
    }

    @Test
    void accountsOfContainersThatNobodyAsksAboutMakeRoom() {
        Machine small = new Machine(new MachineOptions(100, 10, 10, false));
        for (int i = 0; i < 100; i++) {
            small.user("c" + i, 1, 1, Bytes.of("u"), Bytes.of("/"), Bytes.of("/"));
        }
        assertThat(small.kept().accounts()).isEqualTo(10);
        assertThat(small.forgotten().accounts()).isEqualTo(90);
    }
}
