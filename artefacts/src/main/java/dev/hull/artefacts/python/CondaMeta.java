package dev.hull.artefacts.python;

import dev.hull.artefacts.Cataloguer;
import dev.hull.artefacts.Claim;
import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.FileEntry;
import dev.hull.artefacts.json.Json;
import dev.hull.artefacts.json.JsonText;
import dev.hull.artefacts.licence.Expression;
import dev.hull.model.Component;
import dev.hull.model.Ecosystem;
import dev.hull.model.Evidence;
import dev.hull.model.Evidence.Kind;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What conda installed (docs.conda.io, "Conda environments"): a file of JSON a package in the environment's {@code conda-meta}. */
public final class CondaMeta implements Cataloguer {
    private static final Set<String> KEYS =
            Set.of("name", "version", "license", "build", "channel", "subdir", "md5", "sha256");

    @Override
    public String name() {
        return "conda";
    }

    @Override
    public Claim claim() {
        return Claim.folders("conda-meta");
    }

    @Override
    public boolean wants(FileEntry file) {
        return file.name().endsWith(".json");
    }

    @Override
    public void read(FileEntry file, Content content, Discoveries found) {
        Json json = JsonText.pick(content, KEYS, found);
        String name = json.textAt("name");
        if (name.isEmpty()) {
            return;
        }
        Map<String, String> properties = new TreeMap<>();
        for (String key : Set.of("build", "channel", "subdir", "md5", "sha256")) {
            if (!json.textAt(key).isEmpty()) {
                properties.put(key, json.textAt(key));
            }
        }
        Evidence evidence = Evidence.of(Kind.INSTALLED, file.path());
        found.component(Component.of(Ecosystem.CONDA, "", name, json.textAt("version"), evidence)
                .with(properties)
                .withLicences(Expression.all(json.at("license").texts())));
    }
}
