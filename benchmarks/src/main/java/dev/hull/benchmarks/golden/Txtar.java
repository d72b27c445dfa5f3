package dev.hull.benchmarks.golden;

import dev.hull.formats.json.Json;
import dev.hull.formats.tree.Node;
import dev.hull.model.Layer;
import dev.hull.model.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Several texts in one (golang.org/x/tools/txtar): each begins after a line {@code -- name --}. JSON in one may stand for another,
 * {@code {"$ref": "file:name"}}.
 */
record Txtar(Map<String, String> texts) {
    /** Before each text of a sequence (RFC 7464). */
    private static final String SEPARATOR = "\u001e";

    static Txtar read(Path file) throws IOException {
        Map<String, StringBuilder> texts = new HashMap<>();
        StringBuilder text = new StringBuilder();
        for (String line : Files.readString(file).split("\n", -1)) {
            if (line.startsWith("-- ") && line.endsWith(" --")) {
                text = texts.computeIfAbsent(line.substring(3, line.length() - 3), _ -> new StringBuilder());
            } else {
                text.append(line).append('\n');
            }
        }
        Map<String, String> all = new HashMap<>();
        texts.forEach((name, each) -> all.put(name, each.toString()));
        return new Txtar(all);
    }

    String text(String name) {
        return texts.getOrDefault(name, "").replace(SEPARATOR, "");
    }

    Node.Obj object(String name) {
        return (Node.Obj) Json.read(Source.of(name, text(name)), Layer.FILE, TrivyCases.WIDE)
                .values()
                .getFirst();
    }

    /** {@return what stands under {@code key}, or what that stands for} */
    Optional<Node.Obj> object(Node.Obj parent, String key) {
        return parent.object(key).map(this::meant);
    }

    Node.Obj meant(Node.Obj object) {
        String reference = object.text("$ref");
        return reference.startsWith("file:") ? object(reference.substring(5)) : object;
    }
}
