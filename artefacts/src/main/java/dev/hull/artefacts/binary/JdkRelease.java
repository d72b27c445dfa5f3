package dev.hull.artefacts.binary;

import dev.hull.artefacts.Cataloguer;
import dev.hull.artefacts.Claim;
import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.FileEntry;
import dev.hull.model.Component;
import dev.hull.model.Ecosystem;
import dev.hull.model.Evidence;
import dev.hull.model.Evidence.Kind;
import java.util.HashMap;
import java.util.Map;

/** The file {@code release} at the root of a Java runtime (JEP 223, JEP 319): lines {@code NAME="value"}. */
public final class JdkRelease implements Cataloguer {
    private static final int LARGEST = 1 << 16;

    @Override
    public String name() {
        return "jdk-release";
    }

    @Override
    public Claim claim() {
        return Claim.names("release");
    }

    @Override
    public boolean wants(FileEntry file) {
        return file.size() < LARGEST;
    }

    @Override
    public void read(FileEntry file, Content content, Discoveries found) {
        Map<String, String> values = new HashMap<>();
        for (String line : content.text().split("\n", -1)) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                values.putIfAbsent(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip().replace("\"", ""));
            }
        }
        String version = values.getOrDefault("JAVA_RUNTIME_VERSION", values.getOrDefault("JAVA_VERSION", ""));
        if (version.isEmpty()) {
            return;
        }
        String name = values.containsKey("GRAALVM_VERSION") ? "graalvm" : "openjdk";
        Component runtime =
                Component.of(Ecosystem.BINARY, "", name, version, Evidence.of(Kind.RECOGNISED, file.path()));
        String vendor = values.getOrDefault("IMPLEMENTOR", "");
        found.component(vendor.isEmpty() ? runtime : runtime.with(Map.of("vendor", vendor)));
    }
}
