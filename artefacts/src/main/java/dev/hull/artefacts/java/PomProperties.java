package dev.hull.artefacts.java;

import java.nio.charset.StandardCharsets;

/** The file that Maven puts into a jar under {@code META-INF/maven/GROUP/ARTIFACT/} (Maven Archiver). */
final class PomProperties {
    static final int ENOUGH = 1 << 16;

    private PomProperties() {}

    static Coordinates read(byte[] bytes) {
        String group = "";
        String artifact = "";
        String version = "";
        for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n", -1)) {
            int equals = line.indexOf('=');
            if (equals < 0 || line.startsWith("#")) {
                continue;
            }
            String value = line.substring(equals + 1).strip();
            switch (line.substring(0, equals).strip()) {
                case "groupId" -> group = value;
                case "artifactId" -> artifact = value;
                case "version" -> version = value;
                default -> {}
            }
        }
        return new Coordinates(
                Coordinates.isId(group) ? group : "",
                Coordinates.isId(artifact) ? artifact : "",
                Coordinates.isVersion(version) ? version : "");
    }
}
