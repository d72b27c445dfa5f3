package dev.hull.artefacts.java;

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
import java.util.List;
import java.util.Map;

/** {@code build.sbt.lock}, which the plugin sbt-dependency-lock writes. */
public final class SbtLock implements Cataloguer {
    @Override
    public String name() {
        return "sbt-lock";
    }

    @Override
    public Claim claim() {
        return Claim.names("build.sbt.lock");
    }

    @Override
    public void read(FileEntry file, Content content, Discoveries found) {
        Evidence evidence = Evidence.of(Kind.LOCKED, file.path());
        for (Json each : JsonText.read(content, found).at("dependencies").items()) {
            String artifact = each.textAt("name");
            if (!artifact.isEmpty()) {
                Component component =
                        Component.of(Ecosystem.MAVEN, each.textAt("org"), artifact, each.textAt("version"), evidence);
                List<String> configurations = each.at("configurations").texts();
                boolean isForTests = !configurations.isEmpty()
                        && configurations.stream().allMatch(name -> name.startsWith("test") || name.equals("optional"));
                found.component(isForTests ? component.with(Map.of("scope", "dev")) : component);
            }
        }
    }
}
