package dev.hull.formats.kubernetes;

import dev.hull.formats.tree.Node;
import dev.hull.formats.tree.Node.Entry;
import dev.hull.model.Arg;
import dev.hull.model.Location;
import dev.hull.model.Written;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the API server or the kubelet would say of one container, its pod's settings considered. */
final class ContainerRemarks {
    private final Node.Obj spec;
    private final PodLift.Part part;
    private final Node.Obj container;
    private final Remarks remarks;

    ContainerRemarks(Node.Obj spec, PodLift.Part part, Remarks remarks) {
        this.spec = spec;
        this.part = part;
        this.container = part.node();
        this.remarks = remarks;
    }

    void add() {
        nonRoot();
        escalation();
        requests();
        values();
        variables();
        mounts();
    }

    /** The container's own word counts, else the pod's. */
    private void nonRoot() {
        Written<Boolean> nonRoot = own(
                Nodes.writtenTruth(container, "securityContext", "runAsNonRoot"),
                Nodes.writtenTruth(spec, "securityContext", "runAsNonRoot"));
        Written<Long> uid = own(
                Nodes.writtenNumber(container, "securityContext", "runAsUser"),
                Nodes.writtenNumber(spec, "securityContext", "runAsUser"));
        if (nonRoot.is(true) && uid.is(0L)) {
            contradiction("securityContext.runAsUser", uid.at(), "runAsNonRoot is true, and runAsUser is 0");
        }
    }

    private static <T> Written<T> own(Written<T> own, Written<T> inherited) {
        return own.isGiven() ? own : inherited;
    }

    private void escalation() {
        Written<Boolean> may = Nodes.writtenTruth(container, "securityContext", "allowPrivilegeEscalation");
        if (!may.is(false)) {
            return;
        }
        if (Nodes.writtenTruth(container, "securityContext", "privileged").is(true)) {
            contradiction("securityContext.allowPrivilegeEscalation", may.at(), "it is false, and privileged is true");
        }
        List<String> added = Nodes.strings(container, "securityContext", "capabilities", "add");
        if (added.contains("SYS_ADMIN") || added.contains("CAP_SYS_ADMIN")) {
            contradiction("securityContext.allowPrivilegeEscalation", may.at(), "it is false, and SYS_ADMIN is added");
        }
    }

    private void requests() {
        Optional<Node.Obj> requests = Nodes.object(container, "resources", "requests");
        if (requests.isEmpty()) {
            return;
        }
        for (Entry entry : requests.get().entries()) {
            Optional<Quantity> request = PodCodecs.quantity(entry.value());
            Optional<Quantity> limit =
                    Nodes.find(container, "resources", "limits", entry.key()).flatMap(PodCodecs::quantity);
            if (request.isPresent()
                    && limit.isPresent()
                    && request.get().value().compareTo(limit.get().value()) > 0) {
                remark(
                        "syntax.invalid-value",
                        "resources.requests." + entry.key(),
                        entry.value().at(),
                        Arg.of("reason", "the request is more than the limit"),
                        Arg.of("value", Nodes.text(entry.value())));
            }
        }
    }

    private void values() {
        Values values = new Values(remarks, part.path() + ".");
        values.oneOf(container, Values.PULL, "imagePullPolicy");
        values.oneOf(container, Values.PROC, "securityContext", "procMount");
        values.profiles(container);
        values.notNegative(container, "securityContext", "runAsUser");
        values.notNegative(container, "securityContext", "runAsGroup");
        Nodes.find(container, "image").ifPresent(this::image);
        boolean hostNetwork = Nodes.writtenTruth(spec, "hostNetwork").is(true);
        for (Node port : Nodes.list(container, "ports")) {
            values.port(port, "containerPort", "ports[]");
            values.port(port, "hostPort", "ports[]");
            values.oneOf(port, Values.PROTOCOLS, "protocol");
            Written<Long> host = Nodes.writtenNumber(port, "hostPort");
            if (hostNetwork
                    && host.isGiven()
                    && host.value() != 0
                    && host.value() != Nodes.number(port, "containerPort")) {
                contradiction("ports[].hostPort", host.at(), "with hostNetwork it is the containerPort");
            }
        }
    }

    private void image(Node image) {
        LookAlikes.in(Nodes.text(image))
                .ifPresent(c -> remarks.add(
                        "syntax.full-width-character", part.path() + ".image", image.at(), LookAlikes.args(c)));
    }

    /** Of two variables with one name the last counts; with one value nothing is lost. */
    private void variables() {
        Map<String, String> seen = new HashMap<>();
        for (Node item : Nodes.list(container, "env")) {
            String name = Nodes.text(item, "name");
            String value = Nodes.text(item, "value");
            String before = seen.put(name, value);
            if (before != null && !name.isEmpty() && !before.equals(value)) {
                remark("syntax.duplicate-entry", "env." + name, item.at(), Arg.of("reason", "the last one counts"));
            }
        }
    }

    private void mounts() {
        Set<String> targets = new HashSet<>();
        for (Node item : Nodes.list(container, "volumeMounts")) {
            String target = Nodes.text(item, "mountPath");
            if (!target.isEmpty() && !targets.add(target)) {
                remark(
                        "syntax.duplicate-entry",
                        "volumeMounts." + target,
                        item.at(),
                        Arg.of("reason", "the API server refuses a second mount there"));
            }
            new Values(remarks, part.path() + ".volumeMounts[].").oneOf(item, Values.PROPAGATION, "mountPropagation");
        }
    }

    private void contradiction(String key, Location at, String reason) {
        remark("syntax.contradiction", key, at, Arg.of("reason", reason));
    }

    private void remark(String check, String key, Location at, Arg... args) {
        remarks.add(check, part.path() + "." + key, at, args);
    }
}
