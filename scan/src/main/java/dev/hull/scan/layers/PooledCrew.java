package dev.hull.scan.layers;

import dev.hull.artefacts.layers.Crew;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Files of one layer read by a pool, which walks layers too. What doesn't fit into memory beside the rest is read on the spot, and so
 * is what would wait behind many: each file that waits keeps its window of the archive mapped.
 */
final class PooledCrew implements Crew {
    private static final int UNIT = 1 << 10;
    private static final int MOST_WAITING = 64;

    private final ForkJoinPool pool;
    private final Semaphore memory;
    private final AtomicInteger waiting = new AtomicInteger();
    private final List<ForkJoinTask<?>> given = new ArrayList<>();

    PooledCrew(ForkJoinPool pool, Semaphore memory) {
        this.pool = pool;
        this.memory = memory;
    }

    /** {@return what all crews of one image share} */
    static Semaphore memory(long bytes) {
        return new Semaphore((int) (bytes / UNIT));
    }

    @Override
    public void give(long bytes, Runnable reading) {
        int units = (int) ((bytes + UNIT - 1) / UNIT);
        if (waiting.get() >= MOST_WAITING || units > 0 && !memory.tryAcquire(units)) {
            reading.run();
            return;
        }
        waiting.incrementAndGet();
        given.add(pool.submit(() -> {
            waiting.decrementAndGet();
            try {
                reading.run();
            } finally {
                memory.release(units);
            }
        }));
    }

    @Override
    public void finish() {
        for (int i = given.size() - 1; i >= 0; i--) {
            given.get(i).join();
        }
        given.clear();
    }
}
