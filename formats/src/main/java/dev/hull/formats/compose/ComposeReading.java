package dev.hull.formats.compose;

import dev.hull.formats.tree.Node;
import dev.hull.model.Limits;
import dev.hull.model.Location;
import dev.hull.model.Sources;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One project as Compose reads it: the canonical tree, whose nodes still say where they come from, and every reason for which Compose would
 * refuse it.
 *
 * @param canonical the project in the shape that {@code docker compose config} prints; with complaints, what was understood
 * @param files the files that it was read from, in order, as they were named
 * @param undecided places of texts whose value hangs on a variable that nobody sets, with that variable
 */
public record ComposeReading(
        Node.Obj canonical, List<String> files, List<Complaint> complaints, Map<Location, String> undecided) {
    /** What a variable without a value counts as. */
    public enum Unset {
        /** As nothing, as Compose itself has it. */
        EMPTY,
        /** As not known: whoever starts the project may set it. */
        UNDECIDED
    }

    public ComposeReading {
        files = List.copyOf(files);
        complaints = List.copyOf(complaints);
        undecided = Map.copyOf(undecided);
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
        Node.Obj canonical = new Assembly(options, setup, loader).project();
        return new ComposeReading(canonical, setup.files(), complaints.list(), loader.undecided);
    }
}
