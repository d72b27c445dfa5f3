package dev.hull.benchmarks.oracles;

import dev.hull.formats.tree.Node;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The create request that the Docker CLI posted for a line, or that it refused. */
record RunOracle(String file) implements Oracle {
    @Override
    public void ask(Path corpora, Tally tally) throws IOException {
        for (Node.Obj row : Rows.of(corpora.resolve(file))) {
            Path folder = Rows.project();
            try {
                Rows.write(folder, row, "files");
                Map<String, String> environment = new HashMap<>(Rows.map(row, "env"));
                environment.put("HOME", "/home/user");
                List<String> line = new ArrayList<>(List.of("show", "--canonical", "--"));
                line.addAll(Rows.texts(row, "argv"));
                tally.add(row.text("id"), isEqual(row, Line.of(line, folder, environment), folder));
            } finally {
                Rows.delete(folder.getParent());
            }
        }
    }

    private static boolean isEqual(Node.Obj row, Line answer, Path folder) {
        Node.Obj expected = (Node.Obj) row.get("expected").orElseThrow();
        boolean accepted = expected.get("body").orElse(expected) instanceof Node.Obj && expected.has("body");
        if (!accepted || answer.exit() != 0) {
            return !accepted && answer.exit() == 2;
        }
        Node.Obj found = (Node.Obj) Rows.parse(Rows.asRecorded(answer.out(), folder));
        return Rows.plain(found.get("body").orElseThrow())
                        .equals(Rows.plain(expected.get("body").orElseThrow()))
                && Rows.plain(found.get("query").orElseThrow())
                        .equals(Rows.plain(expected.get("query").orElseThrow()));
    }
}
