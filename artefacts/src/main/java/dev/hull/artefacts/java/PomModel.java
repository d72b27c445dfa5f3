package dev.hull.artefacts.java;

import dev.hull.artefacts.xml.Xml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A {@code pom.xml} as far as it says versions: its properties, its managed versions, its dependencies. */
final class PomModel {
    private static final int MOST_VARIABLES = 100;
    private static final int LONGEST = 1000;
    private static final String PROPERTIES = "project/properties/";

    /** As written, variables unresolved; parts that are left out are empty. */
    record Dependency(String group, String artifact, String version, String scope, String type, boolean isOptional) {
        private String key() {
            return group + ":" + artifact;
        }
    }

    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, Dependency> managed = new HashMap<>();
    private final List<Dependency> dependencies = new ArrayList<>();

    private PomModel() {}

    static PomModel read(Xml xml) {
        PomModel model = new PomModel();
        Map<String, String> dependency = new HashMap<>();
        for (Xml.Event event = xml.next(); event != Xml.Event.DONE; event = xml.next()) {
            if (xml.depth() > 6) {
                continue;
            }
            String path = xml.path();
            if (event == Xml.Event.TEXT) {
                model.text(path, xml, dependency);
            } else if (path.equals("project/dependencies/dependency")) {
                model.dependency(event, dependency, false);
            } else if (path.equals("project/dependencyManagement/dependencies/dependency")) {
                model.dependency(event, dependency, true);
            }
        }
        return model;
    }

    private void text(String path, Xml xml, Map<String, String> dependency) {
        String name = xml.name();
        if (path.endsWith("/dependency/" + name)) {
            dependency.put(name, xml.content());
        } else if (path.startsWith(PROPERTIES) && xml.depth() == 3) {
            properties.put(name, xml.content());
        } else if (xml.depth() == 3 && path.startsWith("project/parent/")) {
            properties.put("project.parent." + name, xml.content());
            properties.putIfAbsent("project." + name, xml.content());
        } else if (xml.depth() == 2) {
            properties.put("project." + name, xml.content());
        }
    }

    private void dependency(Xml.Event event, Map<String, String> parts, boolean isManaged) {
        if (event == Xml.Event.START) {
            parts.clear();
            return;
        }
        Dependency dependency = new Dependency(
                parts.getOrDefault("groupId", ""),
                parts.getOrDefault("artifactId", ""),
                parts.getOrDefault("version", ""),
                parts.getOrDefault("scope", ""),
                parts.getOrDefault("type", ""),
                parts.getOrDefault("optional", "").equals("true"));
        if (dependency.artifact().isEmpty()) {
            return;
        }
        if (isManaged) {
            managed.putIfAbsent(dependency.key(), dependency);
        } else {
            dependencies.add(dependency);
        }
    }

    List<Dependency> dependencies() {
        return dependencies;
    }

    /** {@return the one version that is asked for, empty where it is a range or can't be told} */
    String version(Dependency dependency) {
        String said = dependency.version().isEmpty() ? managed(dependency).version() : dependency.version();
        String version = resolved(said);
        boolean isExact = version.startsWith("[") && version.endsWith("]") && version.indexOf(',') < 0;
        String one = isExact ? version.substring(1, version.length() - 1) : version;
        return Coordinates.isVersion(one) && !one.startsWith("[") && !one.startsWith("(") ? one : "";
    }

    /** {@return {@code dev} for tests, {@code optional}, or nothing} */
    String scope(Dependency dependency) {
        String scope = dependency.scope().isEmpty() ? managed(dependency).scope() : dependency.scope();
        return resolved(scope).equals("test") ? "dev" : dependency.isOptional() ? "optional" : "";
    }

    private Dependency managed(Dependency dependency) {
        return managed.getOrDefault(dependency.key(), dependency);
    }

    /** {@return {@code text} with its variables replaced by what this file says of them} Others stay. */
    String resolved(String text) {
        String result = text;
        int from = 0;
        for (int i = 0; i < MOST_VARIABLES && result.length() < LONGEST; i++) {
            int start = result.indexOf("${", from);
            int end = start < 0 ? -1 : result.indexOf('}', start);
            if (end < 0) {
                return result;
            }
            String value = value(result.substring(start + 2, end));
            if (value.isEmpty()) {
                from = end + 1;
            } else {
                result = result.substring(0, start) + value + result.substring(end + 1);
            }
        }
        return result;
    }

    private String value(String name) {
        String plain = name.startsWith("pom.") ? "project." + name.substring(4) : name;
        return properties.getOrDefault(
                plain, plain.startsWith("project.") ? "" : properties.getOrDefault("project." + plain, ""));
    }
}
