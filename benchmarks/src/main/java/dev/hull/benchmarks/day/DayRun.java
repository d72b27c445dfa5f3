package dev.hull.benchmarks.day;

import com.sun.management.ThreadMXBean;
import dev.hull.benchmarks.events.MeasuredRules;
import dev.hull.model.rules.Rule;
import dev.hull.runtime.Detection;
import dev.hull.runtime.Engine;
import dev.hull.runtime.compile.CompiledMatcher;
import dev.hull.runtime.match.Binding;
import dev.hull.runtime.state.Machine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * Prints hour by hour what an engine keeps of a {@link Day} and how much memory it needs, and exits with 1 if that grows. {@code [EVENTS [SEED]]}, in
 * millions.
 */
public final class DayRun {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final String ROW = "%4s %12s %10s %9s %10s %9s %9s %9s %8s %10s %9s %9s%n";
    private static final int WARM_HOURS = 3;
    private static final double GROWTH = 1.1;
    private static final double SLACK = 8; // megabytes

    private DayRun() {}

    public static void main(String[] arguments) throws IOException {
        long millions = arguments.length > 0 ? Long.parseLong(arguments[0]) : 90;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        List<Rule> rules = MeasuredRules.named("all");
        Detection detection = Detection.of(rules);
        long[] alerts = new long[1];
        Engine engine = new Engine(
                detection,
                CompiledMatcher.of(detection.tried(), Binding.DOCUMENTED),
                Engine.Asking.USUAL,
                alert -> alerts[0]++);
        Day day = new Day(seed, millions * 1_000_000, engine);
        System.out.printf("%d million events, %d rules%n", millions, rules.size());
        System.out.printf(
                ROW,
                "hour",
                "events",
                "lost",
                "processes",
                "containers",
                "running",
                "threads",
                "descr.",
                "cont.",
                "accounts",
                "heap MB",
                "events/s");
        System.exit(hours(day, engine) ? 0 : 1);
    }

    private static boolean hours(Day day, Engine engine) {
        double bound = Double.MAX_VALUE;
        double most = 0;
        for (int hour = 1; hour <= Day.HOURS; hour++) {
            long before = day.events();
            long start = THREADS.getCurrentThreadCpuTime();
            day.hour();
            double seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
            double heap = heap();
            print(hour, day, engine.machine().kept(), heap, (day.events() - before) / seconds);
            most = Math.max(most, heap);
            if (hour == WARM_HOURS) {
                bound = most * GROWTH + SLACK;
            }
            if (heap > bound) {
                System.out.printf("grows: more than %.0f MB%n", bound);
                return false;
            }
        }
        System.out.printf(
                "stays below %.0f MB; lasting containers known: %d of %d%n", bound, known(day, engine), Day.LASTING);
        return known(day, engine) == Day.LASTING;
    }

    private static void print(int hour, Day day, Machine.Kept kept, double heap, double speed) {
        System.out.printf(
                ROW,
                hour,
                day.events(),
                day.lost(),
                day.processes(),
                day.containers(),
                day.running(),
                kept.threads(),
                kept.descriptors(),
                kept.containers(),
                kept.accounts(),
                "%.1f".formatted(heap),
                "%.2f M".formatted(speed / 1e6));
    }

    private static double heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }

    private static long known(Day day, Engine engine) {
        return day.lasting().stream()
                .filter(tid -> !engine.machine()
                        .thread(tid)
                        .container()
                        .details()
                        .name()
                        .isEmpty())
                .count();
    }
}
