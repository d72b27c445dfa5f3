package dev.hull.benchmarks.fuzz;

import dev.hull.model.Source;
import dev.hull.testkit.Mutator;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * One reader over a number of mutations, on a thread of its own that is watched: an input that takes longer than the
 * limit is a failure, as one that throws is.
 */
final class Trial implements Runnable {
    /** What a reader did that it may not. {@code input} is what made it do so. */
    record Failure(String reader, byte[] input, String what) {}

    /** How it went. {@code slowest}: nanoseconds of the slowest input, collections of garbage included. */
    record Result(long mutations, long slowest, Optional<Failure> failure) {}

    private static final long STACK_BYTES = 1 << 20; // what a main thread has

    private final Reader reader;
    private final List<byte[]> seeds;
    private final long seed;
    private final long mutations;
    private final long deadline;

    private volatile byte[] current = {};
    private volatile long began;
    private volatile long done;
    private volatile long slowest;
    private volatile Optional<Failure> failure = Optional.empty();

    /** At most {@code mutations}, and until {@code deadline} as {@link System#nanoTime} counts. */
    Trial(Reader reader, List<byte[]> seeds, long seed, long mutations, long deadline) {
        this.reader = reader;
        this.seeds = seeds;
        this.seed = seed;
        this.mutations = mutations;
        this.deadline = deadline;
    }

    Result watch(Duration limit) {
        began = System.nanoTime();
        Thread worker = Thread.ofPlatform()
                .daemon()
                .name(reader.name())
                .stackSize(STACK_BYTES)
                .unstarted(this);
        worker.start();
        while (worker.isAlive()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            byte[] input = current;
            if (System.nanoTime() - began > limit.toNanos() && worker.isAlive() && input == current) {
                return new Result(done, slowest, Optional.of(hangs(worker, input, limit)));
            }
        }
        return new Result(done, slowest, failure);
    }

    @Override
    public void run() {
        Mutator mutator = new Mutator(seed, seeds);
        for (long i = 0; i < mutations && System.nanoTime() < deadline; i++) {
            byte[] input = mutator.mutate(seeds.get((int) (i % seeds.size())));
            current = input;
            began = System.nanoTime();
            try {
                reader.read().accept(Source.of("fuzz", input));
            } catch (Exception | StackOverflowError | OutOfMemoryError | AssertionError e) {
                failure = Optional.of(new Failure(reader.name(), input, trace(e)));
                return;
            }
            slowest = Math.max(slowest, System.nanoTime() - began);
            done = i + 1;
        }
    }

    private Failure hangs(Thread worker, byte[] input, Duration limit) {
        StringBuilder what = new StringBuilder("still reading after " + limit + "\n");
        for (StackTraceElement frame : worker.getStackTrace()) {
            what.append("\tat ").append(frame).append('\n');
        }
        return new Failure(reader.name(), input, what.toString());
    }

    private static String trace(Throwable e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        String all = text.toString();
        return all.substring(0, Math.min(all.length(), 4000));
    }
}
