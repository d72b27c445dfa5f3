package dev.hull.formats.oci;

import dev.hull.formats.json.Json;
import dev.hull.formats.places.Table;
import dev.hull.formats.tree.Node;
import dev.hull.model.Container;
import dev.hull.model.Default;
import dev.hull.model.Engine;
import dev.hull.model.Field;
import dev.hull.model.Fields;
import dev.hull.model.Items;
import dev.hull.model.Layer;
import dev.hull.model.Limits;
import dev.hull.model.Namespace;
import dev.hull.model.Platform;
import dev.hull.model.Problem;
import dev.hull.model.Profile;
import dev.hull.model.Reading;
import dev.hull.model.Remark;
import dev.hull.model.Role;
import dev.hull.model.Setting;
import dev.hull.model.Settings;
import dev.hull.model.Source;
import dev.hull.model.SubjectRef;
import dev.hull.model.User;
import dev.hull.model.Verdict;
import dev.hull.model.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a runtime's {@code config.json}. What it leaves out is decided by the specification, and mostly against the author: a namespace
 * that is not listed is the host's, a path that is not masked is open.
 */
public final class OciConfig {
    private static final String KIND = "oci";
    private static final Table.Unresolved ALL_KNOWN = Table.Unresolved.NEVER;

    private final Node.Obj root;
    private final Engine engine;

    private OciConfig(Node.Obj root, Engine engine) {
        this.root = root;
        this.engine = engine;
    }

    /** {@return whether {@code root} is such a configuration, by what it holds} */
    public static boolean recognises(Node root) {
        return root instanceof Node.Obj obj
                && obj.get("ociVersion").orElse(obj) instanceof Node.Text
                && (obj.has("process") || obj.has("root") || obj.has("linux") || obj.has("mounts"));
    }

    /** {@return the container that {@code source} describes} {@code name} tells it from others: the bundle's folder, say. */
    public static Reading<Workload> read(Source source, String name, Engine engine, Limits limits) {
        Reading<Node> json = Json.read(source, Layer.FILE, limits);
        if (json.values().isEmpty()) {
            return Reading.failed(json.problems().getFirst());
        }
        if (!(json.values().getFirst() instanceof Node.Obj root)) {
            return Reading.failed(Problem.skipped(source.start(), KIND, "config.json holds one JSON object"));
        }
        return new OciConfig(root, engine).read(SubjectRef.of(KIND, "", name), json.remarks());
    }

    private Reading<Workload> read(SubjectRef ref, List<Remark> duplicates) {
        Settings.Builder settings = Settings.NONE.toBuilder();
        OciPlaces.TABLE.read(root, Layer.CONTAINER, ALL_KNOWN, settings);
        namespaces(settings);
        leftOut(settings);
        Settings all = settings.build();
        Container container = new Container(ref, Role.MAIN, all, root.at(), OciPlaces.TABLE.paths(""), engine);
        String version = OciCodecs.named(root, "ociVersion").orElse("");
        Workload workload = new Workload(
                ref, List.of(container), all, new Platform.Oci(version), engine, root.at(), OciPlaces.TABLE.paths(""));
        List<Remark> remarks = new ArrayList<>();
        duplicates.forEach(r -> remarks.add(new Remark(r.check(), ref, r.key(), r.at(), r.args())));
        Optional<String> refusal = OciSchema.compare(root, ref, remarks);
        Verdict verdict = refusal.<Verdict>map(Verdict.Refused::new).orElse(Verdict.ACCEPTED);
        return new Reading<>(List.of(workload), remarks, List.of(), verdict);
    }

    private void namespaces(Settings.Builder settings) {
        if (!isLinux()) {
            return;
        }
        namespace(settings, Fields.NETWORK, "network");
        namespace(settings, Fields.PID, "pid");
        namespace(settings, Fields.IPC, "ipc");
        namespace(settings, Fields.UTS, "uts");
        namespace(settings, Fields.USER_NAMESPACE, "user");
        namespace(settings, Fields.CGROUP, "cgroup");
        namespace(settings, Fields.MOUNT_NAMESPACE, "mount");
    }

    private boolean isLinux() {
        return root.has("linux")
                || !(root.has("windows")
                        || root.has("zos")
                        || root.has("freebsd")
                        || root.has("solaris")
                        || root.has("vm"));
    }

    private void namespace(Settings.Builder settings, Field.One<Namespace> field, String type) {
        Node list = Table.find(root, List.of("linux", "namespaces")).orElse(root);
        if (list instanceof Node.Arr items) {
            for (Node item : items.items()) {
                if (item instanceof Node.Obj entry
                        && OciCodecs.named(entry, "type").orElse("").equals(type)) {
                    String path = OciCodecs.named(entry, "path").orElse("");
                    Namespace chosen = path.isEmpty() ? Namespace.PRIVATE : joined(path);
                    settings.set(field, Setting.decided(chosen, item.origin().in(Layer.CONTAINER)));
                    return;
                }
            }
        }
        settings.set(
                field,
                Setting.implied(
                        Namespace.HOST,
                        by(
                                "namespaces",
                                "config-linux.md, Namespaces: a type that is not listed is inherited from the runtime")));
    }

    /** The host's own has two well-known paths: that of process 1, and the one that Docker binds it to for {@code --network host}. */
    private static Namespace joined(String path) {
        boolean hosts = path.startsWith("/proc/1/ns/") || path.endsWith("/docker/netns/default");
        return hosts ? Namespace.HOST : Namespace.joined(path);
    }

    private void leftOut(Settings.Builder settings) {
        settings.orElse(
                Fields.USER,
                Setting.implied(User.ROOT, by("process.user.uid", "config.md, User: 0 where it is left out")));
        settings.orElse(
                Fields.MAY_GAIN_PRIVILEGES,
                Setting.implied(
                        true, by("process.noNewPrivileges", "config.md, Linux Process: off where it is left out")));
        settings.orElse(
                Fields.WRITABLE_ROOT,
                Setting.implied(true, by("root.readonly", "config.md, Root: false where it is left out")));
        settings.orElse(
                Fields.SECCOMP,
                Setting.implied(
                        Profile.UNCONFINED,
                        by("linux.seccomp", "config-linux.md, Seccomp: no filter where it is left out")));
        settings.orElse(
                Fields.APPARMOR,
                Setting.implied(
                        Profile.UNCONFINED,
                        by("process.apparmorProfile", "config.md, Linux Process: no profile where it is left out")));
        none(
                settings,
                Fields.MASKED_PATHS,
                "linux.maskedPaths",
                "config-linux.md, Masked Paths: none where it is left out");
        none(
                settings,
                Fields.READ_ONLY_PATHS,
                "linux.readonlyPaths",
                "config-linux.md, Readonly Paths: none where it is left out");
        capabilities(settings, Fields.CAPABILITIES_BOUNDING);
        capabilities(settings, Fields.CAPABILITIES_EFFECTIVE);
        capabilities(settings, Fields.CAPABILITIES_PERMITTED);
        capabilities(settings, Fields.CAPABILITIES_INHERITABLE);
        capabilities(settings, Fields.CAPABILITIES_AMBIENT);
    }

    private void capabilities(Settings.Builder settings, Field.Many<String> set) {
        none(settings, set, "process.capabilities", "runc libcontainer/capabilities: a set that is left out is empty");
    }

    private void none(Settings.Builder settings, Field.Many<String> field, String name, String why) {
        settings.orElse(field, Setting.implied(Items.none(), by(name, why)));
    }

    private Default by(String field, String why) {
        return new Default(engine.toString(), field, why);
    }
}
