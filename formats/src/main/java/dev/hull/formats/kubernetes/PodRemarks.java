package dev.hull.formats.kubernetes;

import dev.hull.formats.tree.Node;
import dev.hull.model.Arg;
import dev.hull.model.Engine;
import dev.hull.model.Item;
import dev.hull.model.KeyValue;
import dev.hull.model.Location;
import dev.hull.model.Written;
import java.util.List;
import java.util.Set;

/** What the API server or the kubelet would say of a pod as a whole: settings that exclude each other, words of old. */
final class PodRemarks {
    private static final Set<String> ALWAYS =
            Set.of("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "ReplicationController");
    private static final Set<String> ENDS = Set.of("Job", "CronJob");
    private static final List<String> LINUX_ONLY = List.of(
            "runAsUser",
            "runAsGroup",
            "capabilities",
            "privileged",
            "allowPrivilegeEscalation",
            "readOnlyRootFilesystem",
            "seccompProfile",
            "seLinuxOptions",
            "appArmorProfile",
            "procMount",
            "fsGroup",
            "supplementalGroups",
            "sysctls");

    private final KubeObject object;
    private final Engine engine;
    private final Remarks remarks;
    private final String path;
    private final Node.Obj spec;

    PodRemarks(KubeObject object, Engine engine, Remarks remarks) {
        this.object = object;
        this.engine = engine;
        this.remarks = remarks;
        this.path = String.join(".", object.podPath());
        this.spec = object.at(object.podPath()).orElse(object.root());
    }

    void add() {
        namespaces();
        restart();
        sysctls();
        obsolete();
        values();
        for (PodLift.Part part : remarks.parts()) {
            new ContainerRemarks(spec, part, remarks).add();
            windows(part.node(), part.path());
        }
        windows(spec, path);
    }

    private void namespaces() {
        Written<Boolean> pid = Nodes.writtenTruth(spec, "hostPID");
        Written<Boolean> shared = Nodes.writtenTruth(spec, "shareProcessNamespace");
        if (pid.is(true) && shared.is(true)) {
            contradiction(
                    "shareProcessNamespace",
                    shared.at(),
                    "with hostPID there is no process namespace of the pod to share");
        }
        Written<Boolean> users = Nodes.writtenTruth(spec, "hostUsers");
        for (String other : List.of("hostNetwork", "hostPID", "hostIPC")) {
            if (users.is(false) && Nodes.writtenTruth(spec, other).is(true)) {
                contradiction(
                        "hostUsers", users.at(), "a user namespace of its own and " + other + " exclude each other");
            }
        }
    }

    private void restart() {
        Written<String> policy = Nodes.writtenText(spec, "restartPolicy");
        if (!policy.isGiven()) {
            return;
        }
        boolean refused = (ALWAYS.contains(object.kind()) && !policy.is("Always"))
                || (ENDS.contains(object.kind()) && policy.is("Always"));
        if (refused) {
            String must = ALWAYS.contains(object.kind()) ? "Always" : "OnFailure or Never";
            invalid(
                    path + ".restartPolicy",
                    policy.at(),
                    "in a %s it is %s".formatted(object.kind(), must),
                    policy.value());
        }
    }

    private void sysctls() {
        boolean hostNetwork = Nodes.writtenTruth(spec, "hostNetwork").is(true);
        boolean hostIpc = Nodes.writtenTruth(spec, "hostIPC").is(true);
        for (Node item : Nodes.list(spec, "securityContext", "sysctls")) {
            String name = Nodes.text(item, "name").replace('/', '.');
            boolean ofIpc = name.startsWith("kernel.shm")
                    || name.startsWith("kernel.msg")
                    || name.equals("kernel.sem")
                    || name.startsWith("fs.mqueue.");
            if ((hostNetwork && name.startsWith("net.")) || (hostIpc && ofIpc)) {
                contradiction(
                        "securityContext.sysctls",
                        item.at(),
                        "the kubelet refuses " + name + " in the host's namespace");
            }
        }
    }

    private void obsolete() {
        Written<String> old = Nodes.writtenText(spec, "serviceAccount");
        if (old.isGiven() && !Nodes.writtenText(spec, "serviceAccountName").isGiven()) {
            remarks.add(
                    "syntax.obsolete-field",
                    path + ".serviceAccount",
                    old.at(),
                    Arg.of("suggestion", "serviceAccountName"));
        }
        for (Item<KeyValue> annotation : annotations()) {
            String key = annotation.value().name();
            if (key.startsWith(Obsolete.APPARMOR) && Obsolete.minor(engine) >= 30) {
                remarks.add(
                        "syntax.obsolete-field",
                        key,
                        annotation.at(),
                        Arg.of("suggestion", "securityContext.appArmorProfile"));
            }
        }
    }

    private List<Item<KeyValue>> annotations() {
        List<String> holder = object.podPath().subList(0, object.podPath().size() - 1);
        return object.at(holder)
                .map(h -> Nodes.pairs(h, "metadata", "annotations"))
                .orElse(List.of());
    }

    private void values() {
        Values values = new Values(remarks, path + ".");
        values.oneOf(spec, Values.RESTART, "restartPolicy");
        values.oneOf(spec, Values.DNS, "dnsPolicy");
        values.profiles(spec);
        if (object.kind().equals("Pod")
                && !object.isLive()
                && !Nodes.list(spec, "ephemeralContainers").isEmpty()) {
            Location at = Nodes.find(spec, "ephemeralContainers").orElse(spec).at();
            invalid(path + ".ephemeralContainers", at, "they may be added to a running pod only", "");
        }
    }

    private void windows(Node.Obj of, String at) {
        if (!Nodes.text(spec, "os", "name").equals("windows")) {
            return;
        }
        for (String key : LINUX_ONLY) {
            Nodes.find(of, "securityContext", key)
                    .ifPresent(node -> remarks.add(
                            "syntax.ignored-field",
                            at + ".securityContext." + key,
                            node.at(),
                            Arg.of("reason", "the pod runs on Windows")));
        }
    }

    private void contradiction(String key, Location at, String reason) {
        remarks.add("syntax.contradiction", path + "." + key, at, Arg.of("reason", reason));
    }

    private void invalid(String key, Location at, String reason, String value) {
        remarks.add(
                "syntax.invalid-value",
                key,
                at,
                value.isEmpty()
                        ? List.of(Arg.of("reason", reason))
                        : List.of(Arg.of("reason", reason), Arg.of("value", value)));
    }
}
