package dev.hull.benchmarks.day;

import dev.hull.benchmarks.events.Calls;
import dev.hull.benchmarks.events.Kind;
import dev.hull.benchmarks.events.Lives;
import dev.hull.benchmarks.events.Lives.Image;
import dev.hull.benchmarks.events.Lives.Thread;
import dev.hull.benchmarks.events.Residents;
import dev.hull.benchmarks.events.SocketBytes;
import dev.hull.model.events.Bytes;
import dev.hull.model.events.CaptureListener;
import dev.hull.model.events.EventGap;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/**
 * What happens on a machine in 24 hours, in so many events: services answer requests and write logs, programs are started
 * and end, soon or late, threads come and go, containers start with users and processes of their own and are removed, others stay all day. Now and then a
 * recorder loses events, ends of processes among them. The same seed makes the same day.
 */
public final class Day {
    static final int HOURS = 24;
    static final int LASTING = 30;

    private static final int SERVICES = 64;
    private static final int PROGRAMS = 300;
    private static final int FILES = 20_000;
    private static final int HERE = 0x0a00_0005;
    private static final long START = 1_763_942_400_000_000_000L;
    private static final long NANOSECONDS = 86_400_000_000_000L;
    private static final long FIRST_DESCRIPTOR = 20;
    private static final int EVENTS_TO_A_GAP = 400_000;
    private static final int MOST_LOST = 8_000;

    private static final Bytes HOST = Bytes.of("cpuset=/\0memory=/system.slice/jobs.service\0");

    /** A thread, or a container's first process, that ends at that turn. */
    private record Due(long turn, long order, Thread thread, Box box) {}

    /** A container; {@link #NONE} is none. */
    private record Box(Bytes id, Bytes json, Bytes cgroups, List<Thread> threads) {
        static final Box NONE = new Box(Bytes.NONE, Bytes.NONE, HOST, List.of());
    }

    private final Told told;
    private final Calls calls;
    private final Lives lives;
    private final SplittableRandom random;
    private final long nanosecondsAnEvent;
    private final long eventsAnHour;
    private final Ids ids = new Ids();
    private final PriorityQueue<Due> due = new PriorityQueue<>(
            (a, b) -> a.turn() == b.turn() ? Long.compare(a.order(), b.order()) : Long.compare(a.turn(), b.turn()));
    private final List<Box> lasting = new ArrayList<>();
    private final Image[] programs = new Image[PROGRAMS];
    private final Bytes[] files = new Bytes[FILES];
    private long turn;
    private long order;
    private long nextGap = EVENTS_TO_A_GAP;
    private long processes;
    private long containers;
    private long gaps;

    public Day(long seed, long events, CaptureListener to) {
        this.told = new Told(to);
        this.calls = new Calls(told);
        this.lives = new Lives(told);
        this.random = new SplittableRandom(seed);
        this.nanosecondsAnEvent = NANOSECONDS / events;
        this.eventsAnHour = events / HOURS;
        for (int i = 0; i < PROGRAMS; i++) {
            programs[i] = new Image(
                    Bytes.of("job" + i), Bytes.of("/usr/bin/job" + i), Bytes.of("--quiet\0--task=" + i + "\0"), HOST);
        }
        for (int i = 0; i < FILES; i++) {
            files[i] = Bytes.of("/srv/site/" + i % 200 + "/pages/page-" + i + ".html");
        }
        Residents.tell(told, SERVICES);
    }

    /** Tells what happens in the next hour. */
    public void hour() {
        for (long end = told.all() + eventsAnHour; told.all() < end; ) {
            step();
            if (told.all() > nextGap) {
                gap();
            }
        }
    }

    private long now() {
        return START + told.all() * nanosecondsAnEvent;
    }

    private void gap() {
        long from = now();
        long before = told.lost();
        long enough = before + random.nextInt(100, MOST_LOST);
        told.losing(true);
        while (told.lost() < enough) {
            step();
        }
        told.losing(false);
        told.gap(new EventGap(told.lost() - before, from, now(), "the buffer was full"));
        gaps++;
        nextGap = told.all() + random.nextInt(EVENTS_TO_A_GAP / 2, EVENTS_TO_A_GAP * 2);
    }

    private void step() {
        turn++;
        while (!due.isEmpty() && due.peek().turn() <= turn) {
            end(due.poll());
        }
        int chance = random.nextInt(1000);
        if (chance < 780) {
            request();
        } else if (chance < 860) {
            Kind.MIXTURE.call(calls.by(service(), now()), random.nextInt(1 << 20));
        } else if (chance < 960) {
            program(Box.NONE, true);
        } else if (chance < 994) {
            thread();
        } else {
            container();
        }
    }

    private long service() {
        return Residents.FIRST_SERVICE + random.nextInt(SERVICES);
    }

