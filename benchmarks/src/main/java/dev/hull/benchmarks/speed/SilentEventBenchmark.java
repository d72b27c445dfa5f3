package dev.hull.benchmarks.speed;

import dev.hull.benchmarks.events.Kind;
import dev.hull.benchmarks.events.MeasuredRules;
import dev.hull.benchmarks.events.SilentEvents;
import dev.hull.model.rules.Rule;
import dev.hull.testkit.Shared;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * An event that no rule matches and by which nothing new comes to the machine: decoded, taken in and held against rules. With {@code -prof gc}
 * it says what such an event allocates, which is nothing.
 *
 * <p>The events are calls of one kind, made up, or those of a recording that neither begin nor end a process, at the machine that the whole recording leaves.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
public class SilentEventBenchmark {
    private static final int EVENTS = 1 << 13;
    private static final String RECORDED = "recorded:";

    @Param({
        "read",
        "write",
        "openat",
        "openat_relative",
        "close",
        "newfstatat",
        "fstat",
        "connect",
        "connect_six",
        "connect_unix",
        "accept4",
        "sendto",
        "recvfrom",
        "bind",
        "pipe2",
        "dup2",
        "chdir",
        "mmap",
        "mprotect",
        "futex",
        "unlinkat",
        "symlinkat",
        "syscall",
        "mixture",
        "recorded:load-open",
        "recorded:benign-apt",
        "recorded:net-mix",
        "recorded:benign-http",
        "recorded:benign-javac",
        "recorded:ctr-drop"
    })
    private String events = "";

    @Param({"stable", "all"})
    private String rules = "";

    private @Nullable SilentEvents silent;

    @Setup
    public void prepare() throws IOException {
        Optional<Path> recording = events.startsWith(RECORDED)
                ? Shared.find("corpora/falco/captures/" + events.substring(RECORDED.length()) + ".scap.gz")
                : Optional.empty();
        List<Rule> held = MeasuredRules.named(rules);
        silent = recording.isPresent()
                ? SilentEvents.of(recording.get(), held, EVENTS)
                : SilentEvents.of(kind(), held, EVENTS);
    }

    private Kind kind() {
        return events.startsWith(RECORDED) ? Kind.MIXTURE : Kind.valueOf(events.toUpperCase(Locale.ROOT));
    }

    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public void event() {
        Objects.requireNonNull(silent).tell();
    }
}
