package dev.hull.runtime.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.model.events.Bytes;
import dev.hull.model.events.Event;
import dev.hull.model.events.EventGap;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MachineTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long INNER = Task.IN_PID_NAMESPACE;

    private final Machine machine = new Machine(new MachineOptions(1000, 10, 10, false));
    private long now = 1_795_000_000L * SECOND;

    private void happens(String name, long thread, Map<String, Object> parameters) {
        machine.event(Written.event(name, now++, thread, parameters));
    }

    private void clone(String call, long thread, long result, long pid, long parent, Object... more) {
        Map<String, Object> parameters = new HashMap<>(Map.of(
                "res",
                result,
                "exe",
                "/bin/a",
                "args",
                "one\0two",
                "tid",
                thread,
                "pid",
                pid,
                "ptid",
                parent,
                "comm",
                "a",
                "flags",
                0L,
                "uid",
                0L,
                "gid",
                0L));
        parameters.put("vtid", thread);
        parameters.put("vpid", pid);
        parameters.put("cgroups", "cpuset=/");
        for (int i = 0; i < more.length; i += 2) {
            parameters.put((String) more[i], more[i + 1]);
        }
        happens(call, thread, parameters);
    }

    private void execute(long thread, long parent, Object... more) {
        Map<String, Object> parameters = new HashMap<>(Map.of(
                "res",
                0L,
                "exe",
                "/bin/b",
                "args",
                "x",
                "tid",
                thread,
                "pid",
                thread,
                "ptid",
                parent,
                "comm",
                "b",
                "trusted_exepath",
                "/usr/bin/b",
                "env",
                "A=1"));
        parameters.put("pgid", thread);
        for (int i = 0; i < more.length; i += 2) {
            parameters.put((String) more[i], more[i + 1]);
        }
        happens("execve", thread, parameters);
    }

    private Task task(long tid) {
        return machine.thread(tid);
    }

    /** 1 is init, 10 its child; both known by their programs. */
    private void start() {
        execute(1, 0);
        execute(10, 1);
    }

    @Test
    void aChildIsTheSameWhetherItOrItsParentIsSeenFirst() {
        start();
        clone("clone", 10, 20, 10, 1);
        clone("clone", 20, 0, 20, 10);
        clone("clone", 21, 0, 21, 10);
        clone("clone", 10, 21, 10, 1);
        for (long child : new long[] {20, 21}) {
            assertThat(task(child).pid()).isEqualTo(child);
            assertThat(task(child).parentTid()).isEqualTo(10);
            assertThat(task(child).program().path()).isEqualTo(Bytes.of("/usr/bin/b"));
            assertThat(task(child).program().exe()).isEqualTo(Bytes.of("/bin/a"));
            assertThat(task(child).commandLine()).isEqualTo(Bytes.of("a one two"));
            assertThat(machine.parent(task(child))).isSameAs(task(10));
        }
    }

    @Test
    void aThreadBelongsToItsProcessAndUsesItsTables() {
        start();
        clone("clone", 10, 20, 10, 1, "flags", Task.CLONE_THREAD);
        assertThat(task(20).pid()).isEqualTo(10);
        assertThat(task(20).isMain()).isFalse();
        assertThat(task(20).main()).isSameAs(task(10));
        assertThat(task(20).descriptors()).isSameAs(task(10).descriptors());
        assertThat(task(10).threads()).isEqualTo(2);
        assertThat(task(10).otherThreads()).isEqualTo(1);
        happens("procexit", 20, Map.of());
        assertThat(task(20).isKnown()).isFalse();
        assertThat(task(10).threads()).isEqualTo(1);
    }

    @Test
    void aMainThreadStaysUntilItsOthersEnd() {
        start();
        clone("clone", 10, 20, 10, 1, "flags", Task.CLONE_THREAD);
        happens("procexit", 10, Map.of());
        assertThat(task(10).isKnown()).isTrue();
        assertThat(task(20).main()).isSameAs(task(10));
        happens("procexit", 20, Map.of());
        assertThat(task(10).isKnown()).isFalse();
        assertThat(task(20).isKnown()).isFalse();
    }

    @Test
    void aProgramEndsTheOtherThreads() {
        start();
        clone("clone", 10, 20, 10, 1, "flags", Task.CLONE_THREAD);
        execute(10, 1);
        assertThat(task(20).isKnown()).isFalse();
        assertThat(task(10).threads()).isEqualTo(1);
    }

    @Test
    void orphansGoToWhomTheKernelNames() {
        start();
        clone("clone", 10, 20, 10, 1);
        clone("clone", 20, 30, 20, 10);
        happens("procexit", 20, Map.of("reaper_tid", 10L));
        assertThat(task(30).parentTid()).isEqualTo(10);
    }

    @Test
    void orphansGoToTheNearestWhoAdopts() {
        start();
        happens("prctl", 10, Map.of("res", 0L, "option", 36L, "arg2_int", 1L));
        clone("clone", 10, 20, 10, 1);
        clone("clone", 20, 30, 20, 10);
        clone("clone", 30, 40, 30, 20);
        happens("procexit", 30, Map.of());
        assertThat(task(40).parentTid()).isEqualTo(10);
        happens("procexit", 10, Map.of());
        assertThat(task(20).parentTid()).isEqualTo(1);
    }

    @Test
    void childrenInOtherPidNamespacesSayWhoTheyAre() {
        start();
        clone("clone", 10, 2, 10, 1, "flags", Task.CLONE_NEWPID);
        assertThat(task(2).isKnown()).isFalse();
        clone("clone", 20, 0, 20, 10, "flags", INNER, "vtid", 2L, "vpid", 2L, "pidns_init_start_ts", 7L);
        assertThat(task(20).virtualPid()).isEqualTo(2);
        assertThat(task(20).isInPidNamespace()).isTrue();
        assertThat(task(20).pidNamespaceStarted()).isEqualTo(7);
    }

    @Test
    void whoseBeginningWasMissedIsAStub() {
        happens("setsid", 50, Map.of("res", 50L));
        assertThat(task(50).isStub()).isTrue();
        assertThat(task(50).comm()).isEqualTo(Bytes.of("<NA>"));
        assertThat(task(50).session()).isEqualTo(50);
        execute(50, 1);
        assertThat(task(50).isStub()).isFalse();
    }

    @Test
    void directoriesAreJoined() {
        start();
        happens("chdir", 10, Map.of("res", 0L, "path", "/var/lib"));
        happens("chdir", 10, Map.of("res", 0L, "path", "../log/./x"));
        happens("chdir", 10, Map.of("res", -2L, "path", "/nowhere"));
        assertThat(task(10).cwd()).isEqualTo(Bytes.of("/var/log/x/"));
    }

    @Test
    void usersFollowTheirCalls() {
        start();
        machine.user("", 7, 8, Bytes.of("seven"), Bytes.of("/home/seven"), Bytes.of("/bin/sh"));
        assertThat(machine.user(task(10)).name()).isEqualTo(Bytes.of("<NA>"));
        happens("setuid", 10, Map.of("res", 0L, "uid", 7L));
        happens("setresgid", 10, Map.of("res", 0L, "egid", 0L));
        assertThat(machine.user(task(10)).name()).isEqualTo(Bytes.of("seven"));
        assertThat(machine.groupName(task(10))).isEqualTo(Bytes.of("root"));
        happens("useradded", -1, Map.of("uid", 7L, "gid", 8L, "name", "other", "home", "/", "shell", "/bin/sh"));
        assertThat(machine.user(task(10)).name()).isEqualTo(Bytes.of("other"));
    }

    @Test
    void containersAreFoundByControlGroupsAndDescribedLater() {
        start();
        String id = "0123456789abcdef".repeat(4);
        execute(10, 1, "cgroups", "cpuset=/docker/" + id);
        assertThat(task(10).container().id()).isEqualTo(Bytes.of("0123456789ab"));
        assertThat(task(10).container().details()).isSameAs(ContainerDetails.NONE);
        happens(
                "asyncevent",
                0,
                Map.of(
                        "plugin_id",
                        0L,
                        "name",
                        "container",
                        "data",
                        "{\"container\": {\"id\": \"0123456789ab\", \"name\": \"web\", \"labels\": {\"a\": \"b\"}, \"type\": 0}}"));
        assertThat(task(10).container().details().name()).isEqualTo(Bytes.of("web"));
        assertThat(task(10).container().details().type()).isEqualTo(Bytes.of("docker"));
    }

    @Test
    void lostEventsMakeAllUncertain() {
        assertThat(machine.isUncertain()).isFalse();
        machine.gap(new EventGap(12, now, now + SECOND, "the buffer was full"));
        assertThat(machine.isUncertain()).isTrue();
        assertThat(machine.lost()).isEqualTo(12);
        assertThat(machine.uncertainty()).isEqualTo("the buffer was full");
    }

    @Test
    void aMillionProcessesNeedTheRoomOfAFew() {
        start();
        for (long i = 0; i < 1_000_000; i++) {
            long tid = 100 + i % 30_000;
            clone("clone", 10, tid, 10, 1);
            happens("procexit", tid, Map.of());
        }
        assertThat(machine.threads()).isEqualTo(2);
        assertThat(machine.forgotten().tasks()).isZero();
    }

    @Test
    void endsThatWereLostMakeRoomForWhatComes() {
        start();
        for (long i = 0; i < 100_000; i++) {
            clone("clone", 10, 100 + i, 10, 1);
        }
        assertThat(machine.threads()).isLessThanOrEqualTo(1000);
        assertThat(machine.forgotten().tasks()).isPositive();
        assertThat(task(100_099).isKnown()).isTrue();
        assertThat(task(10).isKnown()).isTrue();
    }

    @Test
    void ancestorsEndAtALoop() {
        Task first = new Task(1, new Descriptors());
        Task second = new Task(2, new Descriptors());
        first.pid = 1;
        first.parent = 2;
        second.pid = 2;
        second.parent = 1;
        machine.tasks().put(first);
        machine.tasks().put(second);
        Lineage lineage = new Lineage(machine.tasks().kinship());
        lineage.from(first);
        int steps = 0;
        while (lineage.next().isKnown()) {
            steps++;
        }
        assertThat(steps).isBetween(1, 8);
    }

    @Test
    void eventsThatChangeNothingNeedNoMemory() {
        start();
        Event event = Written.event("close", now, 10, Map.of("res", -9L, "fd", 77L));
        var threads = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        long before = 0;
        for (int i = 0; i < 200_000; i++) {
            before = i == 100_000 ? threads.getCurrentThreadAllocatedBytes() : before;
            machine.event(event);
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(10_000);
    }

    @Test
    void nothingThrowsWhateverTheSizes() {
        java.util.Random random = new java.util.Random(5);
        start();
        for (int i = 0; i < 200_000; i++) {
            machine.event(Noise.event(random));
        }
        assertThat(machine.threads()).isPositive();
    }

    /** Events of every type whose parameters are of any size and content. */
    private static final class Noise {
        private static Event event(java.util.Random random) {
            var types = dev.hull.model.events.EventTypes.ALL;
            var type = types.get(random.nextInt(types.size()));
            int width = type.wide() ? 4 : 2;
            int count = random.nextInt(type.parameters().size() + 2);
            int[] sizes = random.ints(count, 0, 2)
                    .map(big -> big == 0 ? 8 : random.nextInt(20))
                    .toArray();
            int length = Event.HEADER
                    + count * width
                    + java.util.Arrays.stream(sizes).sum();
            var buffer = java.nio.ByteBuffer.allocate(length).order(java.nio.ByteOrder.LITTLE_ENDIAN);
            buffer.putLong(random.nextLong(1L << 60))
                    .putLong(random.nextInt(-2, 40))
                    .putInt(length);
            buffer.putShort((short) type.code()).putInt(count);
            for (int size : sizes) {
                if (type.wide()) {
                    buffer.putInt(size);
                } else {
                    buffer.putShort((short) size);
                }
            }
            for (int size : sizes) {
                if (size == 8) {
                    buffer.putLong(random.nextInt(-2, 40));
                } else {
                    byte[] bytes = new byte[size];
                    random.nextBytes(bytes);
                    buffer.put(bytes);
                }
            }
            Event event = new Event();
            event.at(buffer.array(), 0, type.wide(), random.nextInt(8), 1);
            return event;
        }
    }
}
