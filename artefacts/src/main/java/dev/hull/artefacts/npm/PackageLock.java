package dev.hull.artefacts.npm;

import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.FileEntry;
import dev.hull.artefacts.json.Json;
import dev.hull.artefacts.json.JsonText;
import dev.hull.model.Component;
import dev.hull.model.Evidence;
import dev.hull.model.Evidence.Kind;
import java.util.LinkedHashMap;
import java.util.Map;

/** npm's lock file in all its versions (docs.npmjs.com, package-lock.json): nested {@code dependencies} (1), {@code packages} (2, 3). */
final class PackageLock {
    private static final String MODULES = "node_modules/";

    private final Discoveries found;
    private final Evidence evidence;
    private final Map<String, String> outside = new LinkedHashMap<>();

    private PackageLock(FileEntry file, Discoveries found) {
        this.found = found;
        this.evidence = Evidence.of(Kind.LOCKED, file.path());
    }

    static void read(FileEntry file, Content content, Discoveries found) {
        Json json = JsonText.read(content, found);
        PackageLock lock = new PackageLock(file, found);
        if (json.at("packages").isObject()) {
            json.at("packages").entries().forEach(lock::ofPath);
        } else {
            lock.nested(json.at("dependencies"));
        }
        LockFile.skipped(found, file, lock.outside);
    }

    /** The key is a path; what doesn't lie in {@code node_modules} is the application or one of its workspaces. */
    private void ofPath(String path, Json entry) {
        int modules = path.lastIndexOf(MODULES);
        if (modules < 0 || entry.at("link").isTrue()) {
            return;
        }
        String name =
                entry.textAt("name").isEmpty() ? path.substring(modules + MODULES.length()) : entry.textAt("name");
        add(name, entry.textAt("version"), entry);
    }

    /** Depth is that of the JSON, which its reader bounds. */
    private void nested(Json dependencies) {
        dependencies.entries().forEach((name, entry) -> {
            String version = entry.textAt("version");
            int start = version.startsWith("npm:") ? Npm.versionStart(version.substring(4)) : -1;
            if (start > 0) {
                String target = version.substring(4);
                add(target.substring(0, start - 1), target.substring(start), entry);
            } else {
                add(name, version, entry);
            }
            nested(entry.at("dependencies"));
        });
    }

    private void add(String name, String version, Json entry) {
        if (!Npm.isVersion(version)) {
            outside.put(name, version);
            return;
        }
        Component component = Npm.component(name, version, evidence)
                .with(Npm.digest(entry.textAt("integrity")))
                .with(Npm.scope(
                        entry.at("dev").isTrue(),
                        entry.at("optional").isTrue() || entry.at("devOptional").isTrue()));
        found.component(component.withLicences(NodeModules.licences(entry)));
    }
}
