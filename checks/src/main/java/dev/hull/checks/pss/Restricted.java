package dev.hull.checks.pss;

import static dev.hull.checks.pss.Control.restricted;
import static dev.hull.checks.pss.Control.since;
import static dev.hull.checks.pss.Pods.exceptUserNamespace;
import static dev.hull.checks.pss.Pods.exceptWindows;

import dev.hull.model.Item;
import dev.hull.model.PodAsWritten;
import dev.hull.model.PodAsWritten.Part;
import dev.hull.model.PodAsWritten.Security;
import dev.hull.model.PodAsWritten.Volume;
import dev.hull.model.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The controls that the restricted level adds (kubernetes.io, "Pod Security Standards"; pod-security-admission, policy). */
final class Restricted {
    static final List<Control> ALL = List.of(
            restricted("restrictedVolumes", "hostPathVolumes", since(0, Restricted::volumes)),
            restricted(
                    "allowPrivilegeEscalation",
                    "",
                    since(8, Restricted::escalation),
                    since(25, exceptWindows(Restricted::escalation))),
            restricted(
                    "runAsNonRoot",
                    "",
                    since(0, Restricted::nonRoot),
                    since(35, exceptUserNamespace(Restricted::nonRoot))),
            restricted("runAsUser", "", since(23, Restricted::user), since(35, exceptUserNamespace(Restricted::user))),
            restricted(
                    "seccompProfile_restricted",
                    "seccompProfile_baseline",
                    since(19, Restricted::seccomp),
                    since(25, exceptWindows(Restricted::seccomp))),
            restricted(
                    "capabilities_restricted",
                    "capabilities_baseline",
                    since(22, Restricted::capabilities),
                    since(25, exceptWindows(Restricted::capabilities))),
            restricted("procMount_restricted", "", since(35, Baseline::procMount)));

    private static final Set<String> VOLUMES = Set.of(
            "configMap",
            "csi",
            "downwardAPI",
            "emptyDir",
            "ephemeral",
            "image",
            "persistentVolumeClaim",
            "projected",
            "secret");
    private static final Set<String> ADDABLE = Set.of("NET_BIND_SERVICE");
    private static final Set<String> CONFINED = Set.of("RuntimeDefault", "Localhost");

    private Restricted() {}

    private static List<Violation> volumes(PodAsWritten pod) {
        List<Violation> found = new ArrayList<>();
        for (Volume volume : pod.volumes()) {
            // A volume without a source is an emptyDir once the API server has defaulted it.
            if (!volume.types().isEmpty() && volume.types().stream().noneMatch(VOLUMES::contains)) {
                found.add(
                        new Violation("", "volumes." + volume.name(), String.join(", ", volume.types()), volume.at()));
            }
        }
        return found;
    }

    private static List<Violation> escalation(PodAsWritten pod) {
        List<Violation> found = new ArrayList<>();
        for (Part part : pod.containers()) {
            Written<Boolean> allowed = part.security().allowPrivilegeEscalation();
            if (!allowed.is(false)) {
                found.add(demanded(part, "allowPrivilegeEscalation", allowed));
            }
        }
        return found;
    }

    private static List<Violation> nonRoot(PodAsWritten pod) {
        List<Violation> found = new ArrayList<>();
        Written<Boolean> all = pod.security().runAsNonRoot();
        Pods.add(found, "", "securityContext.runAsNonRoot", all, value -> !value);
        for (Part part : pod.containers()) {
            Written<Boolean> own = part.security().runAsNonRoot();
            if (own.is(false) || (!own.isGiven() && !all.is(true))) {
                found.add(demanded(part, "runAsNonRoot", own));
            }
        }
        // What the pod says is of no account where every container says it better.
        boolean each = !pod.containers().isEmpty()
                && pod.containers().stream()
                        .allMatch(p -> p.security().runAsNonRoot().is(true));
        return each ? List.of() : found;
    }

    private static List<Violation> user(PodAsWritten pod) {
        return Pods.everywhere(pod, "runAsUser", Security::runAsUser, uid -> uid == 0);
    }

    private static List<Violation> seccomp(PodAsWritten pod) {
        Written<String> all = pod.security().seccomp();
        boolean podConfined = all.isGiven() && CONFINED.contains(all.value());
        List<Violation> found = new ArrayList<>();
        for (Part part : pod.containers()) {
            Written<String> own = part.security().seccomp();
            boolean confined = own.isGiven() ? CONFINED.contains(own.value()) : podConfined;
            if (!confined) {
                found.add(demanded(part, "seccompProfile.type", own));
            }
        }
        return found;
    }

    private static List<Violation> capabilities(PodAsWritten pod) {
        List<Violation> found = new ArrayList<>(Baseline.added(pod, ADDABLE));
        for (Part part : pod.containers()) {
            List<Item<String>> dropped = part.security().capabilitiesDropped();
            if (dropped.stream().noneMatch(item -> item.value().equals("ALL"))) {
                found.add(
                        Pods.missing(part, "capabilities.drop", part.security().at()));
            }
        }
        return found;
    }

    private static Violation demanded(Part part, String field, Written<?> written) {
        String value = written.isGiven() ? String.valueOf(written.value()) : "";
        return new Violation(part.name(), "securityContext." + field, value, written.at());
    }
}