    /** A client comes, asks for a file and gets it; some files are asked for far more often than others. */
    private void request() {
        double skewed = random.nextDouble();
        Bytes file = files[(int) (FILES * skewed * skewed * skewed)];
        Bytes ends = SocketBytes.four(0x0a01_0000 | random.nextInt(1 << 12), 1024 + random.nextInt(60_000), HERE, 443);
        calls.by(service(), now());
        calls.accept(FIRST_DESCRIPTOR, ends);
        calls.receive(FIRST_DESCRIPTOR, ends);
        calls.stat(file);
        calls.open(FIRST_DESCRIPTOR + 1, file, 1);
        calls.fstat(FIRST_DESCRIPTOR + 1);
        calls.read(FIRST_DESCRIPTOR + 1);
        calls.send(FIRST_DESCRIPTOR, ends);
        calls.close(FIRST_DESCRIPTOR + 1);
        calls.write(3);
        calls.close(FIRST_DESCRIPTOR);
        calls.by(service(), now()).waitForEvents();
    }

    /** A service starts a program, most of which end at once. */
    private Thread program(Box box, boolean mayLast) {
        long pid = ids.take();
        long parent = service();
        boolean inside = box != Box.NONE;
        Thread caller = new Thread(parent, parent, 1, parent, parent);
        Thread child = new Thread(pid, pid, parent, inside ? 1 : pid, inside ? 1 : pid);
        Image program = programs[random.nextInt(PROGRAMS)];
        Image image = new Image(
                program.name(),
                program.path(),
                random.nextInt(4) == 0
                        ? Bytes.of("--id=" + Long.toHexString(random.nextLong()) + "\0")
                        : program.arguments(),
                box.cgroups());
        lives.clone(caller, child, image, inside ? Lives.IN_NEW_PID_NAMESPACE : 0, now());
        lives.execute(child, image, now());
        processes++;
        work(pid);
        if (mayLast) {
            end(child, box);
        }
        return child;
    }

    private void work(long pid) {
        calls.by(pid, now());
        calls.open(3, Bytes.of("/etc/ld.so.cache"), 1);
        calls.map(3);
        calls.close(3);
        calls.open(3, files[random.nextInt(200)], 1);
        calls.read(3);
        calls.close(3);
        calls.protect();
        calls.open(4, Bytes.of("/tmp/work-" + pid), 2 | 4);
        calls.write(4);
        calls.pipe(5, 6);
        calls.duplicate(5, 7);
    }

    private void end(Thread thread, Box box) {
        if (random.nextInt(20) == 0) {
            due.add(new Due(turn + random.nextInt(1, 20_000), order++, thread, box));
        } else {
            end(new Due(turn, order++, thread, box));
        }
    }

    private void end(Due which) {
        if (which.thread().tid() > 0) {
            lives.end(which.thread().tid(), 1, now());
            ids.free(which.thread().tid());
            return;
        }
        for (Thread each : which.box().threads().reversed()) {
            lives.end(each.tid(), 1, now());
            ids.free(each.tid());
        }
        lives.container(which.box().json(), true, now());
    }

    private void thread() {
        long process = service();
        long tid = ids.take();
        Thread caller = new Thread(process, process, 1, process, process);
        Thread child = new Thread(tid, process, 1, tid, process);
        lives.clone(caller, child, programs[(int) (process % PROGRAMS)], Lives.AS_THREAD, now());
        calls.by(tid, now());
        calls.futex();
        calls.read(3);
        calls.generic();
        end(child, Box.NONE);
    }

    /** A container with a few processes and users; the first of the day stay. */
    private void container() {
        Box box = box(Long.toHexString(random.nextLong(1L << 48, 1L << 52)) + "c".repeat(51));
        containers++;
        lives.container(box.json(), false, now());
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            box.threads().add(program(box, false));
        }
        for (int uid = 0; uid < 4; uid++) {
            lives.user(1000 + uid, Bytes.of("user" + uid), box.id(), now());
        }
        if (lasting.size() < LASTING) {
            lasting.add(box);
        } else {
            due.add(new Due(turn + random.nextInt(100, 30_000), order++, new Thread(0, 0, 0, 0, 0), box));
        }
    }

    private static Box box(String id) {
        String json = "{\"container\":{\"id\":\"" + id.substring(0, 12) + "\",\"full_id\":\"" + id
                + "\",\"type\":0,\"name\":\"job-" + id.substring(0, 8)
                + "\",\"image\":\"registry.example/jobs:7\",\"imagerepo\":\"registry.example/jobs\",\"imagetag\":\"7\""
                + ",\"labels\":{\"app\":\"jobs\",\"run\":\"" + id.substring(0, 8)
                + "\"},\"Mounts\":[{\"Source\":\"/srv\","
                + "\"Destination\":\"/data\",\"Mode\":\"\",\"RW\":true,\"Propagation\":\"rprivate\"}]}}\0";
        return new Box(
                Bytes.of(id.substring(0, 12)),
                Bytes.of(json),
                Bytes.of("cpuset=/docker/" + id + "\0memory=/docker/" + id + "\0"),
                new ArrayList<>());
    }

    /** {@return the first threads of the containers that stay all day} */
    public List<Long> lasting() {
        return lasting.stream().map(box -> box.threads().getFirst().tid()).toList();
    }

    /** {@return events that were told} */
    public long events() {
        return told.events();
    }

    public long lost() {
        return told.lost();
    }

    /** {@return threads that really run} */
    public int running() {
        return ids.count() + SERVICES + 1;
    }

    public long processes() {
        return processes;
    }

    public long containers() {
        return containers;
    }

    public long gaps() {
        return gaps;
    }
}
