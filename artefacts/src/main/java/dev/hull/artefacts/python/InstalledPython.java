package dev.hull.artefacts.python;

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
import java.util.List;
import java.util.Optional;

/**
 * Installed distributions (packaging.python.org, "Recording installed projects" and "Core metadata"): {@code X.dist-info/METADATA},
 * and setuptools' older {@code X.egg-info/PKG-INFO}, {@code X.egg-info} and {@code X.egg/EGG-INFO/PKG-INFO}.
 */
public final class InstalledPython implements Cataloguer {
    private static final String CLASSIFIER = "License :: ";

    @Override
    public String name() {
        return "python";
    }

    @Override
    public Claim claim() {
        return Claim.names("METADATA", "PKG-INFO").and(Claim.endings(".egg-info"));
    }

    @Override
    public boolean wants(FileEntry file) {
        String folder = file.folder();
        return switch (file.name()) {
            case "METADATA" -> folder.endsWith(".dist-info");
            case "PKG-INFO" -> folder.endsWith(".egg-info") || folder.endsWith("EGG-INFO");
            default -> file.name().endsWith(".egg-info");
        };
    }

    @Override
    public void read(FileEntry file, Content content, Discoveries found) {
        if (!content.isWithinLimit(found)) {
            return;
        }
        Headers headers = Headers.of(content.text());
        String name = headers.first("name");
        String version = headers.first("version");
        if (name.isEmpty() || version.isEmpty()) {
            found.problem("no Name and Version, which every distribution has");
            return;
        }
        found.component(Component.of(Ecosystem.PYPI, "", name, version, Evidence.of(Kind.INSTALLED, file.path()))
                .withLicences(licences(headers)));
    }

    /** The expression (PEP 639), else the old field where it can be told, else classifiers, else the old field as it is. */
    private static List<String> licences(Headers headers) {
        if (!headers.first("license-expression").isEmpty()) {
            return Expression.all(headers.all("license-expression"));
        }
        String declared = headers.first("license");
        Optional<String> told = Expression.find(declared);
        if (told.isPresent()) {
            return List.of(told.get());
        }
        List<String> classifiers = headers.all("classifier").stream()
                .filter(each -> each.startsWith(CLASSIFIER))
                .map(each -> each.substring(each.lastIndexOf(" :: ") + 4))
                .filter(each -> !each.equals("OSI Approved"))
                .toList();
        return Expression.all(classifiers.isEmpty() ? List.of(unknown(declared)) : classifiers);
    }

    private static String unknown(String declared) {
        return declared.equalsIgnoreCase("UNKNOWN") ? "" : declared;
    }
}
