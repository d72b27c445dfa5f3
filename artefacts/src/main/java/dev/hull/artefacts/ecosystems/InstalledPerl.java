package dev.hull.artefacts.ecosystems;

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
import java.util.Set;

/** What cpanm and Carton installed: {@code .meta/Distribution-1.23/install.json} beside the libraries (App::cpanminus). */
public final class InstalledPerl implements Cataloguer {
    @Override
    public String name() {
        return "cpan";
    }

    @Override
    public Claim claim() {
        return Claim.names("install.json");
    }

    @Override
    public boolean wants(FileEntry file) {
        return file.path().contains(".meta/");
    }

    @Override
    public void read(FileEntry file, Content content, Discoveries found) {
        Json json = JsonText.pick(content, Set.of("dist", "version"), found);
        String distribution = json.textAt("dist");
        int dash = distribution.lastIndexOf('-');
        if (dash > 0) {
            found.component(Component.of(
                    Ecosystem.CPAN,
                    "",
                    distribution.substring(0, dash),
                    distribution.substring(dash + 1),
                    Evidence.of(Kind.INSTALLED, file.path())));
        }
    }
}
