package dev.hull.artefacts.ecosystems;

import dev.hull.artefacts.Cataloguer;
import dev.hull.artefacts.Claim;
import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.FileEntry;
import dev.hull.artefacts.Headers;
import dev.hull.artefacts.licence.Expression;
import dev.hull.model.Component;
import dev.hull.model.Ecosystem;
import dev.hull.model.Evidence;
import dev.hull.model.Evidence.Kind;
import java.util.Arrays;

/** Installed packages of R ("Writing R Extensions", the DESCRIPTION file): R adds {@code Built} when it installs one. */
public final class InstalledR implements Cataloguer {
    @Override
    public String name() {
        return "r";
    }

    @Override
    public Claim claim() {
        return Claim.names("DESCRIPTION");
    }

    @Override
    public void read(FileEntry file, Content content, Discoveries found) {
        if (!content.isWithinLimit(found)) {
            return;
        }
        Headers headers = Headers.of(content.text());
        String name = headers.first("package");
        String version = headers.first("version");
        if (name.isEmpty() || version.isEmpty() || headers.first("built").isEmpty()) {
            return;
        }
        found.component(Component.of(Ecosystem.CRAN, "", name, version, Evidence.of(Kind.INSTALLED, file.path()))
                .withLicences(
                        Expression.all(Arrays.stream(headers.first("license").split("\\|", -1))
                                .map(each -> each.replace("+ file LICENSE", "").strip())
                                .toList())));
    }
}
