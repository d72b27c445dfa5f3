package dev.hull.benchmarks.oracles;

import dev.hull.formats.inspect.Inspect;
import dev.hull.formats.json.JsonText;
import dev.hull.formats.oci.OciConfig;
import dev.hull.formats.run.RunContext;
import dev.hull.formats.run.RunScript;
import dev.hull.formats.tree.Node;
import dev.hull.model.Capability;
import dev.hull.model.CapabilitySet;
import dev.hull.model.Container;
import dev.hull.model.Engine;
import dev.hull.model.Limits;
import dev.hull.model.Location;
import dev.hull.model.Source;
import dev.hull.model.Sources;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What Docker Engine 20.10.24 made of run lines: the line, what inspect reported and the config.json that runc got have to come to the
 * same facts, and these to what a probe saw inside.
 */
record EngineFacts(String file) implements Oracle {
    private static final Engine ENGINE = new Engine("docker", "20.10.24");

    @Override
    public void ask(Path corpora, Tally tally) throws IOException {
        for (Node.Obj row : Rows.of(corpora.resolve(file))) {
            if (row.text("stage").equals("running")) {
                List<String> differences = compare(row);
                tally.add(row.text("id") + " " + differences, differences.isEmpty());
            }
        }
    }

    private static List<String> compare(Node.Obj row) {
        Map<String, String> line = Facts.of(line(row));
        Map<String, String> inspect = Facts.of(inspect(row));
        Map<String, String> config = Facts.of(config(row));
        Map<String, String> seen = Seen.of((Node.Obj) row.get("seen").orElseThrow());
        List<String> differences = new ArrayList<>();
        differences.addAll(differences("line", line, "inspect", inspect));
        differences.addAll(differences("inspect", inspect, "config", config));
        differences.addAll(differences("line", onThatMachine(line), "seen", seen));
        differences.addAll(differences("config", onThatMachine(config), "seen", seen));
        return differences;
    }

    /** The machine that was recorded on can't give SYS_RESOURCE: its own bounding set lacks it. */
    private static Map<String, String> onThatMachine(Map<String, String> facts) {
        Map<String, String> given = new TreeMap<>(facts);
        CapabilitySet lacking = CapabilitySet.of(Capability.SYS_RESOURCE);
        given.replaceAll((key, value) -> key.startsWith("Cap")
                ? new CapabilitySet(Long.parseUnsignedLong(value, 16))
                        .without(lacking)
                        .toString()
                : value);
        return given;
    }

    private static List<String> differences(String one, Map<String, String> a, String other, Map<String, String> b) {
        List<String> differences = new ArrayList<>();
        a.forEach((key, value) -> {
            if (b.containsKey(key) && !b.get(key).equals(value)) {
                differences.add(key + ": " + one + " " + value + ", " + other + " " + b.get(key));
            }
        });
        return differences;
    }

    private static Container line(Node.Obj row) {
        List<String> argv = new ArrayList<>();
        ((Node.Arr) row.get("argv").orElseThrow()).items().forEach(w -> argv.add(((Node.Text) w).value()));
        RunContext context = new RunContext(files(row), "/srv/project", Limits.DEFAULT);
        return RunScript.typed(argv, context, ENGINE, new Engine("podman", "5"))
                .orElseThrow()
                .values()
                .getFirst()
                .workloads()
                .getFirst()
                .containers()
                .getFirst();
    }

    private static Sources files(Node.Obj row) {
        Map<String, Source> files = new TreeMap<>();
        if (row.get("files").orElse(row) instanceof Node.Obj obj && row.has("files")) {
            obj.entries()
                    .forEach(e -> files.put(
                            e.key(),
                            Source.of(
                                    e.key(),
                                    e.value() instanceof Node.Text t ? t.value() : JsonText.compact(e.value()))));
        }
        return new Sources() {
            @Override
            public Optional<Source> open(String reference, Location by) {
                return Optional.ofNullable(files.get(reference));
            }

            @Override
            public Map<String, String> environment() {
                return Map.of();
            }
        };
    }

    private static Container inspect(Node.Obj row) {
        String report = JsonText.compact(row.get("inspect").orElseThrow()).replace("\"<pid>\"", "1");
        return Inspect.read(Source.of("inspect.json", report), _ -> Optional.empty(), ENGINE, Limits.DEFAULT)
                .values()
                .getFirst()
                .workload()
                .containers()
                .getFirst();
    }

    private static Container config(Node.Obj row) {
        Source source = Source.of("config.json", JsonText.compact(row.get("oci").orElseThrow()));
        return OciConfig.read(source, "c", new Engine("runc", "1.1"), Limits.DEFAULT)
                .values()
                .getFirst()
                .containers()
                .getFirst();
    }
}
