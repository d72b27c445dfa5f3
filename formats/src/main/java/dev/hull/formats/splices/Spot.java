package dev.hull.formats.splices;

import dev.hull.formats.places.Table;
import dev.hull.model.SubjectRef;
import java.util.List;

/**
 * Where a container, or a workload, is written: the document, and the path of its own object in it.
 *
 * @param patch that of the document, which all that is written in it share
 * @param path of the object below which {@code table} has its paths
 * @param unresolved which values hang on what nobody could read, and so are not overwritten
 * @param around what holds for this one and others
 */
public record Spot(
        SubjectRef subject,
        TreePatch patch,
        List<Step> path,
        Table table,
        Table.Unresolved unresolved,
        List<Around> around) {
    public Spot {
        path = List.copyOf(path);
        around = List.copyOf(around);
    }

    /** A part that several read, as the spec of a pod: written to only where all of {@code readers} ask for the same. */
    public record Around(List<Step> path, Table table, List<SubjectRef> readers) {
        public Around {
            path = List.copyOf(path);
            readers = List.copyOf(readers);
        }
    }
}
