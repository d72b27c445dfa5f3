package dev.hull.formats.kubernetes;

import dev.hull.formats.tree.Node;
import dev.hull.model.Item;
import dev.hull.model.KeyValue;
import dev.hull.model.Layer;
import dev.hull.model.Location;
import dev.hull.model.PodAsWritten;
import dev.hull.model.Role;
import dev.hull.model.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A pod's own words, for pod security admission. */
final class AsWritten {
    /** What a probe or a lifecycle handler stands under, in the order of core/v1. */
    private static final List<String[]> HANDLERS = List.of(
            new String[] {"livenessProbe"},
            new String[] {"readinessProbe"},
            new String[] {"startupProbe"},
            new String[] {"lifecycle", "postStart"},
            new String[] {"lifecycle", "preStop"});

    private AsWritten() {}

    /** {@code path} of the pod's spec; {@code parts} its containers, as {@link PodLift} found them. */
    static PodAsWritten of(String path, Node.Obj spec, List<Item<KeyValue>> annotations, List<PodLift.Part> parts) {
        List<PodAsWritten.Part> containers = new ArrayList<>();
        parts.forEach(p -> containers.add(part(p)));
        return new PodAsWritten(
                path,
                annotations,
                Nodes.writtenText(spec, "os", "name"),
                Nodes.writtenTruth(spec, "hostNetwork"),
                Nodes.writtenTruth(spec, "hostPID"),
                Nodes.writtenTruth(spec, "hostIPC"),
                Nodes.writtenTruth(spec, "hostUsers"),
                security(spec),
                sysctls(spec),
                volumes(spec),
                containers,
                spec.at());
    }

    private static PodAsWritten.Part part(PodLift.Part part) {
        Node.Obj container = part.node();
        return new PodAsWritten.Part(
                Nodes.text(container, "name"),
                part.role(),
                part.path(),
                security(container),
                hostPorts(container),
                hosts(container),
                container.at());
    }

    private static PodAsWritten.Security security(Node.Obj of) {
        Optional<Node.Obj> written = Nodes.object(of, "securityContext");
        if (written.isEmpty()) {
            return none(of.at());
        }
        Node.Obj context = written.get();
        return new PodAsWritten.Security(
                Nodes.writtenTruth(context, "privileged"),
                Nodes.writtenTruth(context, "allowPrivilegeEscalation"),
                Nodes.writtenTruth(context, "runAsNonRoot"),
                Nodes.writtenNumber(context, "runAsUser"),
                Nodes.writtenTruth(context, "windowsOptions", "hostProcess"),
                Nodes.writtenText(context, "procMount"),
                Nodes.writtenText(context, "seccompProfile", "type"),
                Nodes.writtenText(context, "seccompProfile", "localhostProfile"),
                Nodes.writtenText(context, "appArmorProfile", "type"),
                Nodes.writtenText(context, "appArmorProfile", "localhostProfile"),
                Nodes.writtenText(context, "seLinuxOptions", "user"),
                Nodes.writtenText(context, "seLinuxOptions", "role"),
                Nodes.writtenText(context, "seLinuxOptions", "type"),
                Nodes.writtenText(context, "seLinuxOptions", "level"),
                Nodes.texts(context, "capabilities", "add"),
                Nodes.texts(context, "capabilities", "drop"),
                context.at());
    }

    private static PodAsWritten.Security none(Location at) {
        Written<Boolean> truth = new Written.LeftOut<>(at);
        Written<String> text = new Written.LeftOut<>(at);
        return new PodAsWritten.Security(
                truth,
                truth,
                truth,
                new Written.LeftOut<>(at),
                truth,
                text,
                text,
                text,
                text,
                text,
                text,
                text,
                text,
                text,
                List.of(),
                List.of(),
                at);
    }

    private static List<Item<KeyValue>> sysctls(Node.Obj spec) {
        List<Item<KeyValue>> sysctls = new ArrayList<>();
        for (Node item : Nodes.list(spec, "securityContext", "sysctls")) {
            sysctls.add(new Item<>(
                    new KeyValue(Nodes.text(item, "name"), Nodes.text(item, "value")),
                    item.origin().in(Layer.POD)));
        }
        return sysctls;
    }

    private static List<PodAsWritten.Volume> volumes(Node.Obj spec) {
        List<PodAsWritten.Volume> volumes = new ArrayList<>();
        for (Node item : Nodes.list(spec, "volumes")) {
            if (item instanceof Node.Obj volume) {
                volumes.add(new PodAsWritten.Volume(
                        Nodes.text(volume, "name"),
                        Mounts.types(volume),
                        Nodes.writtenText(volume, "hostPath", "path"),
                        volume.at()));
            }
        }
        return volumes;
    }

    private static List<Item<Long>> hostPorts(Node.Obj container) {
        List<Item<Long>> ports = new ArrayList<>();
        for (Node item : Nodes.list(container, "ports")) {
            Nodes.find(item, "hostPort")
                    .ifPresent(p -> ports.add(new Item<>(
                            PodCodecs.WHOLE.read().apply(p).orElse(0L),
                            p.origin().in(Layer.CONTAINER))));
        }
        return ports;
    }

    private static List<Item<PodAsWritten.HandlerHost>> hosts(Node.Obj container) {
        List<Item<PodAsWritten.HandlerHost>> hosts = new ArrayList<>();
        for (String[] handler : HANDLERS) {
            Nodes.find(container, handler).ifPresent(node -> {
                for (String action : List.of("httpGet", "tcpSocket")) {
                    Nodes.find(node, action, "host").ifPresent(host -> {
                        String path = String.join(".", handler) + "." + action + ".host";
                        hosts.add(new Item<>(
                                new PodAsWritten.HandlerHost(path, Nodes.text(host)),
                                host.origin().in(Layer.CONTAINER)));
                    });
                }
            });
        }
        return hosts;
    }

    /** {@return the probes and lifecycle handlers of a container by their key in it} */
    static List<String[]> handlers() {
        return HANDLERS;
    }

    /** {@return what a container of this list of the pod is} An init container that starts again when it ends stays: a sidecar. */
    static Role role(String list, Node.Obj container) {
        return switch (list) {
            case "initContainers" -> Nodes.text(container, "restartPolicy").equals("Always") ? Role.SIDECAR : Role.INIT;
            case "ephemeralContainers" -> Role.EPHEMERAL;
            default -> Role.MAIN;
        };
    }
}
