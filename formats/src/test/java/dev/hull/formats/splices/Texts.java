package dev.hull.formats.splices;

import dev.hull.formats.json.Json;
import dev.hull.formats.tree.Node;
import dev.hull.formats.yaml.Dialect;
import dev.hull.model.Layer;
import dev.hull.model.Limits;
import dev.hull.model.Source;
import dev.hull.testkit.Shared;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Texts in YAML by the dozen: our own small ones, and all of the shared corpora that are here. */
final class Texts {
    record Text(Source source, Dialect dialect) {}

    private static final Limits LIMITS = new Limits(50 << 20, 2000, 4_000_000, 100_000);

    private final Map<String, Text> bySource = new LinkedHashMap<>();

    private Texts() {}

    static List<Text> ofCorpora() {
        Texts texts = new Texts();
        Shared.find("corpora/compose/files").ifPresent(texts::composeFiles);
        Shared.find("corpora/kubernetes").ifPresent(texts::manifests);
        return List.copyOf(texts.bySource.values());
    }

    private void composeFiles(Path folder) {
        for (Path path : files(folder)) {
            String name = path.getFileName().toString();
            if (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json")) {
                add(Source.of(folder.relativize(path).toString(), bytes(path)), Dialect.COMPOSE);
            }
        }
    }

    private void manifests(Path folder) {
        for (Path path : files(folder)) {
            if (path.toString().endsWith(".jsonl")) {
                String name = folder.relativize(path).toString();
                Source lines = Source.of(name, bytes(path));
                for (Node value : Json.stream(lines, Layer.FILE, LIMITS).values()) {
                    strings(value, name);
                }
            }
        }
    }

    private void strings(Node node, String name) {
        switch (node) {
            case Node.Obj object -> object.entries().forEach(entry -> strings(entry.value(), name));
            case Node.Arr list -> list.items().forEach(item -> strings(item, name));
            case Node.Text text -> {
                if (text.value().contains("kind") && text.value().contains("\n")) {
                    add(Source.of(name + "#" + bySource.size(), text.value()), Dialect.KUBERNETES);
                }
            }
            default -> {}
        }
    }

    private void add(Source source, Dialect dialect) {
        bySource.putIfAbsent(dialect + source.text(0, source.length()), new Text(source, dialect));
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Source> sources(List<Text> texts) {
        List<Source> sources = new ArrayList<>();
        texts.forEach(text -> sources.add(text.source()));
        return sources;
    }
}
