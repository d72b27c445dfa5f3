package dev.hull.checks.image;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.checks.Scene;
import dev.hull.checks.image.ReleaseLines.Ended;
import dev.hull.model.Container;
import dev.hull.model.Distro;
import dev.hull.model.DockerfileStage;
import dev.hull.model.ImageRef;
import dev.hull.model.Location;
import dev.hull.model.Remedy;
import dev.hull.model.Setting;
import dev.hull.model.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An image whose tag names a release line, or a distribution, that gets no fixes any more on the day of the check; or an image that
 * nobody makes any more.
 *
 * <p>Fields: image references; {@code FROM}.
 */
final class EndOfLife {
    static final Check<Container> CHECK = Check.ofContainer("image.end-of-life", Severity.MEDIUM, EndOfLife::look)
            .andStages(EndOfLife::lookAtStage)
            .andImages(EndOfLife::lookAtImage);

    private static final String LEGACY = "bitnamilegacy/"; // a frozen copy, since 2025-08

    private EndOfLife() {}

    private static List<Hit> look(Container container, Scene scene) {
        return judge(Images.of(container), scene.today());
    }

    private static List<Hit> lookAtStage(DockerfileStage stage, Scene scene) {
        return Images.isOtherStage(stage, scene) ? Hit.none() : judge(Images.of(stage), scene.today());
    }

    private static List<Hit> lookAtImage(dev.hull.model.Image image, Scene scene) {
        Distro distro = image.inventory().distro();
        boolean ended =
                !distro.end().isEmpty() && distro.end().compareTo(scene.today().toString()) < 0;
        return ended
                ? Hit.at(Location.NONE, distro.id())
                        .message("base")
                        .arg("image", image.name())
                        .arg("product", distro.id())
                        .arg("cycle", distro.version())
                        .arg("end", distro.end())
                        .remedy(new Remedy.Advise("update"))
                        .only()
                : Hit.none();
    }

    private static List<Hit> judge(Images.Named image, LocalDate today) {
        Setting<ImageRef> setting = image.reference();
        String name = Images.publicName(setting.worst());
        if (name.isEmpty()) {
            return Hit.none();
        }
        String retired = name.startsWith(LEGACY) ? "2025-08" : ReleaseLines.retired(name);
        if (!retired.isEmpty() && retired.compareTo(today.toString()) < 0) {
            return image.hit(name)
                    .message("retired")
                    .arg("end", retired)
                    .remedy(new Remedy.Advise("successor"))
                    .only();
        }
        return lines(image, name, setting.worst().tag(), today);
    }

    private static List<Hit> lines(Images.Named image, String name, String tag, LocalDate today) {
        List<Hit> hits = new ArrayList<>();
        product(name, tag, today).ifPresent(e -> hits.add(hit(image, e)));
        String product = ReleaseLines.product(name);
        boolean known = !product.isEmpty() || Images.isDistroless(name);
        system(name, known ? tag : "", today)
                .filter(e -> hits.isEmpty())
                .ifPresent(e -> hits.add(
                        e.product().equals(product)
                                ? hit(image, e)
                                : hit(image, e).message("base")));
        return hits;
    }

    private static Hit hit(Images.Named image, Ended ended) {
        return image.hit(ended.product())
                .arg("product", ended.product())
                .arg("cycle", ended.cycle())
                .arg("end", ended.end())
                .arg("newest", ended.newest())
                .remedy(new Remedy.Advise("update"));
    }

    private static Optional<Ended> product(String name, String tag, LocalDate today) {
        String product = ReleaseLines.product(name);
        String version = Tags.version(tag);
        if (product.isEmpty()) {
            return Images.isDistroless(name)
                    ? ReleaseLines.ended("nodejs", Tags.after("/nodejs", name), today)
                    : Optional.empty();
        }
        return version.isEmpty() ? Optional.empty() : ReleaseLines.ended(product, version, today);
    }

    /** The distribution below: a code name or {@code alpine3.12} in the tag, or in the name, as distroless and UBI have it. */
    private static Optional<Ended> system(String name, String tag, LocalDate today) {
        for (String word : tag.replace('_', '-').split("-", -1)) {
            Optional<Ended> ended = word.startsWith("alpine")
                    ? version("alpine-linux", Tags.version(word.substring("alpine".length())), today)
                    : ReleaseLines.endedRelease(word, today);
            if (ended.isPresent()) {
                return ended;
            }
        }
        return Images.isDistroless(name)
                ? version("debian", Tags.after("-debian", name), today)
                : version("rhel", Tags.after("ubi", name), today);
    }

    private static Optional<Ended> version(String product, String version, LocalDate today) {
        return version.isEmpty() ? Optional.empty() : ReleaseLines.ended(product, version, today);
    }
}
