package dev.hull.benchmarks.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * All readers over seeded mutations. Arguments: {@code --mutations N} in all, {@code --seconds S} in all, {@code --seed K},
 * {@code --reader NAME}, {@code --limit MILLISECONDS} per input, then folders of seed inputs.
 */
public final class Fuzz {
    private long mutations = Long.MAX_VALUE;
    private long seconds = 60;
    private long seed = 1;
    private Duration limit = Duration.ofSeconds(10);
    private Optional<String> only = Optional.empty();
    private final List<Path> folders = new ArrayList<>();

    private Fuzz(String[] args) {
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--mutations" -> {
                    mutations = Long.parseLong(args[++i]);
                    seconds = 3600;
                }
                case "--seconds" -> seconds = Long.parseLong(args[++i]);
                case "--seed" -> seed = Long.parseLong(args[++i]);
                case "--limit" -> limit = Duration.ofMillis(Long.parseLong(args[++i]));
                case "--reader" -> only = Optional.of(args[++i]);
                default -> folders.add(Path.of(args[i]));
            }
        }
    }

    public static void main(String[] args) throws IOException {
        System.exit(new Fuzz(args).run() ? 0 : 1);
    }

    private boolean run() throws IOException {
        Seeds seeds = Seeds.under(folders);
        List<Reader> readers = Readers.ALL.stream()
                .filter(reader -> only.isEmpty() || only.get().equals(reader.name()))
                .toList();
        System.out.printf("%d seed inputs, %d readers, seed %d%n", seeds.size(), readers.size(), seed);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        long total = 0;
        boolean fine = !readers.isEmpty();
        for (int i = 0; i < readers.size(); i++) {
            Reader reader = readers.get(i);
            int left = readers.size() - i;
            long began = System.nanoTime();
            long until = began + (end - began) / left;
            long share = mutations == Long.MAX_VALUE ? mutations : (mutations - total + left - 1) / left;
            Trial.Result result = new Trial(reader, seeds.of(reader.kinds()), seed, share, until).watch(limit);
            total += result.mutations();
            report(reader, result, System.nanoTime() - began);
            fine &= result.failure().isEmpty();
        }
        System.out.printf("%d mutations, %s%n", total, fine ? "no failure" : "FAILED");
        if (fine && mutations != Long.MAX_VALUE && total < mutations) {
            System.out.printf("only %d of %d: the time was over%n", total, mutations);
            return false;
        }
        return fine;
    }

    private static void report(Reader reader, Trial.Result result, long nanos) throws IOException {
        System.out.printf(
                "%-24s %9d mutations %7.1f s, slowest %5d ms%n",
                reader.name(), result.mutations(), nanos / 1e9, TimeUnit.NANOSECONDS.toMillis(result.slowest()));
        if (result.failure().isPresent()) {
            Trial.Failure failure = result.failure().get();
            Path file = Files.createTempFile("fuzz-" + reader.name() + "-", ".in");
            Files.write(file, failure.input());
            System.out.printf(
                    "FAILED %s on %s (%d bytes)%n%s%n", reader.name(), file, failure.input().length, failure.what());
        }
    }
}
