package dev.hull.formats.inspect;

import dev.hull.formats.docker.CreateBody;
import dev.hull.formats.json.JsonText;
import dev.hull.formats.platform.Defaults;
import dev.hull.formats.tree.Node;
import dev.hull.model.Container;
import dev.hull.model.Default;
import dev.hull.model.Engine;
import dev.hull.model.Field;
import dev.hull.model.Fields;
import dev.hull.model.HealthCheck;
import dev.hull.model.Items;
import dev.hull.model.Layer;
import dev.hull.model.Namespace;
import dev.hull.model.Platform;
import dev.hull.model.Role;
import dev.hull.model.Scope;
import dev.hull.model.Setting;
import dev.hull.model.Settings;
import dev.hull.model.SubjectRef;
import dev.hull.model.User;
import dev.hull.model.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** From one report to a workload. For one thread, once. */
final class InspectLift {
    private final Node.Obj report;
    private final Node.Obj config;
    private final Node.Obj host;
    private final Function<String, Optional<Node.Obj>> images;
    private final Engine engine;
    private final Settings.Builder settings = Settings.NONE.toBuilder();

    InspectLift(Node.Obj report, Function<String, Optional<Node.Obj>> images, Engine engine) {
        this.report = report;
        this.config = object(report, "Config");
        this.host = object(report, "HostConfig");
        this.images = images;
        this.engine = engine;
    }

    Inspected inspected() {
        String image = report.text("Image");
        Node.Obj body = body(images.apply(image).map(found -> object(found, "Config")));
        CreateBody.read(body, new InspectProvenance(host), engine, settings, settings);
        daemonsOwn();
        imagesOwn();
        Defaults defaults = Defaults.of(engine);
        defaults.complete(settings, Scope.CONTAINER);
        defaults.complete(settings, Scope.WORKLOAD);
        return new Inspected(workload(), image, pid());
    }

    private Workload workload() {
        String name = report.text("Name");
        SubjectRef ref = SubjectRef.of("container", "", name.startsWith("/") ? name.substring(1) : name);
        Settings all = settings.build();
        Container container = new Container(ref, Role.MAIN, all, report.at(), InspectPaths.PATHS, engine);
        return new Workload(
                ref, List.of(container), all, Platform.Docker.PLAIN, engine, report.at(), InspectPaths.PATHS);
    }

    private long pid() {
        return object(report, "State").get("Pid").orElse(report) instanceof Node.Num pid
                ? pid.value().longValue()
                : 0;
    }

    /** {@return the request that the report comes from, with the origin of what the image brought} */
    private Node.Obj body(Optional<Node.Obj> image) {
        Map<String, Node.Entry> body = config.byKey();
        image.ifPresent(brought -> body.replaceAll((key, entry) -> brought(entry, brought.get(key))));
        Node.Obj hostConfig = withoutDerivedLabel(host);
        body.put("HostConfig", new Node.Entry("HostConfig", host.at(), hostConfig));
        Node.Obj networks = object(object(report, "NetworkSettings"), "Networks");
        Node.Entry endpoints = new Node.Entry("EndpointsConfig", networks.at(), networks);
        body.put(
                "NetworkingConfig",
                new Node.Entry("NetworkingConfig", networks.at(), Node.Obj.of(List.of(endpoints), networks.origin())));
        return Node.Obj.of(List.copyOf(body.values()), config.origin());
    }

    private static Node.Entry brought(Node.Entry entry, Optional<Node> image) {
        if (image.isEmpty()) {
            return entry;
        }
        if (entry.value() instanceof Node.Arr own
                && image.get() instanceof Node.Arr its
                && entry.key().equals("Env")) {
            List<Node> items = new ArrayList<>();
            own.items()
                    .forEach(item ->
                            items.add(its.items().stream().anyMatch(i -> same(i, item)) ? fromImage(item) : item));
            return entry.with(new Node.Arr(items, own.origin()));
        }
        return same(entry.value(), image.get()) ? entry.with(fromImage(entry.value())) : entry;
    }

