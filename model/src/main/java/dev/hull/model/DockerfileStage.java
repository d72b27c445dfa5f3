package dev.hull.model;

import java.util.List;

/**
 * One stage of a Dockerfile, as far as what it starts is concerned.
 *
 * @param base the reference of FROM after build arguments, or the name of another stage
 * @param user the last USER, empty where there is none
 * @param runs the commands of RUN with their places
 * @param last whether it is the stage that is built when none is named
 */
public record DockerfileStage(
        SubjectRef ref,
        String name,
        ImageRef base,
        Setting<User> user,
        Items<EnvVar> environment,
        Items<KeyValue> arguments,
        List<String> exposed,
        List<String> volumes,
        HealthCheck healthCheck,
        List<Run> runs,
        boolean last,
        Location at)
        implements Subject {
    public DockerfileStage {
        exposed = List.copyOf(exposed);
        volumes = List.copyOf(volumes);
        runs = List.copyOf(runs);
    }

    /** A RUN instruction: {@code text} as the shell gets it, heredocs included; {@code flags} as {@code --security=insecure}. */
    public record Run(String text, List<String> flags, Location at) {
        public Run {
            flags = List.copyOf(flags);
        }
    }
}
