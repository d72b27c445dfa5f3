package dev.hull.artefacts.java;

import dev.hull.artefacts.Cataloguer;
import dev.hull.artefacts.Claim;
import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.FileEntry;
import dev.hull.model.Component;
import dev.hull.model.Ecosystem;
import dev.hull.model.Evidence;
import dev.hull.model.Evidence.Kind;

/** {@code META-INF/maven/GROUP/ARTIFACT/pom.properties} of an archive that was unpacked: a web application, layers of Spring Boot. */
public final class PomPropertiesFile implements Cataloguer {
    @Override
    public String name() {
        return "maven-unpacked";
    }

    @Override
    public Claim claim() {
        return Claim.names("pom.properties");
    }

    @Override
    public boolean wants(FileEntry file) {
        return file.size() <= PomProperties.ENOUGH && file.path().contains("META-INF/maven/");
    }

    @Override
    public void read(FileEntry file, Content content, Discoveries found) {
        Coordinates read = PomProperties.read(content.bytes());
        if (read.isWhole()) {
            found.component(Component.of(
                    Ecosystem.MAVEN,
                    read.group(),
                    read.artifact(),
                    read.version(),
                    Evidence.of(Kind.INSTALLED, file.path())));
        }
    }
}
