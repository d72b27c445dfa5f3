package dev.hull.benchmarks.events;

import dev.hull.model.events.Bytes;
import dev.hull.model.events.CaptureListener;
import dev.hull.model.events.ListedDescriptor;
import dev.hull.model.events.ListedTask;
import java.util.List;

/** Processes that run when events begin: an init and services, each with some files and sockets. */
public final class Residents {
    public static final long FIRST_SERVICE = 100;
    private static final long START = 1_763_900_000_000_000_000L;
    private static final long ALL_CAPABILITIES = (1L << 41) - 1;
    private static final ListedTask.Memory MEMORY = new ListedTask.Memory(90_000, 30_000, 0, 10, 900);

    private Residents() {}

    /** Services have the ids from {@link #FIRST_SERVICE} on. */
    public static void tell(CaptureListener to, int services) {
        to.machine(new CaptureListener.Recorder("host", 4, 16L << 30, START));
        to.user("", 0, 0, Bytes.of("root"), Bytes.of("/root"), Bytes.of("/bin/sh"));
        to.user("", 33, 33, Bytes.of("www"), Bytes.of("/var/www"), Bytes.of("/usr/sbin/nologin"));
        to.group("", 0, Bytes.of("root"));
        to.address(Bytes.of("eth0"), Bytes.owned(new byte[] {10, 0, 0, 5}));
        to.task(task(1, 0, "init", "/sbin/init"));
        for (int i = 0; i < services; i++) {
            to.task(task(FIRST_SERVICE + i, 1, "service" + i % 8, "/usr/sbin/service" + i % 8));
            descriptors(to, FIRST_SERVICE + i);
        }
    }

    private static ListedTask task(long pid, long parent, String name, String path) {
        return new ListedTask(
                pid,
                pid,
                parent,
                pid,
                pid,
                pid,
                pid,
                pid,
                Bytes.of(name),
                Bytes.of(path),
                Bytes.of(path),
                List.of(Bytes.of("--foreground"), Bytes.of("--config=/etc/" + name + ".conf")),
                List.of(Bytes.of("PATH=/usr/sbin:/usr/bin:/sbin:/bin"), Bytes.of("LANG=C.UTF-8")),
                Bytes.of("/"),
                Bytes.of("/"),
                List.of(Bytes.of("cpuset=/"), Bytes.of("memory=/system.slice/" + name + ".service")),
                0,
                1024,
                0,
                0,
                -1,
                0,
                START,
                START,
                MEMORY,
                ALL_CAPABILITIES,
                ALL_CAPABILITIES,
                0,
                0,
                4_000_000 + pid,
                START,
                START);
    }

    private static void descriptors(CaptureListener to, long pid) {
        for (int number = 0; number < 3; number++) {
            to.descriptor(pid, descriptor(number, 'f', 1, "/dev/null"));
        }
        to.descriptor(pid, descriptor(3, 'f', 1, "/var/log/service.log"));
        to.descriptor(pid, descriptor(4, 'd', 1024, "/var/lib/service"));
        to.descriptor(
                pid,
                new ListedDescriptor(
                        5,
                        '4',
                        7000 + pid,
                        0,
                        0,
                        0,
                        Bytes.NONE,
                        new ListedDescriptor.Endpoints(
                                Bytes.owned(new byte[] {10, 0, 0, 5}),
                                40_000,
                                Bytes.owned(new byte[] {10, 0, 1, 1}),
                                53,
                                3,
                                false)));
    }

    private static ListedDescriptor descriptor(long number, char type, long flags, String name) {
        return new ListedDescriptor(
                number, type, 4_000_000 + number, 2049, flags, 0, Bytes.of(name), ListedDescriptor.Endpoints.NONE);
    }
}
