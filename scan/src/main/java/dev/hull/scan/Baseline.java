package dev.hull.scan;

import dev.hull.formats.json.Json;
import dev.hull.formats.tree.Node;
import dev.hull.model.Layer;
import dev.hull.model.Limits;
import dev.hull.model.Problem;
import dev.hull.model.Reading;
import dev.hull.model.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An earlier report in JSON, as far as it says which findings there were. */
public final class Baseline {
    private static final String READER = "baseline";

    private Baseline() {}

    /** {@return the fingerprints that stand in the report {@code file}} {@code name}: as the user knows it. */
    public static Reading<Set<String>> read(Path file, String name) {
        Source source;
        try {
            source = Source.of(name, Files.readAllBytes(file));
        } catch (IOException e) {
            return Reading.failed(Problem.skipped(
                    Source.of(name, "").start(),
                    READER,
                    "there is no such file: make one with hull check --format json -o " + name));
        }
        Reading<Node> json = Json.read(source, Layer.FILE, Limits.DEFAULT);
        if (json.values().isEmpty()) {
            return Reading.failed(json.problems().getFirst());
        }
        if (!(json.values().getFirst() instanceof Node.Obj root)
                || !(root.get("findings").orElse(root) instanceof Node.Arr findings)) {
            return Reading.failed(
                    Problem.skipped(source.start(), READER, "this is no report: hull check --format json writes one"));
        }
        Set<String> fingerprints = new HashSet<>();
        for (Node finding : findings.items()) {
            if (finding instanceof Node.Obj obj && obj.get("fingerprint").orElse(obj) instanceof Node.Text text) {
                fingerprints.add(text.value());
            }
        }
        return Reading.of(List.of(fingerprints));
    }
}
