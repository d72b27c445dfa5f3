package dev.hull.checks;

import dev.hull.model.Estate;
import dev.hull.model.Platform;
import dev.hull.model.Workload;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check may know beside its subject.
 *
 * @param workload that the subject is part of, for a container
 * @param today for ends of life
 * @param trustedRegistries patterns of registries and repositories; while empty, nobody is untrusted
 */
public record Scene(Estate estate, @Nullable Workload workload, LocalDate today, List<String> trustedRegistries) {
    public Scene {
        trustedRegistries = List.copyOf(trustedRegistries);
    }

    /** {@return whether the subject is part of a pod} */
    public boolean isKubernetes() {
        return workload != null && workload.platform() instanceof Platform.Kubernetes;
    }

    /** {@return whether the subject is an OCI runtime's bundle} */
    public boolean isOci() {
        return workload != null && workload.platform() instanceof Platform.Oci;
    }

    /** {@return whether a swarm places the subject} */
    public boolean isSwarm() {
        return workload != null && workload.platform() instanceof Platform.Docker docker && docker.swarm();
    }

    /** {@return whether the subject's image is built here, and not fetched} */
    public boolean isBuilt() {
        return workload != null
                && workload.platform() instanceof Platform.Docker docker
                && !docker.buildDockerfile().isEmpty();
    }

    /** {@return whether the subject is part of a pod for Windows, which has no capabilities, seccomp or uids} */
    public boolean isWindows() {
        return workload != null
                && workload.platform() instanceof Platform.Kubernetes kubernetes
                && kubernetes.pod().os().is("windows");
    }

    Scene in(Workload other) {
        return new Scene(estate, other, today, trustedRegistries);
    }
}
