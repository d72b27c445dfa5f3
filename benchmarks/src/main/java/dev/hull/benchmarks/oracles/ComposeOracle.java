package dev.hull.benchmarks.oracles;

import dev.hull.formats.tree.Node;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What {@code docker compose config --format json} printed, or that it refused; a newer Compose's answer is as good. */
record ComposeOracle(String file) implements Oracle {
    @Override
    public void ask(Path corpora, Tally tally) throws IOException {
        for (Node.Obj row : Rows.of(corpora.resolve(file))) {
            Path folder = Rows.project();
            try {
                tally.add(row.text("id"), isEqual(row, answer(row, corpora.resolve("compose/files"), folder), folder));
            } finally {
                Rows.delete(folder.getParent());
            }
        }
    }

    private Line answer(Node.Obj row, Path files, Path folder) throws IOException {
        Map<String, String> environment = new HashMap<>(Rows.map(row, "env"));
        environment.put("HOME", "/home/user");
        environment.put("PATH", "/usr/bin");
        environment.put("DOCKER_HOST", "unix:///nowhere.sock");
        List<String> line = new ArrayList<>(List.of("show", "--canonical", "--", "docker", "compose"));
        if (row.has("dir")) {
            Rows.copy(files.resolve(row.text("dir")), folder);
            Rows.texts(row, "files").forEach(f -> line.addAll(List.of("-f", f)));
            line.addAll(Rows.texts(row, "args"));
        } else {
            Path input = files.resolve(row.text("id"));
            Rows.copy(input.getParent(), folder);
            line.addAll(List.of(
                    "-f",
                    input.getFileName().toString(),
                    "-p",
                    "proj",
                    "config",
                    "--format",
                    "json",
                    "--no-path-resolution"));
        }
        return Line.of(line, folder, environment);
    }

    private static boolean isEqual(Node.Obj row, Line answer, Path folder) {
        return matches(row, answer, folder)
                || row.get("newer").orElse(row) instanceof Node.Obj newer
                        && row.has("newer")
                        && matches(newer, answer, folder);
    }

    private static boolean matches(Node.Obj expected, Line answer, Path folder) {
        boolean accepted = expected.get("exit").orElse(expected) instanceof Node.Num exit
                && exit.value().signum() == 0;
        if (!accepted || answer.exit() != 0) {
            return !accepted && answer.exit() == 2;
        }
        String moved = Rows.asRecorded(answer.out(), folder);
        return Rows.plain(Rows.parse(moved))
                .equals(Rows.plain(expected.get("expected").orElseThrow()));
    }
}
