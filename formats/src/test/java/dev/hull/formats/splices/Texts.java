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

    private static final List<String> OWN = List.of(
            """
            name: shop
            services:
              web:
                image: example/web:1
                read_only: false   # for now
                cap_drop: [ALL]
                ports:
                  - "8080:80"
                deploy:
                  resources:
                    limits: {memory: 64m}

              db:
                image: example/db:1
                privileged: true
                user: "0"
                cap_add:
                  - NET_ADMIN # why
                security_opt:
                  - no-new-privileges:false
                volumes:
                  - ./data:/var/lib/data
            """,
            """
            x-base: &base
              read_only: false   # for now
              cap_drop: [ALL]
            services:
              web:
                <<: *base
                image: example/web:1
                # commented: out

                ports:
                - "8080:80"
              db: {image: example/db, environment: {A: b, C: 1}}
              job:
                image: >-
                  example/job
                command:
                  - sh
                  - -c
                  - |+
                    echo

              last: *base
            """,
            """
            # a pod
            apiVersion: v1
            kind: Pod
            metadata: {name: p, labels: {a: "b"}}
            spec:
              hostNetwork: yes
              initContainers:
              - name: i
                image: example/i
                securityContext: {}
              containers:
              -   name: c
                  image: example/c:1
                  securityContext:
                      capabilities:
                          drop: ["NET_RAW", "KILL"]
                          add:
                          - NET_ADMIN # why
                          - SYS_TIME
                  resources: {limits: {memory: 1Gi}}
              - name: d
                image: example/d
                env:
                - {name: A, value: b}
                - name: B
            ---
            {"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": "j"},
             "spec": {"template": {"spec": {"containers": [
               {"name": "c", "image": "example/j"}
             ]}}}}
            """,
            "apiVersion: v1\r\nkind: Pod\r\nmetadata:\r\n  name: w\r\nspec:\r\n  containers:\r\n  - name: c\r\n    image: i");

    private final Map<String, Text> bySource = new LinkedHashMap<>();

    private Texts() {}

    /** {@return our own texts, and those of the shared corpora where they are here} */
    static List<Text> all() {
        List<Text> all = new ArrayList<>();
        for (int i = 0; i < OWN.size(); i++) {
            Dialect dialect = OWN.get(i).contains("services:") ? Dialect.COMPOSE : Dialect.KUBERNETES;
            all.add(new Text(Source.of("own-" + i, OWN.get(i)), dialect));
        }
        all.addAll(ofCorpora());
        return List.copyOf(all);
    }

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
}
