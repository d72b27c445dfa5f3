package dev.hull.benchmarks.replay;

import dev.hull.artefacts.captures.CaptureLimits;
import dev.hull.artefacts.captures.CaptureReader;
import dev.hull.model.events.CaptureListener;
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
 * How many events one thread reads, takes in and holds against rules in a second of its own processor time: the best of
 * many runs over a recording that lies in memory, packed. What is compared takes turns, so that a slow minute slows all.
 */
final class Speed {
    private static final int RUNS = 20;
    private static final double SECOND = 1e9;
    private static final List<String> STAGES = List.of("decode", "and state", "and stable rules", "and all rules");

    private Speed() {}

    static String heading() {
        return STAGES.stream().map("%20s"::formatted).reduce("", String::concat);
    }

    /** {@return million events a second, stage by stage} */
    static String of(Recording recording) throws IOException {
        byte[] packed;
        try (InputStream in = recording.open()) {
            packed = in.readAllBytes();
        }
        List<Supplier<CaptureListener>> stages = List.of(
                () -> new CaptureListener() {},
                Machine::new,
                tried(Judged.stable(recording.corpus())),
                tried(Judged.official(recording.corpus())));
        double[] best = new double[stages.size()];
        for (int run = 0; run < RUNS; run++) {
            for (int i = 0; i < best.length; i++) {
                best[i] = Math.max(best[i], once(packed, stages.get(i).get()));
            }
        }
        StringBuilder line = new StringBuilder();
        for (double each : best) {
            line.append("%18.2f M".formatted(each / 1e6));
        }
        return line.toString();
    }

    private static Supplier<CaptureListener> tried(List<Rule> rules) {
        CompiledMatcher matcher = CompiledMatcher.of(rules, Binding.FALCO);
        Matches matches = new Matches();
        return () -> new Machine(MachineOptions.DEFAULT.asFalco(), moment -> {
            matches.clear();
            matcher.match(moment, matches);
        });
    }

    private static double once(byte[] recording, CaptureListener listener) throws IOException {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long events = CaptureReader.read(new ByteArrayInputStream(recording), CaptureLimits.DEFAULT, listener)
                .events();
        return events * SECOND / (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
    }
}
