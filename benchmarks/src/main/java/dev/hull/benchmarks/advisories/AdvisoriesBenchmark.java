package dev.hull.benchmarks.advisories;

import dev.hull.testkit.Shared;
import dev.hull.vulns.store.Database;
import dev.hull.vulns.store.DatabaseBuilder;
import dev.hull.vulns.store.Inputs;
import dev.hull.vulns.store.Manifest;
import dev.hull.vulns.store.Progress;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Builds the database from the shared advisories, measures it, and holds it against another program's table of the same. */
public final class AdvisoriesBenchmark {
    private static final int QUESTIONS = 20_000;

    private AdvisoriesBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Optional<Path> folder = arguments.length > 0 ? Optional.of(Path.of(arguments[0])) : Shared.find("advisories");
        if (folder.isEmpty()) {
            return;
        }
        Path work = Files.createTempDirectory("hull-advisories");
        Path file = work.resolve("advisories.hull");
        long started = System.nanoTime();
        Manifest manifest = DatabaseBuilder.build(Inputs.of(folder.get()), file, Progress.SILENT);
        System.out.printf(
                "built       %.1f s wall, %.1f s CPU, %d MB peak%n",
                (System.nanoTime() - started) / 1e9,
                ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9,
                peak() >> 10);
        manifest(manifest);
        size(file, manifest);
        again(folder.get(), work, file);
        times(file);
        table(folder.get(), work, file);
    }

    private static void manifest(Manifest manifest) {
        System.out.printf("data of     %s%ncounts      %s%n", manifest.date(), manifest.counts());
        for (Manifest.Read input : manifest.inputs()) {
            System.out.printf(
                    "  %-60s %10s %6d taken %s%s%n",
                    input.name(),
                    input.date(),
                    input.records(),
                    input.leftOut().isEmpty() ? "" : "left out " + input.leftOut() + " ",
                    input.problems() == 0 ? "" : input.problems() + " problems, as " + input.firstProblems());
        }
    }

    private static void size(Path file, Manifest manifest) throws IOException {
        long bytes = Files.size(file);
        int statements = manifest.counts().getOrDefault("statements", 1);
        int ranges = manifest.counts().getOrDefault("ranges", 1);
        System.out.printf(
                "bytes       %,d: %.1f a statement, %.1f a range; parts %s%n",
                bytes,
                (double) bytes / statements,
                (double) bytes / ranges,
                Database.open(file).parts());
    }

    private static void again(Path folder, Path work, Path file) throws IOException {
        Path second = work.resolve("again.hull");
        var inputs = new ArrayList<>(Inputs.of(folder));
        Collections.reverse(inputs);
        DatabaseBuilder.build(inputs, second, Progress.SILENT);
        System.out.printf(
                "built again from the inputs in another order: %s%n",
                Files.mismatch(file, second) < 0 ? "the same bytes" : "OTHER BYTES");
    }

    private static void times(Path file) throws IOException {
        long[] opened = new long[50];
        for (int i = 0; i < opened.length; i++) {
            long started = cpu();
            Database.open(file);
            opened[i] = cpu() - started;
        }
        System.out.printf(
                "opened      %.2f ms the first time, %.2f ms after (CPU, as all below)%n",
                opened[0] / 1e6, median(opened) / 1e6);
        Database database = Database.open(file);
        List<String[]> questions = new ArrayList<>();
        for (String space : database.spaces()) {
            database.packages(space).forEach(name -> questions.add(new String[] {space, name}));
        }
        Collections.shuffle(questions, new Random(1));
        long started = cpu();
        long statements = 0;
        for (int i = 0; i < QUESTIONS; i++) {
            String[] question = questions.get(i % questions.size());
            statements += database.about(question[0], question[1]).size();
        }
        double each = (cpu() - started) / 1e3 / QUESTIONS;
        System.out.printf(
                "asked       %.1f µs a package (%.1f statements each)%n", each, (double) statements / QUESTIONS);
        started = cpu();
        for (int i = 0; i < QUESTIONS; i++) {
            database.about("npm", "no-such-package-" + i);
        }
        System.out.printf("            %.1f µs a package that is not known%n", (cpu() - started) / 1e3 / QUESTIONS);
        flaws(database, questions);
        started = cpu();
        boolean whole = database.isWhole();
        System.out.printf("verified    %.1f ms: %s%n", (cpu() - started) / 1e6, whole ? "whole" : "DAMAGED");
    }

    private static void flaws(Database database, List<String[]> questions) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; ids.size() < QUESTIONS / 4; i++) {
            String[] question = questions.get(i % questions.size());
            database.about(question[0], question[1]).forEach(statement -> ids.addAll(statement.flaws()));
        }
        long started = cpu();
        long found = ids.stream().filter(id -> database.flaw(id).isPresent()).count();
        System.out.printf(
                "            %.1f µs a flaw (%d of %d have facts)%n",
                (cpu() - started) / 1e3 / ids.size(), found, ids.size());
    }

    /** {@return nanoseconds that this thread has computed}: what else runs on the machine does not count. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double median(long[] times) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void table(Path folder, Path work, Path file) throws IOException, InterruptedException {
        Optional<Path> script = Shared.find("specs/peers/advtsv.py");
        if (script.isEmpty()) {
            return;
        }
        Path table = work.resolve("adv.tsv");
        int status = new ProcessBuilder("python3", script.get().toString(), folder.toString(), table.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (status != 0) {
            System.out.println("not compared: the table could not be made, status " + status);
            return;
        }
        new Rows(Database.open(file)).compare(table);
    }

    /** {@return KiB of memory that this process had at most} from proc_pid_status(5). */
    private static long peak() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmHWM:")) {
                return Long.parseLong(line.substring(6).replace("kB", "").trim());
            }
        }
        return 0;
    }
}
