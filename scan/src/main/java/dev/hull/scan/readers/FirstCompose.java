package dev.hull.scan.readers;

import dev.hull.formats.tree.Node;
import dev.hull.formats.yaml.Dialect;
import dev.hull.formats.yaml.Document;
import dev.hull.formats.yaml.Yaml;
import dev.hull.formats.yaml.YamlStream;
import dev.hull.model.Container;
import dev.hull.model.Engine;
import dev.hull.model.Estate;
import dev.hull.model.Fields;
import dev.hull.model.Paths;
import dev.hull.model.Platform;
import dev.hull.model.Reading;
import dev.hull.model.Remark;
import dev.hull.model.Role;
import dev.hull.model.Setting;
import dev.hull.model.Settings;
import dev.hull.model.SubjectRef;
import dev.hull.model.Verdict;
import dev.hull.model.Workload;
import java.util.ArrayList;
import java.util.List;

/** Services of a Compose file, and whether they are privileged: until the whole format is read. */
final class FirstCompose implements Reader {
    @Override
    public String kind() {
        return "compose";
    }

    @Override
    public boolean recognises(Look look) {
        return look.hasKey("services");
    }

    @Override
    public Reading<Estate> read(List<Look> project, Around around) {
        Engine engine = around.engine(Engine.parse("docker@28.2.2"));
        YamlStream stream = Yaml.read(project.getFirst().source(), Dialect.COMPOSE, around.limits());
        List<Workload> workloads = new ArrayList<>();
        for (Document document : stream.documents()) {
            if (document.root() instanceof Node.Obj root && root.get("services").orElse(root) instanceof Node.Obj all) {
                all.entries().forEach(e -> workloads.add(workload(e, engine)));
            }
        }
        Estate estate = new Estate(workloads, List.of(), List.of(), List.of(), List.of(), List.<Remark>of());
        return new Reading<>(List.of(estate), List.of(), stream.problems(), Verdict.ACCEPTED);
    }

    private static Workload workload(Node.Entry entry, Engine engine) {
        SubjectRef ref = SubjectRef.of("compose", "", entry.key());
        Settings.Builder settings = new Settings.Builder();
        if (entry.value() instanceof Node.Obj service
                && service.get("privileged").orElse(null) instanceof Node.Bool privileged) {
            settings.set(Fields.PRIVILEGED, Setting.decided(privileged.value(), privileged.origin()));
        }
        Paths paths = new Paths("services." + entry.key(), List.of());
        Container container = new Container(ref, Role.MAIN, settings.build(), entry.keyAt(), paths, engine);
        return new Workload(
                ref, List.of(container), Settings.NONE, Platform.Docker.PLAIN, engine, entry.keyAt(), paths);
    }
}
