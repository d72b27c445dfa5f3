package dev.hull.artefacts.npm;

import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.FileEntry;
import dev.hull.artefacts.json.Json;
import dev.hull.artefacts.json.JsonText;
import dev.hull.model.Evidence;
import dev.hull.model.Evidence.Kind;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * {@code deno.lock} (docs.deno.com, "Integrity checking and lock files"), versions 2 to 5: packages of npm, by {@code name@version}, to
 * which an underscore adds what they were resolved beside. What comes from elsewhere has no advisories: a gap.
 */
final class DenoLock {
    private DenoLock() {}

    static void read(FileEntry file, Content content, Discoveries found) {
        Json lock = JsonText.read(content, found);
        Json grouped = lock.at("packages");
        Json npm = grouped.isObject() ? grouped.at("npm") : lock.at("npm");
        Json packages = npm.at("packages").isObject() ? npm.at("packages") : npm;
        Evidence evidence = Evidence.of(Kind.LOCKED, file.path());
        Set<String> seen = new LinkedHashSet<>();
        packages.entries().forEach((key, entry) -> {
            int start = Npm.versionStart(key);
            int beside = start < 0 ? -1 : key.indexOf('_', start);
            String plain = beside < 0 ? key : key.substring(0, beside);
            if (start > 0 && Npm.isVersion(plain.substring(start)) && seen.add(plain)) {
                found.component(Npm.component(plain.substring(0, start - 1), plain.substring(start), evidence)
                        .with(Npm.digest(entry.textAt("integrity"))));
            }
        });
        int others = (grouped.isObject() ? grouped : lock).at("jsr").keys().size()
                + lock.at("remote").keys().size();
        if (others > 0) {
            found.gap("packages", file.path() + ": " + others + " modules of JSR or from addresses");
        }
    }
}
