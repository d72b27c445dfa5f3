package dev.hull.benchmarks.replay;

import com.sun.management.ThreadMXBean;
import dev.hull.artefacts.captures.CaptureLimits;
import dev.hull.artefacts.captures.CaptureReader;
import dev.hull.artefacts.streams.GzipStream;
import dev.hull.benchmarks.events.MeasuredRules;
import dev.hull.benchmarks.events.PassedOn;
import dev.hull.model.events.CaptureListener;
import dev.hull.model.events.Event;
import dev.hull.model.rules.Rule;
import dev.hull.runtime.Matches;
import dev.hull.runtime.compile.CompiledMatcher;
import dev.hull.runtime.match.Binding;
import dev.hull.runtime.state.Machine;
import dev.hull.runtime.state.MachineOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Supplier;

/**
 * How many events one thread unpacks, reads, takes in and holds against rules in a second of its own processor time: the
 * best of many runs over a recording that lies in memory, packed. What is compared takes turns, so that a slow minute slows
 * both; turns go on until a small recording is as warm as a large one.
 */
final class Speed {
    private static final int LEAST_RUNS = 20;
    private static final long LEAST_NANOSECONDS = 8_000_000_000L;
    private static final double SECOND = 1e9;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Of one way to go through a recording: the best run, and what the last one allocated. */
    static final class Stage {
        private final String name;
        private final Run run;
        private double nanoseconds = Double.MAX_VALUE;
        private double bytes;
        private final Steady steady;

        Stage(String name, Run run) {
            this(name, run, () -> 0);
        }

        Stage(String name, Run run, Steady steady) {
            this.name = name;
            this.run = run;
            this.steady = steady;
        }

        void once(long events) throws IOException {
            long allocated = THREADS.getCurrentThreadAllocatedBytes();
            long start = THREADS.getCurrentThreadCpuTime();
            run.go();
            nanoseconds = Math.min(nanoseconds, (THREADS.getCurrentThreadCpuTime() - start) / (double) events);
            bytes = (THREADS.getCurrentThreadAllocatedBytes() - allocated) / (double) events;
        }

        String name() {
            return name;
        }

        /** {@return of the thread's processor time, an event} */
        double nanoseconds() {
            return nanoseconds;
        }

        double millionsPerSecond() {
            return SECOND / nanoseconds / 1e6;
        }

        /** {@return allocated, an event} */
        double bytes() {
            return bytes;
        }

        /** {@return allocated behind the first event, an event: without the start of a reader and what a recording lists} */
        double steady() throws IOException {
            return steady.bytes();
        }
    }

    /** Goes through a recording once. */
    @FunctionalInterface
    interface Run {
        void go() throws IOException;
    }

    /** Goes through a recording once more, and says what its events allocated, each. */
    @FunctionalInterface
    interface Steady {
        double bytes() throws IOException;
    }

    private Speed() {}

    /** {@return the names of the stages, each of which includes those before it} */
    static List<String> stages() {
        return List.of("inflate", "decode", "state", "stable", "all");
    }

    /** {@return that stage, measured in turns with the first, which is the control} */
    static List<Stage> of(Recording recording, String name) throws IOException {
        byte[] packed = packed(recording);
        Stage stage = switch (name) {
            case "decode" -> new Stage(name, () -> read(packed, new CaptureListener() {}));
            case "state" -> new Stage(name, () -> read(packed, new Machine(MachineOptions.DEFAULT.asFalco())));
            case "stable" -> tried(name, packed, MeasuredRules.stable(recording.corpus()));
            case "all" -> tried(name, packed, MeasuredRules.official(recording.corpus()));
            default -> new Stage(name, () -> inflate(packed));
        };
        Stage control = new Stage("inflate", () -> inflate(packed));
        takeTurns(List.of(control, stage), read(packed, new CaptureListener() {}), LEAST_NANOSECONDS);
        return List.of(control, stage);
    }

    static byte[] packed(Recording recording) throws IOException {
        try (InputStream in = recording.open()) {
            return in.readAllBytes();
        }
    }

    static void takeTurns(List<Stage> stages, long events, long leastNanoseconds) throws IOException {
        long end = THREADS.getCurrentThreadCpuTime() + leastNanoseconds;
        for (int i = 0; i < LEAST_RUNS || THREADS.getCurrentThreadCpuTime() < end; i++) {
            for (Stage stage : stages) {
                stage.once(events);
            }
        }
    }

    static Stage tried(String name, byte[] packed, List<Rule> rules) {
        CompiledMatcher matcher = CompiledMatcher.of(rules, Binding.FALCO);
        Matches matches = new Matches();
        Supplier<CaptureListener> trying = () -> new Machine(MachineOptions.DEFAULT.asFalco(), moment -> {
            matches.clear();
            matcher.match(moment, matches);
        });
        return new Stage(name, () -> read(packed, trying.get()), () -> steady(packed, trying.get()));
    }

    private static double steady(byte[] packed, CaptureListener listener) throws IOException {
        long[] start = new long[1];
        long events = read(packed, new PassedOn(listener) {
            @Override
            public void event(Event event) {
                if (start[0] == 0) {
                    start[0] = THREADS.getCurrentThreadAllocatedBytes();
                }
                super.event(event);
            }
        });
        return (THREADS.getCurrentThreadAllocatedBytes() - start[0]) / (double) events;
    }

    private static void inflate(byte[] packed) throws IOException {
        byte[] room = new byte[1 << 16];
        try (InputStream in = new GzipStream(new ByteArrayInputStream(packed), packed.length)) {
            while (in.read(room) >= 0) {}
        }
    }

    /** {@return how many events there were} */
    static long read(byte[] packed, CaptureListener listener) throws IOException {
        return CaptureReader.read(new ByteArrayInputStream(packed), CaptureLimits.DEFAULT, listener)
                .events();
    }
}
