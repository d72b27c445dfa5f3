package dev.hull.scan.feeds;

import java.nio.file.Path;
import java.util.Map;

/** Where this user's advisory database lies, and what was fetched to build it (XDG Base Directory Specification). */
public final class DatabaseFile {
    public static final String NAME = "advisories.hull";

    private DatabaseFile() {}

    /**
     * {@return the database}: the one that was named, else {@code HULL_DB}, else {@code XDG_DATA_HOME/hull/advisories.hull}, where
     * {@code XDG_DATA_HOME} is {@code ~/.local/share} unless it is set
     *
     * @param named by the user, or empty
     * @param folder against which a relative name is resolved
     */
    public static Path of(String named, Path folder, Map<String, String> environment) {
        String chosen = named.isEmpty() ? environment.getOrDefault("HULL_DB", "") : named;
        return chosen.isEmpty()
                ? home(environment, "XDG_DATA_HOME", ".local/share").resolve(NAME)
                : folder.resolve(chosen);
    }

    /** {@return the folder of the feeds} */
    public static Path feeds(Map<String, String> environment) {
        return home(environment, "XDG_CACHE_HOME", ".cache").resolve("feeds");
    }

    /** {@return the folder of the bills of base images that updates of {@code database} read too} */
    public static Path bases(Path database) {
        return database.resolveSibling("base-images");
    }

    private static Path home(Map<String, String> environment, String variable, String usual) {
        String set = environment.getOrDefault(variable, "");
        Path base = set.startsWith("/") // a relative one is to be ignored, says the specification
                ? Path.of(set)
                : Path.of(environment.getOrDefault("HOME", ".")).resolve(usual);
        return base.resolve("hull");
    }
}
