package dev.hull.artefacts.php;

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
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What Composer installed, {@code vendor/composer/installed.json} (a list in version 1, an object in 2), and its lock file
 * {@code composer.lock} (getcomposer.org, "composer.json" and "installed.json").
 */
public final class Composer implements Cataloguer {
    private static final String INSTALLED = "installed.json";

    @Override
    public String name() {
        return "composer";
    }

    @Override
    public Claim claim() {
        return Claim.names(INSTALLED, "composer.lock");
    }

    @Override
    public void read(FileEntry file, Content content, Discoveries found) {
        Json json = JsonText.read(content, found);
        Kind kind = file.name().equals(INSTALLED) ? Kind.INSTALLED : Kind.LOCKED;
        Evidence evidence = Evidence.of(kind, file.path());
        Set<String> dev = Set.copyOf(json.at("dev-package-names").texts());
        List<Json> packages = json.isList() ? json.items() : json.at("packages").items();
        packages.forEach(each -> add(each, dev.contains(each.textAt("name")), evidence, found));
        json.at("packages-dev").items().forEach(each -> add(each, true, evidence, found));
    }

    private static void add(Json entry, boolean dev, Evidence evidence, Discoveries found) {
        String name = entry.textAt("name");
        String version = entry.textAt("version");
        if (name.isEmpty() || version.isEmpty()) {
            return;
        }
        int slash = name.indexOf('/');
        String shasum = entry.at("dist").textAt("shasum");
        found.component(Component.of(
                        Ecosystem.COMPOSER,
                        slash < 0 ? "" : name.substring(0, slash),
                        name.substring(slash + 1),
                        version,
                        evidence)
                .with(shasum.isEmpty() ? Map.of() : Map.of("sha1", shasum))
                .with(dev ? Map.of("scope", "dev") : Map.of())
                .withLicences(Expression.all(entry.at("license").texts())));
    }
}
