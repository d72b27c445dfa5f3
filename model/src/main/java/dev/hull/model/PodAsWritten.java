package dev.hull.model;

import java.util.List;

/**
 * A pod as its author wrote it, without a default or an inherited value: what pod security admission judges. Paths and meanings are
 * those of the core/v1 PodSpec.
 *
 * @param path of the pod's spec in its object, as {@code spec.template.spec}
 * @param annotations of the pod, not of what makes it
 * @param os {@code os.name}: linux or windows
 * @param containers init, main and ephemeral ones, in that order
 * @param at the pod's spec
 */
public record PodAsWritten(
        String path,
        List<Item<KeyValue>> annotations,
        Written<String> os,
        Written<Boolean> hostNetwork,
        Written<Boolean> hostPid,
        Written<Boolean> hostIpc,
        Written<Boolean> hostUsers,
        Security security,
        List<Item<KeyValue>> sysctls,
        List<Volume> volumes,
        List<Part> containers,
        Location at) {
    public PodAsWritten {
        annotations = List.copyOf(annotations);
        sysctls = List.copyOf(sysctls);
        volumes = List.copyOf(volumes);
        containers = List.copyOf(containers);
    }

    /**
     * A securityContext of the pod or of one container; what its level does not have is left out.
     *
     * @param seccomp {@code seccompProfile.type}: RuntimeDefault, Localhost or Unconfined
     * @param appArmor {@code appArmorProfile.type}
     * @param capabilitiesAdded as written, container level only
     * @param at the securityContext, or what would hold it
     */
    public record Security(
            Written<Boolean> privileged,
            Written<Boolean> allowPrivilegeEscalation,
            Written<Boolean> runAsNonRoot,
            Written<Long> runAsUser,
            Written<Boolean> hostProcess,
            Written<String> procMount,
            Written<String> seccomp,
            Written<String> seccompLocalhost,
            Written<String> appArmor,
            Written<String> appArmorLocalhost,
            Written<String> selinuxUser,
            Written<String> selinuxRole,
            Written<String> selinuxType,
            Written<String> selinuxLevel,
            List<Item<String>> capabilitiesAdded,
            List<Item<String>> capabilitiesDropped,
            Location at) {
        public Security {
            capabilitiesAdded = List.copyOf(capabilitiesAdded);
            capabilitiesDropped = List.copyOf(capabilitiesDropped);
        }
    }

    /**
     * A volume of the pod.
     *
     * @param types the keys of its sources as written ({@code hostPath}, {@code emptyDir} …): one in a valid pod, none in an empty one
     * @param hostPath {@code hostPath.path}
     */
    public record Volume(String name, List<String> types, Written<String> hostPath, Location at) {
        public Volume {
            types = List.copyOf(types);
        }
    }

    /**
     * One container.
     *
     * @param path of it in its object, as {@code spec.containers[0]}
     * @param hostPorts the host port of each of its ports that gives one, 0 too
     * @param hosts the host that each probe and lifecycle handler names
     */
    public record Part(
            String name,
            Role role,
            String path,
            Security security,
            List<Item<Long>> hostPorts,
            List<Item<HandlerHost>> hosts,
            Location at) {
        public Part {
            hostPorts = List.copyOf(hostPorts);
            hosts = List.copyOf(hosts);
        }
    }

    /** A host that a probe or lifecycle handler names; {@code path} below the container, as {@code livenessProbe.httpGet.host}. */
    public record HandlerHost(String path, String host) {}
}
