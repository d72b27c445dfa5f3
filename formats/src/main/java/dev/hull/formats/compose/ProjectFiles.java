package dev.hull.formats.compose;

import dev.hull.formats.yaml.Dialect;
import dev.hull.formats.yaml.Yaml;
import dev.hull.formats.yaml.YamlStream;
import dev.hull.model.Limits;
import dev.hull.model.Location;
import dev.hull.model.Source;
import dev.hull.model.Sources;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The files that a project is made of, each opened and parsed once, by its absolute path. */
final class ProjectFiles {
    private final Sources sources;
    private final String root;
    private final Limits limits;
    private final Map<String, Optional<Source>> opened = new HashMap<>();
    private final Map<String, YamlStream> parsed = new HashMap<>();

    /** {@code root} is the absolute folder that {@code sources} opens relative names in. */
    ProjectFiles(Sources sources, String root, Limits limits) {
        this.sources = sources;
        this.root = UnixPath.clean(root);
        this.limits = limits;
    }

    Limits limits() {
        return limits;
    }

    String root() {
        return root;
    }

    /** {@return the file at a path that is absolute, or relative to the root} */
    Optional<Source> open(String path, Location by) {
        String absolute = UnixPath.isAbsolute(path) ? UnixPath.clean(path) : UnixPath.join(root, path);
        return opened.computeIfAbsent(absolute, key -> sources.open(key.endsWith("/-") ? "-" : reference(key), by));
    }

    /** A path that shares its first folder with the root is named from there; one elsewhere by itself. */
    private String reference(String absolute) {
        String relative = UnixPath.relative(root, absolute);
        boolean apart = relative.startsWith("../".repeat(root.split("/", -1).length - 1)) && !root.equals("/");
        return apart ? absolute : relative;
    }

    /** {@return the names of the sources that were read as Compose files} */
    Set<String> documents() {
        return Set.copyOf(parsed.keySet());
    }

    /** {@return the documents of a file, read as Compose reads YAML} */
    YamlStream documents(Source source) {
        return parsed.computeIfAbsent(source.name(), _ -> Yaml.read(source, Dialect.COMPOSE, limits));
    }
}
