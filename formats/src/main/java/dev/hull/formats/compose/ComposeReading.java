package dev.hull.formats.compose;

import dev.hull.formats.tree.Node;
import dev.hull.model.Limits;
import dev.hull.model.Location;
import dev.hull.model.Sources;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * One project as Compose reads it: the canonical tree, whose nodes still say where they come from, and every reason for which Compose would
 * refuse it.
 *
 * @param canonical the project in the shape that {@code docker compose config} prints; with complaints, what was understood
 * @param full the project in its long forms, with all that was written: also what is printed as nothing
 * @param files the absolute paths of the files that it was read from, in order
 * @param documents the names of all sources that were read as Compose files: these, included and extended ones
 * @param undecided places of texts whose value hangs on a variable that nobody sets, with that variable
 * @param versions the entries {@code version}, which count for nothing
 * @param ambiguities plain scalars that readers of two YAML versions take differently
 * @param absences where a file of variables or labels is named that can't be had
 */
record ComposeReading(
        Node.Obj canonical,
        Node.Obj full,
        String name,
        List<String> files,
        Set<String> documents,
        List<Complaint> complaints,
        NavigableMap<Location, String> undecided,
        List<Node.Entry> versions,
        List<Ambiguities.Ambiguity> ambiguities,
        List<Location> absences) {
    /** What a variable without a value counts as. */
    public enum Unset {
        /** As nothing, as Compose itself has it. */
        EMPTY,
        /** As not known: whoever starts the project may set it. */
        UNDECIDED
    }

    public ComposeReading {
        files = List.copyOf(files);
        documents = Set.copyOf(documents);
        complaints = List.copyOf(complaints);
        undecided = Collections.unmodifiableNavigableMap(new TreeMap<>(undecided));
        versions = List.copyOf(versions);
        ambiguities = List.copyOf(ambiguities);
        absences = List.copyOf(absences);
    }

    /** {@return whether what stands {@code at} hangs on a variable that nobody sets, or is a part of such a text} */
    boolean isUndecided(Location at) {
        Location before = undecided.floorKey(
                new Location(at.source(), at.start(), at.source().length()));
        return before != null
                && before.source().equals(at.source())
                && before.start() <= at.start()
                && at.end() <= before.end();
    }

    /**
     * Reads a project.
     *
     * @param folder the absolute folder that relative names are looked up in; {@code sources} opens names relative to it
     */
    public static ComposeReading read(
            ComposeOptions options, String folder, Sources sources, Limits limits, Unset unset) {
        Complaints complaints = new Complaints();
        ProjectFiles files = new ProjectFiles(sources, folder, limits);
        Setup setup = new Setup(options, files, sources.environment(), complaints).prepare();
        String home = Objects.requireNonNullElse(sources.environment().get("HOME"), "");
        Loader loader = new Loader(
                files, new Loader.Manner(options.interpolates(), unset == Unset.UNDECIDED, home), complaints);
        List<Location> absences = new ArrayList<>();
        Assembly.Assembled project = new Assembly(options, setup, loader, absences).project();
        return new ComposeReading(
                project.canonical(),
                project.full(),
                setup.name(),
                setup.files(),
                files.documents(),
                complaints.list(),
                new TreeMap<>(loader.undecided),
                loader.versions,
                loader.ambiguities,
                absences);
    }
}
