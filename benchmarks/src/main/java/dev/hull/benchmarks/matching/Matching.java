package dev.hull.benchmarks.matching;

import dev.hull.model.Vulnerability;
import dev.hull.vulns.match.Matcher;
import dev.hull.vulns.match.Matches;
import dev.hull.vulns.store.Database;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Prints for each report of Trivy, over the same list of packages and the same advisories: equal / total, and what differs. */
public final class Matching {
    private static final int RUNS = 50;

    private Matching() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2) {
            System.out.println("usage: matching DATABASE REPORT.json...");
            return;
        }
        for (String name : List.of(arguments).subList(1, arguments.length)) {
            compare(Path.of(arguments[0]), Path.of(name));
        }
    }

    private static void compare(Path database, Path file) throws IOException {
        TrivyReport report = TrivyReport.read(file);
        long start = cpu();
        Matches matches =
                new Matcher(Database.open(database)).match(file.toString(), report.inventory(), each -> false);
        double cold = (cpu() - start) / 1e6;
        SortedSet<String> ours = new TreeSet<>();
        matches.vulnerabilities().forEach(each -> ours.add(key(each)));
        SortedSet<String> all = new TreeSet<>(ours);
        all.addAll(report.flaws());
        SortedSet<String> both = new TreeSet<>(ours);
        both.retainAll(report.flaws());
        System.out.printf(
                "%-24s %5d / %d   of %d packages in %.1f ms of CPU, then %.1f ms%n",
                file.getFileName(),
                both.size(),
                all.size(),
                report.inventory().components().size(),
                cold,
                warm(database, report));
        ours.stream()
                .filter(each -> !both.contains(each))
                .forEach(each -> System.out.println("    Hull alone    " + each));
        report.flaws().stream()
                .filter(each -> !both.contains(each))
                .forEach(each -> System.out.println("    Trivy alone   " + each));
        matches.gaps().forEach(gap -> System.out.println("    gap           " + gap.why()));
    }

    private static String key(Vulnerability flaw) {
        return flaw.component().fullName() + " "
                + TrivyReport.plain(flaw.component().version()) + " " + flaw.id();
    }

    private static double warm(Path database, TrivyReport report) throws IOException {
        Database opened = Database.open(database);
        double[] milliseconds = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long start = cpu();
            new Matcher(opened).match("x", report.inventory(), each -> false);
            milliseconds[i] = (cpu() - start) / 1e6;
        }
        Arrays.sort(milliseconds);
        return milliseconds[RUNS / 2];
    }

    /** {@return nanoseconds of processor time of this thread}: the wall says little on a machine that others use. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
