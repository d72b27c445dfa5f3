package dev.hull.scan.layers;

import dev.hull.artefacts.layers.ClaimIndex;
import dev.hull.artefacts.layers.Crew;
import dev.hull.artefacts.layers.LayerLimits;
import dev.hull.artefacts.layers.LayerRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Reads the layers of an image, as many at a time as there are cores, each from the store where it was read before. */
public final class Layers {
    private static final long MEMORY = 48L << 20;

    private final ClaimIndex claims;
    private final LayerLimits limits;
    private final LayerStore store;
    private final int cores;

    public Layers(ClaimIndex claims, LayerLimits limits, LayerStore store, int cores) {
        this.claims = claims;
        this.limits = limits;
        this.store = store;
        this.cores = cores;
    }

    public ClaimIndex claims() {
        return claims;
    }

    public LayerLimits limits() {
        return limits;
    }

    /** {@return what each holds, in their order} Never throws for bad input. */
    public List<LayerRecord> read(List<LayerPart> parts) {
        if (cores < 2) {
            return parts.stream().map(part -> one(part, Crew.ALONE)).toList();
        }
        try (ForkJoinPool pool = new ForkJoinPool(cores)) {
            Semaphore memory = PooledCrew.memory(MEMORY);
            List<ForkJoinTask<LayerRecord>> tasks = new ArrayList<>();
            for (LayerPart part : parts) {
                tasks.add(pool.submit(() -> one(part, new PooledCrew(pool, memory))));
            }
            return tasks.stream().map(ForkJoinTask::join).toList();
        }
    }

    /** {@return what {@code walk} brings, with a crew that reads beside it} */
    public LayerRecord folder(Function<Crew, LayerRecord> walk) {
        if (cores < 2) {
            return walk.apply(Crew.ALONE);
        }
        try (ForkJoinPool pool = new ForkJoinPool(cores)) {
            return walk.apply(new PooledCrew(pool, PooledCrew.memory(MEMORY)));
        }
    }

    private LayerRecord one(LayerPart part, Crew crew) {
        if (part.blob() instanceof ReadBlob before) {
            return before.record();
        }
        return store.get(part).orElseGet(() -> {
            LayerReading reading = LayerReading.of(part, claims, limits, crew);
            if (reading.record().isWhole()) {
                store.put(part, reading.record(), reading.isProven());
            }
            return reading.record();
        });
    }
}
