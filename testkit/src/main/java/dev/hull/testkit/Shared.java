package dev.hull.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Recorded answers of other tools, which lie beside the project on some machines: the folder that the system property
 * {@code hull.shared} or the variable {@code HULL_SHARED} names, else {@code ../shared} of the project. Tests that use it say so where
 * it is absent, and pass without it.
 */
public final class Shared {
    private Shared() {}

    /** {@return the file or folder {@code path} of the shared data, where it is there} */
    public static Optional<Path> find(String path) {
        String named = System.getProperty("hull.shared", System.getenv().getOrDefault("HULL_SHARED", ""));
        Path folder = named.isEmpty() ? project().resolveSibling("shared") : Path.of(named);
        Path found = folder.resolve(path);
        if (!Files.exists(found)) {
            System.out.println("not here, so not compared: shared/" + path);
            return Optional.empty();
        }
        return Optional.of(found);
    }

    /** {@return the folder of the whole project: the nearest one above that holds the launcher} */
    public static Path project() {
        Path here = Path.of("").toAbsolutePath();
        while (here.getParent() != null && !Files.exists(here.resolve("hull"))) {
            here = here.getParent();
        }
        return here;
    }
}
