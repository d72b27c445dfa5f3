package dev.hull.scan.images.registry;

import dev.hull.scan.web.WebSettings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How registries are reached.
 *
 * @param insecure hosts (with port, where they have one) that may speak HTTP, or TLS with a certificate that nobody vouches for; this
 *     machine itself may speak HTTP without being named
 * @param mirrors what is asked before a registry itself
 */
public record RegistrySettings(WebSettings web, Set<String> insecure, List<Mirror> mirrors) {
    /**
     * A registry that holds copies of another.
     *
     * @param registry whose images, as {@code docker.io}; {@code *} for any
     * @param host where the copies are, with a port where it has one
     * @param prefix of the repositories there, with a slash at its end; may be empty
     */
    public record Mirror(String registry, String host, String prefix) {
        /** {@return the mirror that {@code REGISTRY=HOST[/PREFIX]} names} Without a registry it is one of Docker Hub. */
        public static Mirror parse(String text) {
            int equals = text.indexOf('=');
            String registry =
                    equals < 0 ? Reference.HUB : text.substring(0, equals).strip();
            String place = text.substring(equals + 1).strip();
            place = place.startsWith("https://") ? place.substring("https://".length()) : place;
            int slash = place.indexOf('/');
            String prefix = slash < 0 ? "" : place.substring(slash + 1);
            boolean ends = prefix.isEmpty() || prefix.endsWith("/");
            return new Mirror(registry, slash < 0 ? place : place.substring(0, slash), ends ? prefix : prefix + "/");
        }
    }

    public RegistrySettings {
        insecure = Set.copyOf(insecure);
        mirrors = List.copyOf(mirrors);
    }

    /**
     * {@return the settings that the environment makes}: {@code HULL_REGISTRY_MIRRORS} and {@code HULL_INSECURE_REGISTRIES}, each a list with
     * commas.
     */
    public static RegistrySettings of(WebSettings web) {
        Map<String, String> environment = web.environment();
        return new RegistrySettings(
                web,
                new LinkedHashSet<>(list(environment, "HULL_INSECURE_REGISTRIES")),
                list(environment, "HULL_REGISTRY_MIRRORS").stream()
                        .map(Mirror::parse)
                        .toList());
    }

    private static List<String> list(Map<String, String> environment, String variable) {
        List<String> list = new ArrayList<>();
        for (String entry : environment.getOrDefault(variable, "").split(",")) {
            if (!entry.isBlank()) {
                list.add(entry.strip());
            }
        }
        return list;
    }

    public RegistrySettings withInsecure(Set<String> hosts) {
        Set<String> all = new LinkedHashSet<>(insecure);
        all.addAll(hosts);
        return new RegistrySettings(web, all, mirrors);
    }

    public RegistrySettings withMirrors(List<Mirror> others) {
        return new RegistrySettings(web, insecure, others);
    }
}
