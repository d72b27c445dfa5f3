package dev.hull.artefacts.ecosystems;

import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.ecosystems.OtherLockFile.Locked;
import dev.hull.artefacts.json.Json;
import dev.hull.artefacts.json.JsonText;

/** {@code renv.lock} of R (rstudio.github.io/renv, "The lockfile"). */
final class Renv {
    private Renv() {}

    static void read(Content content, Locked locked, Discoveries found) {
        for (Json each : JsonText.read(content, found).at("Packages").entries().values()) {
            locked.add("", each.textAt("Package"), each.textAt("Version"), false);
        }
    }
}
