package dev.hull.scan.readers;

import dev.hull.model.Engine;
import dev.hull.model.Limits;
import dev.hull.model.Sources;
import java.util.List;

/**
 * What a reader may know beside its files.
 *
 * @param engines those that the user chose, at most one a platform
 * @param folder of the project, absolute
 * @param sources rooted at the project
 */
public record Around(List<Engine> engines, String folder, Sources sources, Limits limits) {
    public Around {
        engines = List.copyOf(engines);
    }

    /** {@return the chosen engine of that platform, or {@code newest}} */
    public Engine engine(Engine newest) {
        for (Engine engine : engines) {
            if (engine.platform().equals(newest.platform())) {
                return engine;
            }
        }
        return newest;
    }
}
