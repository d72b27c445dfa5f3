package dev.hull.formats.falco;

import dev.hull.formats.json.Json;
import dev.hull.formats.tree.Node;
import dev.hull.model.Layer;
import dev.hull.model.Limits;
import dev.hull.model.Source;
import dev.hull.testkit.Shared;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What Falco 0.44.1 said of rule files, where the shared corpora are. */
final class Recorded {
    private static final List<String> OFFICIAL =
            List.of("falco_rules.yaml", "falco-incubating_rules.yaml", "falco-sandbox_rules.yaml");

    private Recorded() {}

    static List<Source> official() {
        return OFFICIAL.stream()
                .flatMap(name -> Shared.find("corpora/falco/rules/official/" + name).stream())
                .map(Recorded::source)
                .toList();
    }

    static Source source(Path path) {
        try {
            return Source.of(path.getFileName().toString(), Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Node.Obj json(Source source) {
        return (Node.Obj) Json.read(source, Layer.FILE, Limits.DEFAULT).values().getFirst();
    }

    /** {@return what {@code falco -L} says of all three official files} Packed by xz, which the JDK cannot read. */
    static Optional<Node.Obj> compiled() {
        return Shared.find("corpora/falco/schema/compiled-all.json.xz").map(path -> {
            try {
                Process xz = new ProcessBuilder("xz", "-dc", path.toString()).start();
                return json(Source.of("compiled-all.json", xz.getInputStream().readAllBytes()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
