package dev.hull.checks.secrets;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.checks.Scene;
import dev.hull.model.Image;
import dev.hull.model.Location;
import dev.hull.model.Notable.Credential;
import dev.hull.model.Remedy;
import dev.hull.model.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of an image holds a credential in the clear, or a layer does whose file a later one deletes: whoever has the image has it all the
 * same.
 *
 * <p>Files: private keys (RFC 7468), files in which programs keep credentials, providers' tokens in small texts.
 */
final class InImage {
    static final Check<Image> CHECK = Check.ofImage("secrets.in-image", Severity.HIGH, InImage::look);

    private InImage() {}

    private static List<Hit> look(Image image, Scene scene) {
        List<Hit> hits = new ArrayList<>();
        for (Credential credential : image.inventory().credentials()) {
            boolean hidden = credential.hiddenBy() >= 0;
            Hit hit = Hit.at(Location.NONE, credential.path() + "\0" + credential.kind() + (hidden ? "\0hidden" : ""))
                    .arg("path", "/" + credential.path())
                    .arg("kind", credential.kind())
                    .arg("layer", image.layers().isEmpty() ? "" : Integer.toString(credential.layer() + 1))
                    .remedy(new Remedy.Advise(hidden ? "rebuild" : "mount"));
            hits.add(hidden ? hit.message("hidden").arg("hider", Integer.toString(credential.hiddenBy() + 1)) : hit);
        }
        return hits;
    }
}
