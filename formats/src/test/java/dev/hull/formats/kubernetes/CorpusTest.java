package dev.hull.formats.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.formats.json.Json;
import dev.hull.formats.tree.Node;
import dev.hull.model.Engine;
import dev.hull.model.Estate;
import dev.hull.model.Layer;
import dev.hull.model.Limits;
import dev.hull.model.Reading;
import dev.hull.model.Source;
import dev.hull.testkit.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The manifests of other checkers, where they are at hand: every one is read, and whatever carries a container is a workload. */
class CorpusTest {
    private static final Limits DEEP = new Limits(50 << 20, 2000, 4_000_000, 10_000);
    private static final List<String> SETS =
            List.of("kyverno", "gatekeeper", "kubescape", "polaris", "kube-linter", "kube-score", "datree", "checkov");

    @Test
    void readsAllOfThem() throws IOException {
        int texts = 0;
        int containers = 0;
        int lost = 0;
        for (String set : SETS) {
            Path file =
                    Shared.find("corpora/kubernetes/" + set + "/cases.jsonl").orElse(null);
            for (String text : file == null ? List.<String>of() : texts(file)) {
                Reading<Estate> reading = Kubernetes.read(
                        Source.of(set + ".yaml", text), new Engine("kubernetes", "1.36"), Limits.DEFAULT);
                int found = reading.values().stream()
                        .flatMap(e -> e.workloads().stream())
                        .mapToInt(w -> w.containers().size())
                        .sum();
                texts++;
                containers += found;
                lost += found == 0 && text.contains("\n  containers:\n") && text.contains("kind: Pod\n") ? 1 : 0;
            }
        }
        System.out.printf("kubernetes: %d containers in %d texts%n", containers, texts);
        assertThat(lost)
                .as("pods without a container that have the word for one")
                .isLessThanOrEqualTo(1);
        assertThat(containers).isGreaterThanOrEqualTo(texts / 2);
    }

    private static List<String> texts(Path file) throws IOException {
        List<String> texts = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            Json.read(Source.of(file.toString(), line), Layer.FILE, DEEP)
                    .values()
                    .forEach(n -> collect(n, texts));
        }
        return texts;
    }

    private static void collect(Node node, List<String> texts) {
        switch (node) {
            case Node.Obj object -> object.entries().forEach(e -> collect(e.value(), texts));
            case Node.Arr list -> list.items().forEach(i -> collect(i, texts));
            case Node.Text text when text.value().contains("apiVersion:") -> texts.add(text.value());
            default -> {}
        }
    }
}
