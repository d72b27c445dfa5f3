package dev.hull.artefacts.npm;

import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.FileEntry;
import dev.hull.artefacts.Reach;
import dev.hull.artefacts.json.Json;
import dev.hull.artefacts.json.JsonText;
import dev.hull.model.Evidence;
import dev.hull.model.Evidence.Kind;
import dev.hull.model.Limits;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Bun's lock file (bun.sh/docs/install/lockfile): JSON with comments and trailing commas. {@code packages} has a path of names to a
 * list: {@code name@version}, registry, what it needs, digest.
 */
final class BunLock {
    private static final List<String> FOR_USE = List.of("dependencies", "optionalDependencies", "peerDependencies");

    private static final int DEEPEST = 100;

    private final Json packages;

    private BunLock(Json packages) {
        this.packages = packages;
    }

    static void read(FileEntry file, Content content, Discoveries found) {
        if (file.name().endsWith("b")) {
            BunBinary.read(file, content, found);
            return;
        }
        if (!content.isWithinLimit(found)) {
            return;
        }
        Json json = JsonText.readRelaxed(content.bytes(), Limits.DEFAULT, found::problem);
        BunLock lock = new BunLock(json.at("packages"));
        Set<String> used = lock.used(json.at("workspaces"));
        Map<String, String> outside = new LinkedHashMap<>();
        Evidence evidence = Evidence.of(Kind.LOCKED, file.path());
        lock.packages.entries().forEach((path, entry) -> {
            String first =
                    entry.items().isEmpty() ? "" : entry.items().getFirst().text();
            int start = Npm.versionStart(first);
            String version = start < 0 ? "" : first.substring(start);
            if (Npm.isVersion(version)) {
                found.component(Npm.component(first.substring(0, start - 1), version, evidence)
                        .with(Npm.digest(entry.items().getLast().text()))
                        .with(Npm.scope(!used.contains(path), false)));
            } else if (!version.startsWith("workspace:")) {
                outside.put(path, version);
            }
        });
        LockFile.skipped(found, file, outside);
    }

    private Set<String> used(Json workspaces) {
        List<String> roots = new ArrayList<>();
        workspaces.entries().values().forEach(each -> roots.addAll(needs("", each)));
        return Reach.from(roots, path -> needs(path, facts(path)));
    }

    private Json facts(String path) {
        return packages.at(path).items().stream()
                .filter(Json::isObject)
                .findFirst()
                .orElse(Json.NOTHING);
    }

    private Collection<String> needs(String path, Json from) {
        List<String> paths = new ArrayList<>();
        for (String kind : FOR_USE) {
            for (String name : from.at(kind).keys()) {
                paths.add(nearest(path, name));
            }
        }
        return paths;
    }

    /** {@return the path of {@code name} as {@code from} sees it: below itself, else below what holds it, else at the top} */
    private String nearest(String from, String name) {
        String holder = from;
        for (int up = 0; up < DEEPEST && !holder.isEmpty(); up++) {
            if (!packages.at(holder + "/" + name).isNothing()) {
                return holder + "/" + name;
            }
            holder = holder.substring(0, Math.max(0, holder.lastIndexOf('/')));
        }
        return name;
    }
}
