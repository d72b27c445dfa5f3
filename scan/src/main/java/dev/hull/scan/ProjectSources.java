package dev.hull.scan;

import dev.hull.model.Limits;
import dev.hull.model.Location;
import dev.hull.model.Source;
import dev.hull.model.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Files of one project. A reference is relative to {@code folder}, and what it leads to, links resolved, lies under {@code wall}, or
 * it can't be had: a hostile project must not make Hull read the files of whoever checks it.
 */
final class ProjectSources implements Sources {
    private final Path folder;
    private final Path wall;
    private final String prefix;
    private final Map<String, String> environment;
    private final Limits limits;
    private final Map<Path, Source> read;

    /** {@code prefix}: the folder as the user knows it, with a slash at its end, or empty; {@code read}: what was read already. */
    private ProjectSources(
            Path folder,
            Path wall,
            String prefix,
            Map<String, String> environment,
            Limits limits,
            Map<Path, Source> read) {
        this.read = read;
        this.folder = folder;
        this.wall = wall;
        this.prefix = prefix;
        this.environment = environment;
        this.limits = limits;
    }

    /** {@return the sources of a project in {@code folder}} The wall is the current folder where that lies around it, else its own. */
    static ProjectSources around(Path folder, Request request) {
        return around(folder, request, new HashMap<>());
    }

    /** {@return the same, where some files were read already} {@code read} is by real path, and is added to. */
    static ProjectSources around(Path folder, Request request, Map<Path, Source> read) {
        Path here = request.folder().toAbsolutePath().normalize();
        Path absolute = folder.toAbsolutePath().normalize();
        boolean inside = absolute.startsWith(here);
        String relative = inside ? here.relativize(absolute).toString() : absolute.toString();
        String prefix = relative.isEmpty() ? "" : relative.replace('\\', '/') + "/";
        return new ProjectSources(
                absolute, real(inside ? here : absolute), prefix, request.environment(), request.limits(), read);
    }

    private static Path real(Path wall) {
        try {
            return wall.toRealPath();
        } catch (IOException e) {
            return wall;
        }
    }

    @Override
    public Optional<Source> open(String reference, Location by) {
        if (reference.contains("://")) {
            return Optional.empty();
        }
        try {
            Path real = folder.resolve(reference).toRealPath();
            if (!real.startsWith(wall) || !Files.isRegularFile(real) || Files.size(real) > limits.bytes()) {
                return Optional.empty();
            }
            Source known = read.get(real);
            if (known == null) {
                known = Source.of(name(reference), Files.readAllBytes(real));
                read.put(real, known);
            }
            return Optional.of(known);
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    @Override
    public Map<String, String> environment() {
        return environment;
    }

    private String name(String reference) {
        boolean absolute = reference.startsWith("/");
        if (absolute && Path.of(reference).normalize().startsWith(folder)) {
            return name(folder.relativize(Path.of(reference).normalize()).toString());
        }
        return Path.of(absolute ? reference : prefix + reference)
                .normalize()
                .toString()
                .replace('\\', '/');
    }
}
