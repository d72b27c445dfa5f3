package dev.hull.scan.readers;

import dev.hull.formats.compose.ComposeFile;
import dev.hull.formats.compose.ComposeSpots;
import dev.hull.formats.splices.Editable;
import dev.hull.model.Estate;
import dev.hull.model.Limits;
import dev.hull.model.Location;
import dev.hull.model.Reading;
import dev.hull.model.Source;
import dev.hull.model.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Compose files: the default file of a folder with its override file, and every other one by itself. */
final class ComposeReader implements Reader {
    @Override
    public String kind() {
        return "compose";
    }

    @Override
    public boolean recognises(Look look) {
        return (look.hasKey("services") || look.hasKey("include"))
                && !look.hasKey("apiVersion")
                && !look.hasKey("kind")
                && !look.hasKey("stages")
                && !look.hasKey("jobs");
    }

    /**
     * A file that another one of the folder names, in {@code extends} or {@code include}, is read with that one: by itself it is no
     * project.
     */
    @Override
    public List<List<Look>> together(List<Look> found) {
        List<List<Look>> projects = new ArrayList<>();
        Optional<Look> main = first(found, ComposeFile.defaultNames());
        Optional<Look> override = main.flatMap(_ -> first(found, ComposeFile.overrideNames()));
        for (Look look : found) {
            if (main.filter(look::equals).isPresent()) {
                projects.add(override.map(other -> List.of(look, other)).orElseGet(() -> List.of(look)));
            } else if (override.filter(look::equals).isEmpty() && !isNamed(look, found)) {
                projects.add(List.of(look));
            }
        }
        return projects;
    }

    private static Optional<Look> first(List<Look> found, List<String> names) {
        return names.stream()
                .flatMap(name -> found.stream().filter(look -> look.fileName().equals(name)))
                .findFirst();
    }

    private static boolean isNamed(Look look, List<Look> found) {
        boolean isDefault = ComposeFile.defaultNames().contains(look.fileName());
        return !isDefault && found.stream().anyMatch(other -> !other.equals(look) && other.mentions(look.fileName()));
    }

    @Override
    public Reading<Estate> read(List<Look> project, Around around) {
        Map<String, Source> looked =
                project.stream().collect(Collectors.toMap(Look::fileName, Look::source, (one, _) -> one));
        List<String> files = project.stream().map(Look::fileName).toList();
        return ComposeFile.read(
                files,
                around.folder(),
                new Known(looked, around.sources()),
                around.engine(ComposeFile.ENGINE),
                around.limits());
    }

    @Override
    public Optional<Editable> editable(List<Look> project, Reading<Estate> reading, Limits limits) {
        return reading.values().stream()
                .flatMap(estate -> estate.projects().stream())
                .findFirst()
                .map(read -> ComposeSpots.read(
                        project.stream().map(Look::source).toList(), read.ref().name(), limits));
    }

    /** The files that were looked at already are what they were then. */
    private record Known(Map<String, Source> looked, Sources rest) implements Sources {
        @Override
        public Optional<Source> open(String reference, Location by) {
            Source known = looked.get(reference);
            return known != null ? Optional.of(known) : rest.open(reference, by);
        }

        @Override
        public Map<String, String> environment() {
            return rest.environment();
        }
    }
}
