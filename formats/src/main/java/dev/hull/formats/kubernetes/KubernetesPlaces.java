package dev.hull.formats.kubernetes;

import static dev.hull.formats.places.Place.key;
import static dev.hull.formats.places.Place.listed;

import dev.hull.formats.places.Codecs;
import dev.hull.formats.places.Place;
import dev.hull.formats.places.Table;
import dev.hull.model.Fields;
import java.util.ArrayList;
import java.util.List;

/** Where a PodSpec writes each field (core/v1 PodSpec and Container). The pod's rows are read first; a container's overrule them. */
public final class KubernetesPlaces {
    /** Paths below the spec of a pod. */
    public static final Table POD = new Table(List.of(
            key(Fields.USER, PodCodecs.USER, "securityContext", "runAsUser"),
            key(Fields.GROUP, PodCodecs.ID, "securityContext", "runAsGroup"),
            listed(Fields.SUPPLEMENTARY_GROUPS, PodCodecs.ID, "securityContext", "supplementalGroups"),
            key(Fields.ROOT_PERMITTED, PodCodecs.INVERTED, "securityContext", "runAsNonRoot"),
            key(Fields.SECCOMP, PodCodecs.PROFILE, "securityContext", "seccompProfile"),
            key(Fields.APPARMOR, PodCodecs.PROFILE, "securityContext", "appArmorProfile"),
            key(Fields.SELINUX, PodCodecs.SELINUX, "securityContext", "seLinuxOptions"),
            listed(Fields.SYSCTLS, PodCodecs.SYSCTL, "securityContext", "sysctls"),
            key(Fields.WINDOWS_HOST_PROCESS, PodCodecs.TRUTH, "securityContext", "windowsOptions", "hostProcess"),
            key(Fields.NETWORK, PodCodecs.HOST, "hostNetwork"),
            key(Fields.PID, PodCodecs.HOST, "hostPID"),
            key(Fields.IPC, PodCodecs.HOST, "hostIPC"),
            key(Fields.USER_NAMESPACE, PodCodecs.HOST, "hostUsers"),
            key(Fields.RUNTIME, PodCodecs.TEXT, "runtimeClassName"),
            key(Fields.MEMORY_LIMIT, PodCodecs.BYTES, "resources", "limits", "memory"),
            key(Fields.CPU_LIMIT, PodCodecs.THOUSANDTHS, "resources", "limits", "cpu"),
            key(Fields.RESTART, PodCodecs.TEXT, "restartPolicy"),
            key(Fields.SHARED_PROCESSES, PodCodecs.TRUTH, "shareProcessNamespace"),
            key(Fields.TOKEN_MOUNTED, PodCodecs.TRUTH, "automountServiceAccountToken"),
            key(Fields.SERVICE_ACCOUNT, PodCodecs.TEXT, "serviceAccountName"),
            key(Fields.NODE_NAME, PodCodecs.TEXT, "nodeName"),
            listed(Fields.NODE_SELECTOR, Codecs.PAIR, "nodeSelector"),
            listed(Fields.TOLERATIONS, PodCodecs.TOLERATION, "tolerations")));

    /** Paths below a container. */
    public static final Table CONTAINER = new Table(List.of(
            key(Fields.IMAGE, PodCodecs.IMAGE, "image"),
            key(Fields.PULL_POLICY, PodCodecs.TEXT, "imagePullPolicy"),
            listed(Fields.ENTRYPOINT, PodCodecs.TEXT, "command"),
            listed(Fields.COMMAND, PodCodecs.TEXT, "args"),
            key(Fields.WORKING_DIRECTORY, PodCodecs.TEXT, "workingDir"),
            listed(Fields.ENVIRONMENT, PodCodecs.VARIABLE, "env"),
            key(Fields.USER, PodCodecs.USER, "securityContext", "runAsUser"),
            key(Fields.GROUP, PodCodecs.ID, "securityContext", "runAsGroup"),
            key(Fields.ROOT_PERMITTED, PodCodecs.INVERTED, "securityContext", "runAsNonRoot"),
            key(Fields.PRIVILEGED, PodCodecs.TRUTH, "securityContext", "privileged"),
            key(Fields.MAY_GAIN_PRIVILEGES, PodCodecs.TRUTH, "securityContext", "allowPrivilegeEscalation"),
            key(Fields.WRITABLE_ROOT, PodCodecs.INVERTED, "securityContext", "readOnlyRootFilesystem"),
            listed(Fields.CAPABILITIES_ADDED, PodCodecs.TEXT, "securityContext", "capabilities", "add"),
            listed(Fields.CAPABILITIES_DROPPED, PodCodecs.TEXT, "securityContext", "capabilities", "drop"),
            key(Fields.SECCOMP, PodCodecs.PROFILE, "securityContext", "seccompProfile"),
            key(Fields.APPARMOR, PodCodecs.PROFILE, "securityContext", "appArmorProfile"),
            key(Fields.SELINUX, PodCodecs.SELINUX, "securityContext", "seLinuxOptions"),
            key(Fields.PATHS_UNMASKED, PodCodecs.UNMASKED, "securityContext", "procMount"),
            key(Fields.WINDOWS_HOST_PROCESS, PodCodecs.TRUTH, "securityContext", "windowsOptions", "hostProcess"),
            key(Fields.MEMORY_LIMIT, PodCodecs.BYTES, "resources", "limits", "memory"),
            key(Fields.MEMORY_RESERVATION, PodCodecs.BYTES, "resources", "requests", "memory"),
            key(Fields.CPU_LIMIT, PodCodecs.THOUSANDTHS, "resources", "limits", "cpu"),
            key(Fields.CPU_REQUEST, PodCodecs.THOUSANDTHS, "resources", "requests", "cpu"),
            key(Fields.EPHEMERAL_STORAGE_LIMIT, PodCodecs.BYTES, "resources", "limits", "ephemeral-storage"),
            listed(Fields.PORTS, PodCodecs.HOST_PORT, "ports"),
            listed(Fields.EXPOSED_PORTS, PodCodecs.LISTENS_ON, "ports")));

    private KubernetesPlaces() {}

    /** {@return where the fields of the containers of one pod are written; {@code pod} is the path of its spec} */
    static List<String> below(String pod) {
        List<String> below = new ArrayList<>(CONTAINER.paths("").byOrdinal());
        for (Place place : POD.places()) {
            if (below.get(place.field().ordinal()).isEmpty()) {
                below.set(place.field().ordinal(), "/" + pod + "." + place.dotted());
            }
        }
        below.set(Fields.MOUNTS.ordinal(), "volumeMounts");
        below.set(Fields.PROBES.ordinal(), "livenessProbe");
        return List.copyOf(below);
    }
}
