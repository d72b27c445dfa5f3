package dev.hull.artefacts.ecosystems;

import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.ecosystems.OtherLockFile.Locked;
import dev.hull.artefacts.json.Json;
import dev.hull.artefacts.toml.Toml;
import java.util.Map;

/**
 * {@code Manifest.toml} of Julia (pkgdocs.julialang.org, "Project.toml and Manifest.toml"), with or without a version of the format.
 * Packages of the standard library have no version of their own: theirs is Julia's.
 */
final class Julia {
    private Julia() {}

    static void read(Content content, Locked locked, Discoveries found) {
        Json manifest = Toml.read(content, found);
        String language = manifest.textAt("julia_version");
        Json packages = manifest.at("manifest_format").isNothing() ? manifest : manifest.at("deps");
        packages.entries().forEach((name, entries) -> {
            for (Json each : entries.items()) {
                String version = each.textAt("version");
                String uuid = each.textAt("uuid");
                if (!uuid.isEmpty()) {
                    locked.add("", name, version.isEmpty() ? language : version, Map.of("uuid", uuid));
                }
            }
        });
    }
}
