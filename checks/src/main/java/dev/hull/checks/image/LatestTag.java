package dev.hull.checks.image;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.checks.Scene;
import dev.hull.model.Container;
import dev.hull.model.DockerfileStage;
import dev.hull.model.ImageRef;
import dev.hull.model.Remedy;
import dev.hull.model.Severity;
import java.util.List;

/**
 * Nobody can say which image this is: its tag is latest, or there is neither tag nor digest, for which engines take latest. An image
 * that is built here is nobody else's to change.
 *
 * <p>Fields: image references; {@code FROM}.
 */
final class LatestTag {
    static final Check<Container> CHECK = Check.ofContainer("image.latest-tag", Severity.MEDIUM, LatestTag::look)
            .andStages(LatestTag::lookAtStage);

    private static final String LATEST = "latest";

    private LatestTag() {}

    private static List<Hit> look(Container container, Scene scene) {
        return scene.isBuilt() ? Hit.none() : judge(Images.of(container));
    }

    private static List<Hit> lookAtStage(DockerfileStage stage, Scene scene) {
        return Images.isOtherStage(stage, scene) ? Hit.none() : judge(Images.of(stage));
    }

    private static List<Hit> judge(Images.Named image) {
        ImageRef reference = image.reference().worst();
        boolean moves = reference.digest().isEmpty()
                && (reference.tag().isEmpty() || reference.tag().equals(LATEST));
        boolean named = !reference.repository().isEmpty()
                || image.reference().isWritten() && !image.reference().isKnown();
        if (!moves || !named) {
            return Hit.none();
        }
        Hit hit = image.hit(reference.withoutVersion()).remedy(new Remedy.Ask("version", List.of()));
        return (reference.tag().isEmpty() ? hit.message("none") : hit).only();
    }
}
