package dev.hull.model;

import java.util.List;

/**
 * One stage of a Dockerfile, as far as what it starts is concerned. What a stage takes over from an earlier stage of the file counts as
 * its own.
 *
 * @param name the name behind AS, or the number of the stage
 * @param base the image that it stands on at last, after build arguments; of scratch, {@code scratch}
 * @param user the last USER; open where the base image decides
 * @param arguments ARG with their defaults
 * @param exposed as {@code 80/tcp}
 * @param entrypoint empty where the base image decides
 * @param last whether it is built when none is named
 * @param at FROM
 */
public record DockerfileStage(
        SubjectRef ref,
        String name,
        Setting<ImageRef> base,
        Setting<User> user,
        Items<EnvVar> environment,
        Items<KeyValue> arguments,
        Items<String> exposed,
        Items<String> volumes,
        Items<String> entrypoint,
        Items<String> command,
        Setting<HealthCheck> healthCheck,
        List<Run> runs,
        boolean last,
        Location at)
        implements Subject {
    public DockerfileStage {
        runs = List.copyOf(runs);
    }

    /**
     * A RUN instruction.
     *
     * @param text as the shell gets it, heredocs included
     * @param flags as {@code --security=insecure}
     */
    public record Run(String text, List<String> flags, Location at) {
        public Run {
            flags = List.copyOf(flags);
        }
    }
}
