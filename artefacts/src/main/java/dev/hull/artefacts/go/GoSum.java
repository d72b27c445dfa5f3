package dev.hull.artefacts.go;

import dev.hull.artefacts.Cataloguer;
import dev.hull.artefacts.Claim;
import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.FileEntry;
import dev.hull.model.Evidence;
import dev.hull.model.Evidence.Kind;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@code go.sum} (Go Modules Reference, "go.sum files"): of each module whose content has a hash the last version, which is the
 * highest, for Go sorts the file. Lines for a {@code go.mod} alone are modules that were only asked about.
 */
public final class GoSum implements Cataloguer {
    @Override
    public String name() {
        return "go-sum";
    }

    @Override
    public Claim claim() {
        return Claim.names("go.sum");
    }

    @Override
    public void read(FileEntry file, Content content, Discoveries found) {
        if (!content.isWithinLimit(found)) {
            return;
        }
        Map<String, String> versions = new LinkedHashMap<>();
        for (String line : content.text().split("\n", -1)) {
            String[] words = line.strip().split(" ", -1);
            if (words.length == 3 && words[1].startsWith("v") && !words[1].endsWith("/go.mod")) {
                versions.put(words[0], words[1]);
            }
        }
        Evidence evidence = Evidence.of(Kind.LOCKED, file.path());
        versions.forEach((path, version) -> found.component(Modules.module(path, version, evidence)));
    }
}
