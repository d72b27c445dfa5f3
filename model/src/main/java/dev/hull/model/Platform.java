package dev.hull.model;

import java.util.List;

/** What only one platform knows of a workload. */
public sealed interface Platform {
    /**
     * A container of an engine such as Docker or Podman.
     *
     * @param swarm whether a swarm places it
     * @param buildDockerfile path of the Dockerfile that it is built from, relative to the project; empty where it is not built
     * @param facts what the kernel says of a running one; {@link ProcessFacts#NONE} where nobody looked
     */
    record Docker(
            boolean swarm,
            String buildDockerfile,
            String buildTarget,
            List<KeyValue> buildArguments,
            ProcessFacts facts)
            implements Platform {
        public static final Docker PLAIN = new Docker(false, "", "", List.of(), ProcessFacts.NONE);

        public Docker {
            buildArguments = List.copyOf(buildArguments);
        }
    }

    /** A pod, as its author wrote it: what Pod Security Standards judge, without any default. */
    record Kubernetes(PodAsWritten pod) implements Platform {}

    /** A bundle of the OCI runtime specification. */
    record Oci(String version) implements Platform {}
}
