package dev.hull.formats.compose;

import dev.hull.formats.tree.Node;
import dev.hull.model.ComposeProject;
import dev.hull.model.Engine;
import dev.hull.model.Item;
import dev.hull.model.Items;
import dev.hull.model.KeyValue;
import dev.hull.model.Layer;
import dev.hull.model.Location;
import dev.hull.model.Network;
import dev.hull.model.SubjectRef;
import dev.hull.model.Unread;
import dev.hull.model.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes a project into the model: a workload for each service, and what the services share. */
record ProjectLift(ComposeReading project, Engine engine) {
    static final String KIND = "compose";

    SubjectRef ref(String service) {
        return SubjectRef.of(KIND, project.name(), service);
    }

    List<Workload> workloads() {
        List<Workload> workloads = new ArrayList<>();
        Map<String, Node.Obj> all = Edit.objects(project.canonical(), "services");
        Map<String, Node.Obj> volumes = Edit.objects(project.full(), "volumes");
        for (Node.Entry entry : Edit.entries(project.full(), "services")) {
            if (entry.value() instanceof Node.Obj service) {
                Node.Obj printed = all.getOrDefault(entry.key(), service);
                workloads.add(
                        new ServiceLift(project, engine, ref(entry.key()), service, printed, volumes, entry.keyAt())
                                .workload());
            }
        }
        return workloads;
    }

    ComposeProject composeProject(Location at) {
        return new ComposeProject(
                SubjectRef.of(KIND, "", project.name()),
                Edit.entries(project.full(), "services").stream()
                        .map(entry -> ref(entry.key()))
                        .toList(),
                all("networks", ProjectLift::network),
                builds(),
                configs(),
                at);
    }

    private <T> List<T> all(String section, Function<Node.Entry, T> lift) {
        return Edit.entries(project.full(), section).stream().map(lift).toList();
    }

    private static Network network(Node.Entry entry) {
        Node network = entry.value();
        List<Node> pools = Edit.items(Edit.child(network, "ipam"), "config");
        return new Network(
                entry.key(),
                Edit.text(network, "driver"),
                isTrue(network, "internal"),
                isTrue(network, "external"),
                pools.stream()
                        .map(pool -> Edit.text(pool, "subnet"))
                        .filter(subnet -> !subnet.isEmpty())
                        .toList(),
                pools.stream()
                        .map(pool -> Edit.text(pool, "ip_range"))
                        .filter(range -> !range.isEmpty())
                        .toList(),
                Edit.entries(network, "driver_opts").stream()
                        .map(option -> new KeyValue(
                                option.key(),
                                ComposeCodecs.scalar(option.value()).orElse("")))
                        .toList(),
                entry.keyAt());
    }

    private static boolean isTrue(Node node, String key) {
        return node instanceof Node.Obj obj
                && obj.get(key).flatMap(ComposeCodecs.TRUTH.read()).orElse(false);
    }

    private List<ComposeProject.Build> builds() {
        List<ComposeProject.Build> builds = new ArrayList<>();
        Map<String, Node.Obj> printed = Edit.objects(project.canonical(), "services");
        for (Node.Entry entry : Edit.entries(project.full(), "services")) {
            if (Edit.child(entry.value(), "build") instanceof Node.Obj build) {
                builds.add(new ComposeProject.Build(
                        ref(entry.key()),
                        Edit.text(build, "context"),
                        Edit.text(build, "dockerfile"),
                        Edit.text(build, "target"),
                        arguments(printed.get(entry.key())),
                        entitlements(build),
                        isTrue(build, "privileged"),
                        Edit.text(build, "network"),
                        build.at()));
            }
        }
        return builds;
    }

    private Items<KeyValue> arguments(@Nullable Node service) {
        List<Item<KeyValue>> known = new ArrayList<>();
        List<Unread> unread = new ArrayList<>();
        for (Node.Entry entry : Edit.entries(Edit.child(service, "build"), "args")) {
            var by = entry.value().origin().in(Layer.CONTAINER);
            String variable = project.undecided().get(entry.value().at());
            if (variable != null) {
                unread.add(new Unread(GoText.of(entry.value()), variable, by));
            } else if (entry.value() instanceof Node.Text text) {
                known.add(new Item<>(new KeyValue(entry.key(), text.value()), by));
            }
        }
        return new Items<>(known, unread);
    }

    private static Items<String> entitlements(Node.Obj build) {
        return Items.of(Edit.items(build, "entitlements").stream()
                .map(item -> new Item<>(GoText.of(item), item.origin().in(Layer.CONTAINER)))
                .toList());
    }

    private List<ComposeProject.ConfigItem> configs() {
        List<ComposeProject.ConfigItem> items = new ArrayList<>();
        items.addAll(all("secrets", entry -> item("secret", entry)));
        items.addAll(all("configs", entry -> item("config", entry)));
        for (Node.Entry service : Edit.entries(project.full(), "services")) {
            for (Node file : Edit.items(service.value(), "env_file")) {
                String path = Edit.text(file, "path");
                items.add(new ComposeProject.ConfigItem("env-file", path, path, "", file.at()));
            }
        }
        return items;
    }

    /** The place is that of the content where it stands here, so that whoever hides it knows what to hide. */
    private static ComposeProject.ConfigItem item(String kind, Node.Entry entry) {
        Node content = Edit.child(entry.value(), "content");
        return new ComposeProject.ConfigItem(
                kind,
                entry.key(),
                Edit.text(entry.value(), "file"),
                Edit.text(entry.value(), "content"),
                content == null ? entry.keyAt() : content.at());
    }
}
