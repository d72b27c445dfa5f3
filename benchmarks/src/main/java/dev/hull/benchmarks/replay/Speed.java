package dev.hull.benchmarks.replay;

import dev.hull.artefacts.captures.CaptureLimits;
import dev.hull.artefacts.captures.CaptureReader;
import dev.hull.model.events.CaptureListener;
import dev.hull.runtime.state.Machine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;

/**
 * How many events a second one thread reads and takes in: the best of many runs over a recording that lies in memory,
 * not packed. What is compared takes turns, so that a slow minute slows all.
 */
final class Speed {
    private static final int RUNS = 40;
    private static final double SECOND = 1e9;

    private static final List<Stage> STAGES =
            List.of(new Stage("decode", () -> new CaptureListener() {}), new Stage("decode, state", Machine::new));

    private Speed() {}

    private record Stage(String name, Supplier<CaptureListener> listener) {}

    static String heading() {
        return STAGES.stream().map(stage -> "%20s".formatted(stage.name())).reduce("", String::concat);
    }

    /** {@return million events a second, stage by stage} */
    static String of(Recording recording) throws IOException {
        byte[] all;
        try (InputStream in = new GZIPInputStream(recording.open())) {
            all = in.readAllBytes();
        }
        double[] best = new double[STAGES.size()];
        for (int run = 0; run < RUNS; run++) {
            for (int i = 0; i < best.length; i++) {
                best[i] = Math.max(best[i], once(all, STAGES.get(i).listener().get()));
            }
        }
        StringBuilder line = new StringBuilder();
        for (double each : best) {
            line.append("%18.2f M".formatted(each / 1e6));
        }
        return line.toString();
    }

    private static double once(byte[] recording, CaptureListener listener) throws IOException {
        long start = System.nanoTime();
        long events = CaptureReader.read(new ByteArrayInputStream(recording), CaptureLimits.DEFAULT, listener)
                .events();
        return events * SECOND / (System.nanoTime() - start);
    }
}
