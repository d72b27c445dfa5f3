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
    private static final String RUNTIME_PACK = "runtimepack.";
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
        return file.path().endsWith(".deps.json");
    }

    @Override
    public void read(FileEntry file, Content content, Discoveries found) {
        Json root = JsonText.pick(content, Set.of("runtimeTarget", "targets", "libraries"), found);
        boolean untold = root.at("targets").keys().isEmpty();
        Set<String> deployed = deployed(root);
        Evidence evidence = Evidence.of(Kind.INSTALLED, file.path());
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

    private static Set<String> deployed(Json root) {
        Json targets = root.at("targets");
        String chosen = root.at("runtimeTarget").textAt("name");
        Json target = targets.at(chosen.isEmpty() ? root.textAt("runtimeTarget") : chosen);
        Set<String> deployed = new HashSet<>();
        for (Json each : target.isNothing() ? targets.entries().values() : List.of(target)) {
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
