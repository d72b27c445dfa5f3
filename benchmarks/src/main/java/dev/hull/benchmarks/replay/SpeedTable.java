package dev.hull.benchmarks.replay;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Speed by recording and stage. Each is measured in a process of its own, as it is used: what the compiler has learned from one set of rules
 * slows another. A process whose control was much slower than the best one's is asked again, a few times: the machine was busy.
 */
final class SpeedTable {
    private static final int ATTEMPTS = 3;
    private static final double BUSY = 1.1;

    private final Path corpus;

    SpeedTable(Path corpus) {
        this.corpus = corpus;
    }

    /** What a process measured; nanoseconds and bytes of an event. */
    private record Measured(double control, double nanoseconds, double bytes, double steady) {}

    void print(List<String> names) throws IOException {
        System.out.printf("%-16s", "recording");
        Speed.stages().forEach(stage -> System.out.printf("%12s", stage));
        System.out.printf("%20s%20s%n", "bytes an event", "behind the start");
        for (Recording recording : Recording.of(corpus)) {
            if (names.isEmpty() || names.contains(recording.name())) {
                print(recording);
            }
        }
    }

    private void print(Recording recording) throws IOException {
        System.out.printf("%-16s", recording);
        List<Measured> all = new ArrayList<>();
        for (String stage : Speed.stages()) {
            all.add(measured(recording, stage));
        }
        double best = all.stream().mapToDouble(Measured::control).min().orElseThrow();
        for (int i = 0; i < all.size(); i++) {
            for (int k = 1; k < ATTEMPTS && all.get(i).control() > best * BUSY; k++) {
                all.set(i, measured(recording, Speed.stages().get(i)));
            }
            System.out.printf("%10.2f M", 1e3 / all.get(i).nanoseconds());
        }
        System.out.printf("%20.1f%20.1f%n", all.getLast().bytes(), all.getLast().steady());
    }

    private static Measured measured(Recording recording, String stage) throws IOException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dhull.inflate=" + System.getProperty("hull.inflate", ""),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Replays.class.getName(),
                        "--stage",
                        stage,
                        recording.name())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (InputStream out = process.getInputStream()) {
            String[] figures = new String(out.readAllBytes(), StandardCharsets.US_ASCII)
                    .strip()
                    .split(" ");
            return new Measured(
                    Double.parseDouble(figures[0]),
                    Double.parseDouble(figures[1]),
                    Double.parseDouble(figures[2]),
                    Double.parseDouble(figures[3]));
        }
    }

    /** Measures one stage here, and prints the figures of the control and of the stage. */
    void printStage(String stage, String name) throws IOException {
        List<Speed.Stage> measured = Speed.of(new Recording(corpus, name), stage);
        System.out.println(measured.getFirst().nanoseconds() + " "
                + measured.getLast().nanoseconds() + " "
                + measured.getLast().bytes() + " "
                + measured.getLast().steady());
    }
}
