package dev.hull.checks.image;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.checks.Scene;
import dev.hull.model.Container;
import dev.hull.model.DockerfileStage;
import dev.hull.model.Estate;
import dev.hull.model.ImageRef;
import dev.hull.model.Location;
import dev.hull.model.Remedy;
import dev.hull.model.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * An image comes from a place that none of the user's trusted patterns names. A pattern is a registry or a folder of one, with or
 * without {@code /*} at its end; one that ends inside a name, as {@code registry.example.com/team*}, is reported itself, since it trusts
 * {@code team-of-somebody-else} too. While there are no patterns, nobody is untrusted.
 *
 * <p>Fields: image references; {@code FROM}.
 */
final class UntrustedRegistry {
    static final Check<Container> CHECK = Check.ofContainer(
                    "image.untrusted-registry", Severity.MEDIUM, UntrustedRegistry::look)
            .andStages(UntrustedRegistry::lookAtStage)
            .andEstate(UntrustedRegistry::lookAtPatterns);

    private UntrustedRegistry() {}

    private static List<Hit> look(Container container, Scene scene) {
        return scene.isBuilt() ? Hit.none() : judge(Images.of(container), scene.trustedRegistries());
    }

    private static List<Hit> lookAtStage(DockerfileStage stage, Scene scene) {
        return Images.isOtherStage(stage, scene) ? Hit.none() : judge(Images.of(stage), scene.trustedRegistries());
    }

    private static List<Hit> lookAtPatterns(Estate estate, Scene scene) {
        List<Hit> hits = new ArrayList<>();
        for (String pattern : scene.trustedRegistries()) {
            if (pattern.endsWith("*") && !pattern.endsWith("/*") && !pattern.endsWith("/**")) {
                hits.add(Hit.at(Location.NONE, pattern)
                        .message("pattern")
                        .arg("pattern", pattern)
                        .remedy(new Remedy.Ask("pattern", List.of())));
            }
        }
        return hits;
    }

    private static List<Hit> judge(Images.Named image, List<String> trusted) {
        ImageRef reference = image.reference().worst();
        boolean unread = !image.reference().isKnown() && image.reference().isWritten();
        if (trusted.isEmpty() || reference.repository().isEmpty() && !unread) {
            return Hit.none();
        }
        String name = Images.fullName(reference);
        if (!unread && trusted.stream().anyMatch(p -> covers(p, name))) {
            return Hit.none();
        }
        return image.hit(reference.withoutVersion())
                .remedy(new Remedy.Ask("source", List.of()))
                .only();
    }

    private static boolean covers(String pattern, String name) {
        String start = pattern;
        while (start.endsWith("*")) {
            start = start.substring(0, start.length() - 1);
        }
        boolean inside = pattern.endsWith("*") && !start.endsWith("/");
        if (start.endsWith("/")) {
            start = start.substring(0, start.length() - 1);
        }
        return inside ? name.startsWith(start) : name.equals(start) || name.startsWith(start + "/");
    }
}
