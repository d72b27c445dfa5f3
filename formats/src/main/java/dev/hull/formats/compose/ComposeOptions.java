package dev.hull.formats.compose;

import java.util.List;

/**
 * What {@code docker compose} was told on its command line.
 *
 * @param files of {@code -f}, in order; empty for the default names
 * @param envFiles of {@code --env-file}; empty for {@code .env}
 * @param projectName of {@code -p}, or empty
 * @param projectDirectory of {@code --project-directory}, or empty for the folder of the first file
 * @param services that are asked for; empty for all
 */
record ComposeOptions(
        List<String> files,
        List<String> envFiles,
        List<String> profiles,
        String projectName,
        String projectDirectory,
        List<String> services,
        boolean interpolates,
        boolean normalizes,
        boolean resolvesPaths,
        boolean checksConsistency,
        boolean keepsAllResources) {
    /** Nothing told: the default files of the folder, as {@code docker compose up} takes them. */
    public static final ComposeOptions NONE = of(List.of());

    public ComposeOptions {
        files = List.copyOf(files);
        envFiles = List.copyOf(envFiles);
        profiles = List.copyOf(profiles);
        services = List.copyOf(services);
    }

    /** {@return the options of a project that is read from these files} */
    public static ComposeOptions of(List<String> files) {
        return new ComposeOptions(files, List.of(), List.of(), "", "", List.of(), true, true, true, true, false);
    }
}
