package dev.hull.runtime.fields;

import dev.hull.model.events.Bytes;
import dev.hull.model.events.EventField;
import dev.hull.runtime.state.Container;
import dev.hull.runtime.state.ContainerDetails;
import dev.hull.runtime.state.Moment;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** The fields {@code container.*} and {@code k8s.*}, as Falco's container plugin gives them. */
final class ContainerFields {
    private static final int SHORT = 12;

    /** Fields that are of the table and never have a value. */
    static final Extractor MISSING = (moment, out) -> false;

    private ContainerFields() {}

    static Extractor of(EventField field, String argument) {
        return switch (field.name()) {
            case "container.id" -> ContainerFields::id;
            case "container.full_id" -> text(ContainerDetails::fullId);
            case "container.name" -> text(ContainerDetails::name);
            case "container.image" -> text(details -> details.image().name());
            case "container.image.id" -> text(details -> details.image().id());
            case "container.image.repository" -> text(details -> details.image().repository());
            case "container.image.tag" -> text(details -> details.image().tag());
            case "container.image.digest" -> text(details -> details.image().digest());
            case "container.type" -> text(ContainerDetails::type);
            case "container.privileged" -> flag(ContainerDetails::privileged);
            case "container.host_pid" -> flag(details -> details.shares().pid());
            case "container.host_network" -> flag(details -> details.shares().network());
            case "container.host_ipc" -> flag(details -> details.shares().ipc());
            case "container.ip" -> text(ContainerDetails::address);
            case "container.cni.json" -> text(ContainerDetails::cni);
            case "container.start_ts" -> (moment, out) -> started(moment, out, false);
            case "container.duration" -> (moment, out) -> started(moment, out, true);
            case "container.label" -> label(argument, ContainerDetails::labels);
            case "container.labels" -> text(details -> joined(details.labels()));
            case "container.mounts",
                    "container.mount",
                    "container.mount.source",
                    "container.mount.dest",
                    "container.mount.mode",
                    "container.mount.rdwr",
                    "container.mount.propagation" -> MountFields.of(field, argument);
            case "k8s.pod.name" -> label("io.kubernetes.pod.name", ContainerDetails::labels);
            case "k8s.ns.name" -> label("io.kubernetes.pod.namespace", ContainerDetails::labels);
            case "k8s.pod.id", "k8s.pod.uid" -> label("io.kubernetes.pod.uid", ContainerDetails::labels);
            case "k8s.pod.sandbox_id" -> text(details -> shortened(details.sandboxId()));
            case "k8s.pod.full_sandbox_id" -> text(ContainerDetails::sandboxId);
            case "k8s.pod.label" -> podLabel(argument);
            case "k8s.pod.labels" -> ofSandbox(details -> joined(details.podLabels()), true);
            case "k8s.pod.ip" -> ofSandbox(ContainerDetails::address, false);
            case "k8s.pod.cni.json" -> ofSandbox(ContainerDetails::cni, false);
            default -> isRetired(field.name()) ? MISSING : Fields.UNSUPPORTED;
        };
    }

    /** {@return whether the field is of the table, but Falco itself gives it no value any more} */
    static boolean isRetired(String name) {
        return switch (name) {
            case "container.healthcheck",
                    "container.liveness_probe",
                    "container.readiness_probe",
                    "proc.is_container_healthcheck",
                    "proc.is_container_liveness_probe",
                    "proc.is_container_readiness_probe",
                    "k8s.ns.id",
                    "k8s.ns.label",
                    "k8s.ns.labels" -> true;
            default ->
                name.startsWith("k8s.rc.")
                        || name.startsWith("k8s.rs.")
                        || name.startsWith("k8s.svc.")
                        || name.startsWith("k8s.deployment.");
        };
    }

    private static boolean id(Moment moment, Cell out) {
        Container container = moment.container();
        out.text(container.id());
        return container.isKnown();
    }

    private static boolean isDescribed(Moment moment) {
        return moment.container().details() != ContainerDetails.NONE;
    }

    private static Extractor text(Function<ContainerDetails, Bytes> of) {
        return (moment, out) -> {
            if (!isDescribed(moment)) {
                return false;
            }
            out.text(of.apply(moment.container().details()));
            return true;
        };
    }

    private static Extractor flag(Predicate<ContainerDetails> of) {
        return (moment, out) -> {
            out.flag(of.test(moment.container().details()));
            return isDescribed(moment);
        };
    }

    private static boolean started(Moment moment, Cell out, boolean duration) {
        long started = moment.tellsOfContainer() ? 0 : moment.task().pidNamespaceStarted();
        out.number(duration ? moment.event().time() - started : started);
        return started != 0;
    }

    private static Extractor label(String name, Function<ContainerDetails, SortedMap<String, Bytes>> of) {
        return (moment, out) -> {
            Bytes value = of.apply(moment.container().details()).get(name);
            out.text(value == null ? Bytes.NONE : value);
            return value != null;
        };
    }

    private static Extractor podLabel(String name) {
        return (moment, out) -> {
            ContainerDetails details = moment.container().details();
            Bytes value = sandbox(moment, details).podLabels().get(name);
            if (value == null) {
                value = details.podLabels().get(name);
            }
            out.text(value == null ? Bytes.NONE : value);
            return value != null;
        };
    }

    /** {@return what is known of the pod's sandbox, for containers that do not say themselves what it knows} */
    private static ContainerDetails sandbox(Moment moment, ContainerDetails details) {
        return details.cni().isEmpty()
                ? moment.machine().container(shortened(details.sandboxId()))
                : ContainerDetails.NONE;
    }

    private static Extractor ofSandbox(Function<ContainerDetails, Bytes> of, boolean elseOwn) {
        return (moment, out) -> {
            ContainerDetails details = moment.container().details();
            ContainerDetails sandbox = sandbox(moment, details);
            boolean own = elseOwn || !details.cni().isEmpty();
            ContainerDetails from = sandbox == ContainerDetails.NONE && own ? details : sandbox;
            out.text(of.apply(from));
            return from != ContainerDetails.NONE;
        };
    }

    private static Bytes shortened(Bytes id) {
        return id.length() > SHORT ? Bytes.copy(id.array(), 0, SHORT) : id;
    }

    /** All but those that Kubernetes keeps for itself. */
    private static Bytes joined(SortedMap<String, Bytes> labels) {
        StringBuilder all = new StringBuilder();
        labels.forEach((name, value) -> {
            if (!name.startsWith("annotation.") && !name.startsWith("io.kubernetes.")) {
                all.append(all.isEmpty() ? "" : ", ").append(name);
                all.append(value.isEmpty() ? "" : ":").append(value.isEmpty() ? "" : value.toString());
            }
        });
        return Bytes.of(all.toString());
    }
}
