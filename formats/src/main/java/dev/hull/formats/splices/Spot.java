package dev.hull.formats.splices;

import dev.hull.formats.places.Table;
import dev.hull.model.SubjectRef;
import java.util.List;

/**
 * Where a container, or a workload, is written.
 *
 * @param layers the objects that together say it, a later one overruling an earlier one
 * @param table the places below each of them
 * @param others tables of other places for some of the same fields: what stands there is changed there
 * @param unresolved which values hang on what nobody could read, and so are not overwritten
 * @param around what holds for this one and others
 * @param bases the objects that these take over, unless they say otherwise: read here, never written to
 * @param heirs those that take over what is written here, unless they say otherwise themselves
 */
public record Spot(
        SubjectRef subject,
        List<Layer> layers,
        Table table,
        List<Table> others,
        Table.Unresolved unresolved,
        List<Around> around,
        List<Layer> bases,
        List<SubjectRef> heirs) {
    public Spot {
        layers = List.copyOf(layers);
        others = List.copyOf(others);
        around = List.copyOf(around);
        bases = List.copyOf(bases);
        heirs = List.copyOf(heirs);
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("%s is written nowhere".formatted(subject));
        }
    }

    /** One object in one document; {@code patch} is that of the document, which all that is written in it share. */
    public record Layer(TreePatch patch, List<Step> path) {
        public Layer {
            path = List.copyOf(path);
        }
    }

    /** A part that several read, as the spec of a pod: written to only where all of {@code readers} ask for the same. */
    public record Around(Layer layer, Table table, List<SubjectRef> readers) {
        public Around {
            readers = List.copyOf(readers);
        }
    }
}
