package dev.hull.benchmarks.oracles;

import dev.hull.formats.tree.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Whether pod security admission admits a pod at a level and version. */
record PodSecurityOracle(String file) implements Oracle {
    @Override
    public void ask(Path corpora, Tally tally) throws IOException {
        Path folder = Files.createTempDirectory("hull-oracle").toRealPath();
        try {
            for (Node.Obj row : Rows.of(corpora.resolve(file))) {
                Files.writeString(folder.resolve("pod.yaml"), row.text("yaml"));
                String standard = "pss-" + row.text("level") + "@" + row.text("version");
                List<String> line =
                        List.of("check", "--format", "json", "--standard", standard, "--fail-on", "info", "pod.yaml");
                boolean allowed = Line.of(line, folder, Map.of()).exit() == 0;
                tally.add(row.text("id"), allowed == row.text("expected").equals("allow"));
            }
        } finally {
            Rows.delete(folder);
        }
    }
}
