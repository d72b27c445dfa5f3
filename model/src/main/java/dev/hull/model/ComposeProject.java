package dev.hull.model;

import java.util.List;

/**
 * A Compose project beside its services: what they share.
 *
 * @param services refs of the workloads that belong to it, by their order in the file
 */
public record ComposeProject(
        SubjectRef ref,
        List<SubjectRef> services,
        List<Network> networks,
        List<Build> builds,
        List<ConfigItem> configs,
        Location at)
        implements Subject {
    public ComposeProject {
        services = List.copyOf(services);
        networks = List.copyOf(networks);
        builds = List.copyOf(builds);
        configs = List.copyOf(configs);
    }

    /**
     * How a service's image is built.
     *
     * @param arguments build arguments with literal values
     * @param entitlements and {@code privileged}, {@code network}: how far the build leaves its sandbox
     */
    public record Build(
            SubjectRef service,
            String context,
            String dockerfile,
            String target,
            Items<KeyValue> arguments,
            Items<String> entitlements,
            boolean privileged,
            String network,
            Location at) {}

    /** A config, secret or env file of the project. {@code kind}: config, secret, env-file or dotenv. */
    public record ConfigItem(String kind, String name, String file, String content, Location at) {}
}
