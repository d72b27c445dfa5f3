package dev.hull.checks.image;

import static dev.hull.model.Fields.IMAGE;

import dev.hull.checks.Hit;
import dev.hull.checks.Scene;
import dev.hull.model.Container;
import dev.hull.model.DockerfileStage;
import dev.hull.model.Field;
import dev.hull.model.ImageRef;
import dev.hull.model.Setting;
import org.jspecify.annotations.Nullable;

/** The images that subjects are made from. */
final class Images {
    private static final String DEFAULT_REGISTRY = "docker.io";
    private static final String OFFICIAL = "library/";

    private Images() {}

    /** A reference, and what a hit about it rests on: a container's field, or a place in a Dockerfile. */
    record Named(@Nullable Field<?> field, Setting<ImageRef> reference) {
        Hit hit(String key) {
            Hit hit = field == null
                    ? Hit.at(reference.at(), key)
                    : Hit.on(field, reference).key(key);
            Hit known = reference.isKnown() ? hit : hit.unknown();
            return known.arg("image", text());
        }

        private String text() {
            return reference.isKnown()
                    ? reference.worst().text()
                    : String.valueOf(reference.says().value());
        }
    }

    static Named of(Container container) {
        return new Named(IMAGE, container.get(IMAGE));
    }

    static Named of(DockerfileStage stage) {
        return new Named(null, stage.base());
    }

    /** {@return whether the stage stands on another stage of its file, or on nothing} */
    static boolean isOtherStage(DockerfileStage stage, Scene scene) {
        String base = stage.base().worst().text();
        if (base.equals("scratch")) {
            return true;
        }
        return scene.estate().stages().stream()
                .anyMatch(s -> s.at().source().equals(stage.at().source())
                        && !s.name().isEmpty()
                        && s.name().equalsIgnoreCase(base));
    }

    /**
     * {@return the name by which the tables know a public image: {@code node}, {@code grafana/grafana}} Empty for one of a registry of
     * somebody's own, which may number its images as it likes.
     */
    static String publicName(ImageRef image) {
        String repository = image.repository();
        int official = repository.lastIndexOf(OFFICIAL);
        if (official == 0 || official > 0 && repository.charAt(official - 1) == '/') {
            return repository.substring(official + OFFICIAL.length());
        }
        boolean somewhereElse = !image.registry().isEmpty() && !image.registry().endsWith(DEFAULT_REGISTRY);
        return somewhereElse && repository.indexOf('/') < 0 ? "" : repository;
    }

    /** {@return registry and repository as the engines complete them} */
    static String fullName(ImageRef image) {
        String registry = image.registry().isEmpty() ? DEFAULT_REGISTRY : image.registry();
        boolean official =
                registry.equals(DEFAULT_REGISTRY) && image.repository().indexOf('/') < 0;
        return registry + "/" + (official ? OFFICIAL : "") + image.repository();
    }

    static boolean isDistroless(String name) {
        return name.startsWith("distroless/") || name.contains("/distroless/");
    }
}
