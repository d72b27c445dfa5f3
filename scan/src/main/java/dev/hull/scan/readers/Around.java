package dev.hull.scan.readers;

import dev.hull.model.Engine;
import dev.hull.model.Limits;
import dev.hull.model.Sources;
import java.util.List;

/**
 * What a reader may know beside its files.
 *
 * @param engines those that the user chose, at most one a platform
 * @param sources rooted at the project
 * @param folder the absolute path of the folder that its files lie in
 */
public record Around(List<Engine> engines, Sources sources, Limits limits, String folder) {
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
