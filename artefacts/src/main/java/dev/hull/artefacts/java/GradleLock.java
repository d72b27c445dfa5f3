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
import java.util.Map;
import java.util.Set;

/**
 * Gradle's lock files (Gradle User Manual, "Locking Versions"): lines {@code group:artifact:version=configurations}. What only
 * configurations of tests use is for development.
 */
public final class GradleLock implements Cataloguer {
    private static final String ENDING = ".lockfile";

    @Override
    public String name() {
        return "gradle-lock";
    }

    @Override
    public Claim claim() {
        return new Claim(
                Set.of("gradle.lockfile", "buildscript-gradle.lockfile"), Set.of(), Set.of("dependency-locks"), false);
    }

    @Override
    public boolean wants(FileEntry file) {
        return file.name().endsWith(ENDING);
    }

    @Override
    public void read(FileEntry file, Content content, Discoveries found) {
        if (!content.isWithinLimit(found)) {
            return;
        }
        Evidence evidence = Evidence.of(Kind.LOCKED, file.path());
        for (String line : content.text().split("\n", -1)) {
            int equals = line.indexOf('=');
            String[] parts =
                    (equals < 0 ? line : line.substring(0, equals)).strip().split(":", -1);
            if (line.startsWith("#") || parts.length != 3 || parts[2].isEmpty()) {
                continue;
            }
            Component component = Component.of(Ecosystem.MAVEN, parts[0], parts[1], parts[2], evidence);
            boolean isForTests =
                    equals > 0 && isForTests(line.substring(equals + 1).strip());
            found.component(isForTests ? component.with(Map.of("scope", "dev")) : component);
        }
    }

    private static boolean isForTests(String configurations) {
        for (String configuration : configurations.split(",", -1)) {
            if (!configuration.startsWith("test")) {
                return false;
            }
        }
        return true;
    }
}
