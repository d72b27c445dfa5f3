package dev.hull.formats.kubernetes;

import dev.hull.formats.places.Codec;
import dev.hull.formats.places.Place;
import dev.hull.formats.places.Table;
import dev.hull.model.Field;
import dev.hull.model.Fields;
import java.util.ArrayList;
import java.util.List;

/** Where a PodSpec writes each field (core/v1 PodSpec and Container). The pod's rows are read first; a container's overrule them. */
public final class KubernetesPlaces {
    /** Paths below the spec of a pod. */
    public static final Table POD = new Table(List.of(
            key(Fields.USER, Codecs.USER, "securityContext", "runAsUser"),
            key(Fields.GROUP, Codecs.ID, "securityContext", "runAsGroup"),
            listed(Fields.SUPPLEMENTARY_GROUPS, Codecs.ID, "securityContext", "supplementalGroups"),
            key(Fields.ROOT_PERMITTED, Codecs.INVERTED, "securityContext", "runAsNonRoot"),
            key(Fields.SECCOMP, Codecs.PROFILE, "securityContext", "seccompProfile"),
            key(Fields.APPARMOR, Codecs.PROFILE, "securityContext", "appArmorProfile"),
            key(Fields.SELINUX, Codecs.SELINUX, "securityContext", "seLinuxOptions"),
            listed(Fields.SYSCTLS, Codecs.SYSCTL, "securityContext", "sysctls"),
            key(Fields.WINDOWS_HOST_PROCESS, Codecs.TRUTH, "securityContext", "windowsOptions", "hostProcess"),
            key(Fields.NETWORK, Codecs.HOST, "hostNetwork"),
            key(Fields.PID, Codecs.HOST, "hostPID"),
            key(Fields.IPC, Codecs.HOST, "hostIPC"),
            key(Fields.USER_NAMESPACE, Codecs.HOST, "hostUsers"),
            key(Fields.RUNTIME, Codecs.TEXT, "runtimeClassName"),
            key(Fields.MEMORY_LIMIT, Codecs.BYTES, "resources", "limits", "memory"),
            key(Fields.CPU_LIMIT, Codecs.THOUSANDTHS, "resources", "limits", "cpu"),
            key(Fields.RESTART, Codecs.TEXT, "restartPolicy"),
            key(Fields.SHARED_PROCESSES, Codecs.TRUTH, "shareProcessNamespace"),
            key(Fields.TOKEN_MOUNTED, Codecs.TRUTH, "automountServiceAccountToken"),
            key(Fields.SERVICE_ACCOUNT, Codecs.TEXT, "serviceAccountName"),
            key(Fields.NODE_NAME, Codecs.TEXT, "nodeName"),
            listed(Fields.NODE_SELECTOR, dev.hull.formats.places.Codecs.PAIR, "nodeSelector"),
            listed(Fields.TOLERATIONS, Codecs.TOLERATION, "tolerations")));

    /** Paths below a container. */
    public static final Table CONTAINER = new Table(List.of(
            key(Fields.IMAGE, Codecs.IMAGE, "image"),
            key(Fields.PULL_POLICY, Codecs.TEXT, "imagePullPolicy"),
            listed(Fields.ENTRYPOINT, Codecs.TEXT, "command"),
            listed(Fields.COMMAND, Codecs.TEXT, "args"),
            key(Fields.WORKING_DIRECTORY, Codecs.TEXT, "workingDir"),
            listed(Fields.ENVIRONMENT, Codecs.VARIABLE, "env"),
            key(Fields.USER, Codecs.USER, "securityContext", "runAsUser"),
            key(Fields.GROUP, Codecs.ID, "securityContext", "runAsGroup"),
            key(Fields.ROOT_PERMITTED, Codecs.INVERTED, "securityContext", "runAsNonRoot"),
            key(Fields.PRIVILEGED, Codecs.TRUTH, "securityContext", "privileged"),
            key(Fields.MAY_GAIN_PRIVILEGES, Codecs.TRUTH, "securityContext", "allowPrivilegeEscalation"),
            key(Fields.WRITABLE_ROOT, Codecs.INVERTED, "securityContext", "readOnlyRootFilesystem"),
            listed(Fields.CAPABILITIES_ADDED, Codecs.TEXT, "securityContext", "capabilities", "add"),
            listed(Fields.CAPABILITIES_DROPPED, Codecs.TEXT, "securityContext", "capabilities", "drop"),
            key(Fields.SECCOMP, Codecs.PROFILE, "securityContext", "seccompProfile"),
            key(Fields.APPARMOR, Codecs.PROFILE, "securityContext", "appArmorProfile"),
            key(Fields.SELINUX, Codecs.SELINUX, "securityContext", "seLinuxOptions"),
            key(Fields.PATHS_UNMASKED, Codecs.UNMASKED, "securityContext", "procMount"),
            key(Fields.WINDOWS_HOST_PROCESS, Codecs.TRUTH, "securityContext", "windowsOptions", "hostProcess"),
            key(Fields.MEMORY_LIMIT, Codecs.BYTES, "resources", "limits", "memory"),
            key(Fields.MEMORY_RESERVATION, Codecs.BYTES, "resources", "requests", "memory"),
            key(Fields.CPU_LIMIT, Codecs.THOUSANDTHS, "resources", "limits", "cpu"),
            key(Fields.CPU_REQUEST, Codecs.THOUSANDTHS, "resources", "requests", "cpu"),
            key(Fields.EPHEMERAL_STORAGE_LIMIT, Codecs.BYTES, "resources", "limits", "ephemeral-storage"),
            listed(Fields.PORTS, Codecs.HOST_PORT, "ports"),
            listed(Fields.EXPOSED_PORTS, Codecs.LISTENS_ON, "ports")));

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

    private static <T> Place key(Field.One<T> field, Codec<T> codec, String... path) {
        return new Place.Key<>(field, List.of(path), codec);
    }

    private static <E> Place listed(Field.Many<E> field, Codec<E> codec, String... path) {
        return new Place.Listed<>(field, List.of(path), codec);
    }
}
