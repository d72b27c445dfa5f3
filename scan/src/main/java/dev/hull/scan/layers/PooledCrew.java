package dev.hull.scan.layers;

import dev.hull.artefacts.layers.Crew;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Semaphore;

/** Files of one layer read by a pool, which walks layers too. What doesn't fit into memory beside the rest is read on the spot. */
final class PooledCrew implements Crew {
    private static final int UNIT = 1 << 10;

    private final ForkJoinPool pool;
    private final Semaphore memory;
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
        if (units == 0) {
            given.add(pool.submit(reading));
        } else if (memory.tryAcquire(units)) {
            given.add(pool.submit(() -> {
                try {
                    reading.run();
                } finally {
                    memory.release(units);
                }
            }));
        } else {
            reading.run();
        }
    }

    @Override
    public void finish() {
        for (int i = given.size() - 1; i >= 0; i--) {
            given.get(i).join();
        }
        given.clear();
    }
}
