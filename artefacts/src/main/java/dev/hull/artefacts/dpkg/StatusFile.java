package dev.hull.artefacts.dpkg;

import dev.hull.artefacts.Discoveries;
import dev.hull.model.Component;
import dev.hull.model.Ecosystem;
import dev.hull.model.Evidence;
import dev.hull.model.SourcePackage;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Packages of dpkg's status file (dpkg(1), section INFORMATION ABOUT PACKAGES; deb-control(5) for the fields). */
final class StatusFile {
    private static final String INSTALLED = "installed";

    private StatusFile() {}

    static void read(String path, String text, Discoveries found) {
        ControlFile.read(text, paragraph -> {
            if (isPresent(state(paragraph))) {
                tell(path, paragraph, found);
            }
        });
    }

    /** The last of the three words of {@code Status}; distroless images have none, and all that they name is there. */
    private static String state(Map<String, String> paragraph) {
        String status = paragraph.getOrDefault("status", INSTALLED);
        return status.substring(status.lastIndexOf(' ') + 1);
    }

    /** Configuration files alone are no package; one that is unpacked, or half installed, has files that can be run. */
    private static boolean isPresent(String state) {
        return !state.equals("not-installed") && !state.equals("config-files");
    }

    private static void tell(String path, Map<String, String> paragraph, Discoveries found) {
        String name = paragraph.getOrDefault("package", "");
        String version = paragraph.getOrDefault("version", "");
        if (name.isEmpty() || version.isEmpty()) {
            found.problem("a package without " + (name.isEmpty() ? "a name" : "a version: " + name));
            return;
        }
        found.component(new Component(
                Ecosystem.DEB,
                "",
                name,
                version,
                paragraph.getOrDefault("architecture", ""),
                source(paragraph.getOrDefault("source", ""), name, version),
                List.of(),
                properties(paragraph),
                Evidence.of(Evidence.Kind.INSTALLED, path)));
    }

    /** {@code Source: name (version)}: left out where it is that of the package, in whole or in its version. */
    private static SourcePackage source(String written, String name, String version) {
        int open = written.indexOf('(');
        int close = written.indexOf(')', open + 1);
        String other = (open < 0 ? written : written.substring(0, open)).strip();
        return new SourcePackage(
                other.isEmpty() ? name : other,
                open < 0 || close < 0
                        ? version
                        : written.substring(open + 1, close).strip());
    }

    private static SortedMap<String, String> properties(Map<String, String> paragraph) {
        SortedMap<String, String> properties = new TreeMap<>();
        put(properties, "maintainer", paragraph.getOrDefault("maintainer", ""));
        put(properties, "origin", paragraph.getOrDefault("origin", ""));
        String state = state(paragraph);
        put(properties, "state", state.equals(INSTALLED) ? "" : state);
        return properties;
    }

    private static void put(SortedMap<String, String> properties, String key, String value) {
        if (!value.isEmpty()) {
            properties.put(key, value);
        }
    }
}
