package dev.hull.artefacts.java;

import dev.hull.artefacts.Cataloguer;
import dev.hull.artefacts.Claim;
import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.FileEntry;
import dev.hull.artefacts.xml.Xml;
import dev.hull.model.Component;
import dev.hull.model.Ecosystem;
import dev.hull.model.Evidence;
import dev.hull.model.Evidence.Kind;
import java.util.Map;

/**
 * What a {@code pom.xml} asks for itself (Maven, "POM Reference"). Parents and imported lists of versions lie elsewhere and are
 * not fetched: a dependency whose version only they know is listed without one, and told as a gap.
 */
public final class PomXml implements Cataloguer {
    private static final int LARGEST = 8 << 20;

    @Override
    public String name() {
        return "maven-pom";
    }

    @Override
    public Claim claim() {
        return Claim.names("pom.xml");
    }

    @Override
    public void read(FileEntry file, Content content, Discoveries found) {
        if (content.size() > LARGEST) {
            found.problem("larger than %,d bytes, the limit for a pom.xml".formatted(LARGEST));
            return;
        }
        Xml xml = Xml.of(content.bytes());
        PomModel model = PomModel.read(xml);
        if (xml.isBroken()) {
            found.problem("not well-formed XML: what stands before the mistake was read");
        }
        int unresolved = 0;
        for (PomModel.Dependency each : model.dependencies()) {
            Component component = component(each, model, Evidence.of(Kind.DECLARED, file.path()));
            unresolved += component.version().isEmpty() ? 1 : 0;
            found.component(component);
        }
        if (unresolved > 0) {
            found.gap(
                    "packages",
                    unresolved
                            + " dependencies have no version in this file: a parent or an imported list says it, which was not read");
        }
    }

    private static Component component(PomModel.Dependency dependency, PomModel model, Evidence evidence) {
        Component component = Component.of(
                Ecosystem.MAVEN,
                model.resolved(dependency.group()),
                model.resolved(dependency.artifact()),
                model.version(dependency),
                evidence);
        String scope = model.scope(dependency);
        return scope.isEmpty() ? component : component.with(Map.of("scope", scope));
    }
}
