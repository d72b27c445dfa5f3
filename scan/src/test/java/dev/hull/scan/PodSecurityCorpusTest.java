package dev.hull.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.checks.pss.Control;
import dev.hull.checks.pss.PodSecurity;
import dev.hull.checks.pss.Standard;
import dev.hull.checks.pss.Violation;
import dev.hull.formats.json.Json;
import dev.hull.formats.kubernetes.Kubernetes;
import dev.hull.formats.tree.Node;
import dev.hull.model.Engine;
import dev.hull.model.Layer;
import dev.hull.model.Limits;
import dev.hull.model.Platform;
import dev.hull.model.Source;
import dev.hull.testkit.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The standards, as pod security admission's own fixtures have them. */
class PodSecurityCorpusTest {
    @Test
    void judgesEveryPodAsAdmissionDoes() throws IOException {
        Optional<Path> corpus = Shared.find("corpora/pss/psa.jsonl");
        if (corpus.isEmpty()) {
            return;
        }
        List<String> differing = new ArrayList<>();
        int cases = 0;
        for (String line : Files.readAllLines(corpus.get())) {
            Node.Obj row = (Node.Obj) Json.read(Source.of("row", line), Layer.FILE, Limits.DEFAULT)
                    .values()
                    .getFirst();
            Map<Control, List<Violation>> broken = judge(row);
            cases++;
            if (broken.isEmpty() != text(row, "expected").equals("allow")) {
                differing.add(text(row, "id") + ": " + broken);
            }
        }
        System.out.printf("pss %d / %d%n", cases - differing.size(), cases);
        assertThat(differing).isEmpty();
        assertThat(cases).isEqualTo(1671);
    }

    private static Map<Control, List<Violation>> judge(Node.Obj row) {
        Standard standard = Standard.parse("pss-" + text(row, "level") + "@" + text(row, "version"))
                .orElseThrow();
        Platform platform = Kubernetes.read(
                        Source.of("pod.yaml", text(row, "yaml")), Engine.parse("kubernetes@1.33"), Limits.DEFAULT)
                .values()
                .getFirst()
                .workloads()
                .getFirst()
                .platform();
        return PodSecurity.judge(((Platform.Kubernetes) platform).pod(), standard);
    }

    private static String text(Node.Obj row, String key) {
        return ((Node.Text) row.get(key).orElseThrow()).value();
    }
}
