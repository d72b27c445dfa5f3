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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** {@code packages.lock.json} (NuGet, "Locking dependencies"): a list for each framework; other projects are left out. */
public final class PackagesLock implements Cataloguer {
    @Override
    public String name() {
        return "nuget-lock";
    }

    @Override
    public Claim claim() {
        return Claim.names("packages.lock.json");
    }

    @Override
    public void read(FileEntry file, Content content, Discoveries found) {
        Set<List<String>> named = new LinkedHashSet<>();
        for (Json framework :
                JsonText.read(content, found).at("dependencies").entries().values()) {
            for (String name : framework.keys()) {
                Json entry = framework.at(name);
                if (!entry.textAt("type").equals("Project")
                        && !entry.textAt("resolved").isEmpty()) {
                    named.add(List.of(name, entry.textAt("resolved")));
                }
            }
        }
        Evidence evidence = Evidence.of(Kind.LOCKED, file.path());
        named.forEach(each -> found.component(Component.of(Ecosystem.NUGET, "", each.get(0), each.get(1), evidence)));
    }
}
