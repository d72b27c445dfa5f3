package dev.hull.formats.compose;

import dev.hull.formats.platform.Defaults;
import dev.hull.formats.tree.Node;
import dev.hull.model.Container;
import dev.hull.model.Default;
import dev.hull.model.Engine;
import dev.hull.model.EnvVar;
import dev.hull.model.Fields;
import dev.hull.model.Item;
import dev.hull.model.Items;
import dev.hull.model.KeyValue;
import dev.hull.model.Layer;
import dev.hull.model.Location;
import dev.hull.model.Mount;
import dev.hull.model.Namespace;
import dev.hull.model.NetworkJoin;
import dev.hull.model.Origin;
import dev.hull.model.Paths;
import dev.hull.model.Platform;
import dev.hull.model.ProcessFacts;
import dev.hull.model.Role;
import dev.hull.model.Scope;
import dev.hull.model.Setting;
import dev.hull.model.Settings;
import dev.hull.model.SubjectRef;
import dev.hull.model.Unread;
import dev.hull.model.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes one service into the model.
 *
 * @param written the service in its long forms
 * @param printed the service as Compose prints it, with the variables of its env files
 * @param volumes the volumes of the project, by name
 * @param at where it begins: its name
 */
record ServiceLift(
        ComposeReading project,
        Engine engine,
        SubjectRef ref,
        Node.Obj written,
        Node.Obj printed,
        Map<String, Node.Obj> volumes,
        Location at) {
    private static final String COMPOSE = "compose";

    Workload workload() {
        Settings.Builder settings = Settings.NONE.toBuilder();
        ComposePlaces.DEPLOY.read(written, Layer.CONTAINER, this::undecided, settings);
        ComposePlaces.TABLE.read(whole(), Layer.CONTAINER, this::undecided, settings);
        if (Edit.child(written, "security_opt") instanceof Node.Arr options) {
            SecurityOptions.read(options, project.undecided(), settings);
        }
        lists(settings);
        networks(settings);
        restart(settings);
        quota(settings);
        Settings.Builder ofWorkload = Settings.NONE.toBuilder();
        Settings said = settings.build();
        if (said.has(Fields.LABELS)) {
            ofWorkload.set(Fields.LABELS, said.get(Fields.LABELS));
        }
        if (said.has(Fields.ANNOTATIONS)) {
            ofWorkload.set(Fields.ANNOTATIONS, said.get(Fields.ANNOTATIONS));
        }
        Defaults defaults = Defaults.of(engine);
        defaults.complete(settings, Scope.CONTAINER);
        defaults.complete(ofWorkload, Scope.WORKLOAD);
        Paths paths = ComposePlaces.paths(ref.name());
        Container container = new Container(ref, Role.MAIN, settings.build(), at, paths, engine);
        return new Workload(ref, List.of(container), ofWorkload.build(), platform(), engine, at, paths);
    }

    /** The service as written, with command lines split into words, lists of pairs as mappings, and the labels of its label files. */
    private Node.Obj whole() {
        Node.Obj whole = written;
        for (String key : List.of("command", "entrypoint", "labels", "annotations", "sysctls")) {
            Node value = Edit.child(printed, key);
            if (value != null && !(value instanceof Node.Null)) {
                whole = Edit.put(whole, key, value);
            }
        }
        return whole;
    }

    private Optional<String> undecided(Node node) {
        boolean open =
                node instanceof Node.Text text && text.value().indexOf('$') >= 0 && project.isUndecided(node.at());
        return open ? Optional.of(GoText.of(node)) : Optional.empty();
    }

    private void lists(Settings.Builder settings) {
        if (Edit.child(written, "ports") instanceof Node.Arr ports) {
            settings.set(Fields.PORTS, decided(ComposePorts.all(ports, project.undecided()), ports));
        }
        mounts(settings);
        environment(settings);
    }

    private static <E> Setting<Items<E>> decided(Items<E> items, Node by) {
        return Setting.decided(items, by.origin().in(Layer.CONTAINER));
    }

    private void mounts(Settings.Builder settings) {
        List<Item<Mount>> known = new ArrayList<>();
        List<Unread> unread = new ArrayList<>();
        for (Node node : Edit.items(written, "volumes")) {
            Optional<Mount> mount = ComposeMounts.VOLUME.read().apply(node).map(this::uncovered);
            boolean open = project.isUndecided(node.at())
                    && mount.filter(m ->
                                    m.source().indexOf('$') < 0 && !m.target().isEmpty())
                            .isEmpty();
            add(node, open ? Optional.empty() : mount, known, unread);
        }
        for (Node node : tmpfs()) {
            add(
                    node,
                    undecided(node).isPresent()
                            ? Optional.empty()
                            : ComposeMounts.TMPFS.read().apply(node),
                    known,
                    unread);
        }
        Edit.items(written, "secrets")
                .forEach(node -> add(node, Optional.of(ComposeMounts.file(node, true)), known, unread));
        Edit.items(written, "configs")
                .forEach(node -> add(node, Optional.of(ComposeMounts.file(node, false)), known, unread));
        if (!known.isEmpty() || !unread.isEmpty()) {
            By by = new By(known, unread);
            settings.set(
                    Fields.MOUNTS,
                    Setting.decided(new Items<>(known, unread), by.first().in(Layer.CONTAINER)));
        }
    }

    /** A volume of the local driver with the option {@code bind} is a folder of the host by another name. */
    private Mount uncovered(Mount mount) {
        Node.Obj volume = mount.kind() == Mount.Kind.VOLUME ? volumes.get(mount.source()) : null;
        return volume == null
                ? mount
                : ComposeMounts.device(volume)
                        .map(device -> ComposeMounts.bound(mount, device))
                        .orElse(mount);
    }

    private record By(List<Item<Mount>> known, List<Unread> unread) {
        Origin first() {
            return known.isEmpty()
                    ? unread.getFirst().by()
                    : known.getFirst().by() instanceof Origin origin ? origin : Origin.NOWHERE;
        }
    }

    private List<Node> tmpfs() {
        Node node = Edit.child(written, "tmpfs");
        return node instanceof Node.Text ? List.of(node) : Edit.items(written, "tmpfs");
    }

    private void add(Node node, Optional<Mount> mount, List<Item<Mount>> known, List<Unread> unread) {
        Origin by = node.origin().in(Layer.CONTAINER);
        if (mount.isPresent()) {
            known.add(new Item<>(mount.get(), by));
        } else {
            unread.add(new Unread(node.at().text(), project.undecided().getOrDefault(node.at(), ""), by));
        }
    }

    private void environment(Settings.Builder settings) {
        List<Item<EnvVar>> known = new ArrayList<>();
        List<Unread> unread = new ArrayList<>();
        for (Node.Entry entry : Edit.entries(printed, "environment")) {
            known.add(Variable.of(entry, project));
        }
        for (Node file : Edit.items(written, "env_file")) {
            if (project.absences().contains(file.at())) {
                unread.add(new Unread(
                        Edit.text(file, "path"),
                        "the file " + Edit.text(file, "path"),
                        file.origin().in(Layer.CONTAINER)));
            }
        }
        if (!known.isEmpty() || !unread.isEmpty()) {
            Node by = written.get("environment").orElse(written);
            settings.set(Fields.ENVIRONMENT, decided(new Items<>(known, unread), by));
        }
    }

    /** A service without {@code network_mode} joins the networks that it names, or the project's own. */
    private void networks(Settings.Builder settings) {
        if (settings.has(Fields.NETWORK)) {
            return;
        }
        List<Item<NetworkJoin>> joins = new ArrayList<>();
        boolean isWritten = false;
        for (Node.Entry entry : Edit.entries(written, "networks")) {
            Node value = entry.value();
            List<String> aliases =
                    Edit.items(value, "aliases").stream().map(GoText::of).toList();
            Origin by = entry.keyAt().isSomewhere()
                    ? new Origin(Layer.CONTAINER, entry.keyAt(), value.origin().via())
                    : Origin.NOWHERE;
            isWritten |= entry.keyAt().isSomewhere();
            NetworkJoin join = new NetworkJoin(
                    entry.key(), Edit.text(value, "ipv4_address"), Edit.text(value, "ipv6_address"), aliases);
            joins.add(new Item<>(join, by));
        }
        if (isWritten) {
            Origin by = joins.getFirst().by() instanceof Origin origin ? origin : Origin.NOWHERE;
            settings.set(
                    Fields.NETWORK,
                    Setting.decided(Namespace.network(joins.getFirst().value().network()), by));
            settings.set(Fields.NETWORKS, Setting.decided(Items.of(joins), by));
        } else {
            Default by = new Default(
                    COMPOSE, "networks", "Compose specification, networks: a service without networks joins default");
            settings.set(Fields.NETWORK, Setting.implied(Namespace.network("default"), by));
            settings.set(
                    Fields.NETWORKS,
                    Setting.implied(Items.implied(List.of(new NetworkJoin("default", "", "", List.of())), by), by));
        }
    }

    private void restart(Settings.Builder settings) {
        Node policy = Edit.child(written, "deploy", "restart_policy");
        if (settings.has(Fields.RESTART) || policy == null) {
            return;
        }
        String condition = Edit.text(policy, "condition");
        String attempts = policy instanceof Node.Obj obj
                ? obj.get("max_attempts").map(GoText::of).orElse("")
                : "";
        String word = switch (condition) {
            case "none" -> "no";
            case "on-failure" -> attempts.isEmpty() ? "on-failure" : "on-failure:" + attempts;
            default -> "always";
        };
        settings.set(Fields.RESTART, Setting.decided(word, policy.origin().in(Layer.CONTAINER)));
    }

    /** A quota over a period is a ceiling too (docker-run(1), --cpu-quota). */
    private void quota(Settings.Builder settings) {
        long quota = Optional.ofNullable(Edit.child(written, "cpu_quota"))
                .flatMap(ComposeCodecs::whole)
                .orElse(0L);
        long period = Optional.ofNullable(Edit.child(written, "cpu_period"))
                .flatMap(ComposeCodecs::whole)
                .orElse(100_000L);
        if (quota > 0 && period > 0 && !settings.has(Fields.CPU_LIMIT)) {
            Origin by = written.get("cpu_quota").orElse(written).origin().in(Layer.CONTAINER);
            settings.set(Fields.CPU_LIMIT, Setting.decided(Math.max(1, quota * 1_000 / period), by));
        }
    }

    private Platform platform() {
        if (!(Edit.child(written, "build") instanceof Node.Obj build)) {
            return Platform.Docker.PLAIN;
        }
        String context = Edit.text(build, "context");
        boolean inline = !Edit.text(build, "dockerfile_inline").isEmpty();
        String dockerfile =
                inline || context.contains("://") ? "" : UnixPath.join(context, Edit.text(build, "dockerfile"));
        List<KeyValue> arguments = Edit.entries(Edit.child(printed, "build"), "args").stream()
                .filter(entry -> entry.value() instanceof Node.Text)
                .map(entry -> new KeyValue(entry.key(), GoText.of(entry.value())))
                .toList();
        return new Platform.Docker(false, dockerfile, Edit.text(build, "target"), arguments, ProcessFacts.NONE);
    }
}
