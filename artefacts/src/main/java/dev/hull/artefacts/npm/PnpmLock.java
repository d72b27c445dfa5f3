package dev.hull.artefacts.npm;

import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.FileEntry;
import dev.hull.artefacts.Reach;
import dev.hull.artefacts.json.Json;
import dev.hull.artefacts.yaml.Yaml;
import dev.hull.model.Evidence;
import dev.hull.model.Evidence.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * pnpm's lock file (github.com/pnpm/spec, lockfile): keys of {@code packages} are {@code /name/1.0.0_peers} in version 5,
 * {@code /name@1.0.0(peers)} in 6, {@code name@1.0.0} in 9, where {@code snapshots} say what needs what, and what is for development
 * follows from that.
 */
final class PnpmLock {
    private static final List<String> FOR_USE = List.of("dependencies", "optionalDependencies");

    private final Json json;
    private final boolean saysDev;
    private final boolean hasSlashes;

    private PnpmLock(Json json) {
        this.json = json;
        this.saysDev = json.at("snapshots").isNothing();
        String version = json.textAt("lockfileVersion");
        this.hasSlashes = version.startsWith("5") || version.startsWith("4") || version.startsWith("3");
    }

    static void read(FileEntry file, Content content, Discoveries found) {
        Json json = Yaml.read(content, found);
        PnpmLock lock = new PnpmLock(json);
        Set<String> used = lock.used();
        Map<String, String> outside = new LinkedHashMap<>();
        Evidence evidence = Evidence.of(Kind.LOCKED, file.path());
        json.at("packages").entries().forEach((key, entry) -> {
            Named named = lock.named(key, entry);
            if (!Npm.isVersion(named.version)) {
                outside.put(key, "");
                return;
            }
            boolean dev = lock.saysDev ? entry.at("dev").isTrue() : !used.contains(key);
            found.component(Npm.component(named.name, named.version, evidence)
                    .with(Npm.digest(entry.at("resolution").textAt("integrity")))
                    .with(Npm.scope(dev, entry.at("optional").isTrue())));
        });
        LockFile.skipped(found, file, outside);
    }

    private record Named(String name, String version) {}

    private Named named(String key, Json entry) {
        if (!entry.textAt("name").isEmpty() && !entry.textAt("version").isEmpty()) {
            return new Named(entry.textAt("name"), entry.textAt("version"));
        }
        // A key that doesn't begin with a slash begins with the host of another registry.
        String path = key.startsWith("/") ? key.substring(1) : hasSlashes ? key.substring(key.indexOf('/') + 1) : key;
        return hasSlashes ? slashed(path) : atSign(withoutPeers(path));
    }

    private static Named atSign(String path) {
        int start = Npm.versionStart(path);
        return start < 0 ? new Named(path, "") : new Named(path.substring(0, start - 1), path.substring(start));
    }

    private static Named slashed(String path) {
        int slash = path.lastIndexOf('/');
        if (slash < 0) {
            return new Named(path, "");
        }
        String version = path.substring(slash + 1);
        int peers = version.indexOf('_');
        return new Named(path.substring(0, slash), peers < 0 ? version : version.substring(0, peers));
    }

    private static String withoutPeers(String key) {
        int peers = key.indexOf('(');
        return peers < 0 ? key : key.substring(0, peers);
    }

    /** {@return keys of {@code packages} that the importers need for use, not for development} */
    private Set<String> used() {
        List<String> roots = new ArrayList<>();
        for (Json importer : json.at("importers").entries().values()) {
            roots.addAll(needs(importer));
        }
        Set<String> snapshots =
                Reach.from(roots, key -> needs(json.at("snapshots").at(key)));
        return Set.copyOf(snapshots.stream().map(PnpmLock::withoutPeers).toList());
    }

    private static Collection<String> needs(Json from) {
        List<String> keys = new ArrayList<>();
        for (String kind : FOR_USE) {
            from.at(kind).entries().forEach((name, entry) -> {
                String version = entry.isObject() ? entry.textAt("version") : entry.text();
                keys.add(name + "@" + version);
                // Of an alias the version is the whole key of its target.
                keys.add(version);
            });
        }
        return keys;
    }
}
