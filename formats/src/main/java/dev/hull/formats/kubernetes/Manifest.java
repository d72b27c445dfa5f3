package dev.hull.formats.kubernetes;

import dev.hull.formats.tree.Node;
import dev.hull.formats.yaml.Notes;
import dev.hull.model.Location;
import dev.hull.model.Problem;
import java.util.List;

/**
 * One text of a stream with the tree that the API server's decoder makes of it.
 *
 * @param root a {@link Node.Null} where the text could not be read
 * @param json whether the text is JSON, where numbers are taken by their letters
 * @param notes what the YAML text says beside its tree; none for JSON
 * @param duplicates keys that were set more than once
 * @param problems for any of these the decoder refuses the whole text
 */
record Manifest(Node root, Location at, boolean json, Notes notes, List<Duplicate> duplicates, List<Problem> problems) {
    Manifest {
        duplicates = List.copyOf(duplicates);
        problems = List.copyOf(problems);
    }

    /** {@code path} of the mapping, known in JSON only; {@code again} is the later place, {@code merged} whether a merge key set it. */
    record Duplicate(String path, String key, Location again, boolean merged) {}
}
