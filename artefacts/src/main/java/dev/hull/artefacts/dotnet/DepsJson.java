package dev.hull.artefacts.dotnet;

import dev.hull.artefacts.Cataloguer;
import dev.hull.artefacts.Claim;
import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.FileEntry;
import dev.hull.artefacts.json.Json;
import dev.hull.artefacts.json.JsonText;
import dev.hull.model.Component;
import dev.hull.model.Ecosystem;
import dev.hull.model.Evidence;
import dev.hull.model.Evidence.Kind;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code APP.deps.json}, which lies beside a deployed application and says what its host loads (dotnet/sdk,
 * runtime-configuration-file.md). A library counts if the target has files of it; one without files, such as a package that only
 * pulls others in, is not in the image. Where no target is listed, all libraries count.
 */
public final class DepsJson implements Cataloguer {
    /** Whose the files are that such a file lists: no package of an operating system has this name. */
    public static final String CLAIMED = "*.deps.json";

    private static final String SUFFIX = ".deps.json";
    private static final String RUNTIME_PACK = "runtimepack.";
    static final Set<String> KEYS = Set.of("runtimeTarget", "targets", "libraries");
    private static final List<String> ASSETS = List.of("runtime", "native", "runtimeTargets", "resources");

    @Override
    public String name() {
        return "dotnet-deps";
    }

    @Override
    public Claim claim() {
        return Claim.endings(".json");
    }

    @Override
    public boolean wants(FileEntry file) {
        return file.path().endsWith(SUFFIX);
    }

    @Override
    public void read(FileEntry file, Content content, Discoveries found) {
        Json root = JsonText.pick(content, KEYS, found);
        claim(file, root, found);
        read(root, Evidence.of(Kind.INSTALLED, file.path()), found);
    }

    static void read(Json root, Evidence evidence, Discoveries found) {
        boolean untold = root.at("targets").keys().isEmpty();
        Set<String> deployed = deployed(root);
        Json libraries = root.at("libraries");
        for (String key : libraries.keys()) {
            int slash = key.indexOf('/');
            if (slash > 0 && (untold || deployed.contains(key))) {
                found.component(component(key, slash, libraries.at(key), evidence));
            }
        }
    }

    private static Component component(String key, int slash, Json library, Evidence evidence) {
        String name = key.substring(0, slash);
        Component component = Component.of(
                Ecosystem.NUGET,
                "",
                name.startsWith(RUNTIME_PACK) ? name.substring(RUNTIME_PACK.length()) : name,
                key.substring(slash + 1),
                evidence);
        return library.textAt("type").equals("project") ? component.with(Map.of("type", "project")) : component;
    }

    /**
     * Files of packages lie beside this one by their last name, texts in a folder of their language, and what is for one platform
     * where its path says; the program that starts all of it is named as this file is.
     */
    private static void claim(FileEntry file, Json root, Discoveries found) {
        String folder = file.folder().isEmpty() ? "" : file.folder() + "/";
        String name = file.name();
        found.owns(CLAIMED, folder + name.substring(0, name.length() - SUFFIX.length()) + ".exe");
        for (Json target : targets(root)) {
            for (Json library : target.entries().values()) {
                for (String kind : ASSETS) {
                    library.at(kind).entries().forEach((path, asset) -> {
                        String last = path.substring(path.lastIndexOf('/') + 1);
                        String language = asset.textAt("locale");
                        found.owns(CLAIMED, folder + (language.isEmpty() ? last : language + "/" + last));
                        if (kind.equals("runtimeTargets")) {
                            found.owns(CLAIMED, folder + path);
                        }
                    });
                }
            }
        }
    }

    private static Collection<Json> targets(Json root) {
        Json targets = root.at("targets");
        String chosen = root.at("runtimeTarget").textAt("name");
        Json target = targets.at(chosen.isEmpty() ? root.textAt("runtimeTarget") : chosen);
        return target.isNothing() ? targets.entries().values() : List.of(target);
    }

    private static Set<String> deployed(Json root) {
        Set<String> deployed = new HashSet<>();
        for (Json each : targets(root)) {
            for (String key : each.keys()) {
                Json library = each.at(key);
                if (ASSETS.stream().anyMatch(asset -> !library.at(asset).keys().isEmpty())) {
                    deployed.add(key);
                }
            }
        }
        return deployed;
    }
}