    private static boolean same(Node a, Node b) {
        return JsonText.compact(a).equals(JsonText.compact(b));
    }

    private static Node fromImage(Node node) {
        return node instanceof Node.Arr list
                ? new Node.Arr(
                        list.items().stream().map(InspectLift::fromImage).toList(),
                        list.origin().in(Layer.IMAGE))
                : node.from(node.origin().in(Layer.IMAGE));
    }

    /** The daemon adds {@code label=disable} for privileged and for the host's pid and ipc (seen on 20.10). */
    private Node.Obj withoutDerivedLabel(Node.Obj hostConfig) {
        boolean derives =
                hostConfig.get("Privileged").orElse(hostConfig) instanceof Node.Bool privileged && privileged.value()
                        || hostConfig.text("PidMode").equals("host")
                        || hostConfig.text("IpcMode").equals("host");
        if (!derives || !(hostConfig.get("SecurityOpt").orElse(hostConfig) instanceof Node.Arr options)) {
            return hostConfig;
        }
        List<Node> kept = options.items().stream()
                .filter(o -> !(o instanceof Node.Text text && text.value().equals("label=disable")))
                .toList();
        Map<String, Node.Entry> entries = hostConfig.byKey();
        entries.computeIfPresent("SecurityOpt", (_, entry) -> entry.with(new Node.Arr(kept, options.origin())));
        return Node.Obj.of(List.copyOf(entries.values()), hostConfig.origin());
    }

    /** What the daemon recorded of its own decisions holds, whatever the tables say of its version. */
    private void daemonsOwn() {
        String cgroup = host.text("CgroupnsMode");
        if (!cgroup.isEmpty()) {
            settings.orElse(
                    Fields.CGROUP, implied(cgroup.equals("host") ? Namespace.HOST : Namespace.PRIVATE, "CgroupnsMode"));
        }
        if (host.text("IpcMode").equals("shareable")) {
            settings.orElse(Fields.IPC, implied(Namespace.SHAREABLE, "IpcMode"));
        }
        String driver = object(host, "LogConfig").text("Type");
        if (!driver.isEmpty()) {
            settings.orElse(Fields.LOG_DRIVER, implied(driver, "LogConfig.Type"));
        }
        paths("MaskedPaths", Fields.MASKED_PATHS);
        paths("ReadonlyPaths", Fields.READ_ONLY_PATHS);
    }

    private void paths(String key, Field.Many<String> field) {
        if (host.get(key).orElse(host) instanceof Node.Arr list) {
            List<String> paths = list.items().stream()
                    .map(i -> i instanceof Node.Text text ? text.value() : "")
                    .toList();
            settings.orElse(field, Setting.implied(Items.implied(paths, by(key)), by(key)));
        }
    }

    /** The report holds the image's configuration already: what is empty there, the image left out too. */
    private void imagesOwn() {
        settings.orElse(Fields.USER, implied(User.ROOT, "Config.User"));
        settings.orElse(Fields.HEALTH_CHECK, implied(HealthCheck.NONE, "Config.Healthcheck"));
        settings.orElse(Fields.MOUNTS, Setting.implied(Items.none(), by("Mounts")));
        settings.orElse(Fields.EXPOSED_PORTS, Setting.implied(Items.none(), by("Config.ExposedPorts")));
        settings.orElse(Fields.ENVIRONMENT, Setting.implied(Items.none(), by("Config.Env")));
        settings.orElse(Fields.ENTRYPOINT, Setting.implied(Items.none(), by("Config.Entrypoint")));
        settings.orElse(Fields.COMMAND, Setting.implied(Items.none(), by("Config.Cmd")));
        settings.orElse(Fields.WORKING_DIRECTORY, implied("/", "Config.WorkingDir"));
    }

    private <T> Setting<T> implied(T value, String key) {
        return Setting.implied(value, by(key));
    }

    private Default by(String key) {
        return new Default(engine.toString(), key, "docker inspect: " + key);
    }

    private static Node.Obj object(Node.Obj parent, String key) {
        return parent.object(key).orElse(Node.Obj.of(List.of(), parent.origin()));
    }
}
