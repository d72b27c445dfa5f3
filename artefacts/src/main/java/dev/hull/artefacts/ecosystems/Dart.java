package dev.hull.artefacts.ecosystems;

import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.ecosystems.OtherLockFile.Locked;
import dev.hull.artefacts.yaml.Yaml;

/** {@code pubspec.lock} (dart.dev, "Package dependencies"). What comes from the SDK or a folder has no version of its own. */
final class Dart {
    private Dart() {}

    static void read(Content content, Locked locked, Discoveries found) {
        Yaml.read(content, found).at("packages").entries().forEach((name, entry) -> {
            String source = entry.textAt("source");
            if (source.equals("hosted") || source.equals("git")) {
                locked.add(
                        "",
                        name,
                        entry.textAt("version"),
                        entry.textAt("dependency").equals("direct dev"));
            }
        });
    }
}
