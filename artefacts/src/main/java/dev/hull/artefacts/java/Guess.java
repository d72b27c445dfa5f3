package dev.hull.artefacts.java;

import java.util.Locale;
import java.util.function.Predicate;

/**
 * Coordinates of a jar that has no {@code pom.properties} of its own, from its name, its manifest and its folders.
 *
 * @param isSure whether group, artifact and version were each told by something that is hardly ever wrong
 */
record Guess(Coordinates coordinates, boolean isSure) {
    /**
     * @param isEmpty whether the jar has no classes: it only leads to others, and no folder can confirm it
     * @param holds whether the jar has a member in a folder, as {@code org/springframework/}
     */
    static Guess of(JarName name, Manifest manifest, boolean isEmpty, Predicate<String> holds) {
        String artifact = artifact(name, manifest);
        String version = version(name, manifest);
        String known = KnownGroups.group(artifact, folder -> isEmpty || holds.test(folder));
        if (!known.isEmpty()) {
            boolean same =
                    !isEmpty && !name.version().isEmpty() && name.artifact().equals(artifact);
            return new Guess(new Coordinates(known, artifact, version), same);
        }
        return new Guess(new Coordinates(group(artifact, manifest, holds), artifact, version), false);
    }

    private static String artifact(JarName name, Manifest manifest) {
        if (!name.version().isEmpty() && Coordinates.isId(name.artifact())) {
            return name.artifact();
        }
        String title = manifest.get("implementation-title");
        if (isArtifact(title)) {
            return title.substring(title.lastIndexOf(':') + 1);
        }
        return name.artifact();
    }

    private static boolean isArtifact(String title) {
        return Coordinates.isId(title.replace(':', '.'))
                && title.equals(title.toLowerCase(Locale.ROOT))
                && title.indexOf('-') > 0;
    }

    private static String version(JarName name, Manifest manifest) {
        String implementation = manifest.get("implementation-version");
        String bundle = manifest.get("bundle-version");
        if (!name.version().isEmpty()) {
            boolean longer = Coordinates.isVersion(implementation)
                    && name.version().startsWith(implementation + "-")
                    && !name.version().endsWith("-SNAPSHOT");
            return longer && isPlatform(name.version().substring(implementation.length() + 1))
                    ? implementation
                    : name.version();
        }
        if (Coordinates.isVersion(implementation)) {
            return implementation;
        }
        if (Coordinates.isVersion(bundle)) {
            return bundle;
        }
        String specification = manifest.get("specification-version");
        return Coordinates.isVersion(specification) ? specification : "";
    }

    private static boolean isPlatform(String classifier) {
        return !classifier.startsWith("jre") && !classifier.startsWith("android") && !classifier.startsWith("jdk");
    }

    private static String group(String artifact, Manifest manifest, Predicate<String> holds) {
        String vendor = manifest.get("implementation-vendor-id");
        if (isGroup(vendor)) {
            return vendor;
        }
        String bundle = withoutArtifact(manifest.bare("bundle-symbolicname"), artifact);
        if (isGroup(bundle)) {
            return bundle;
        }
        String module = withoutArtifact(manifest.get("automatic-module-name"), artifact);
        if (isGroup(module) && holds.test(module.replace('.', '/') + "/")) {
            return module;
        }
        return "";
    }

    private static boolean isGroup(String text) {
        return text.indexOf('.') > 0 && Coordinates.isId(text);
    }

    /** {@code org.yaml.snakeyaml} without {@code snakeyaml}; else without its last part. */
    private static String withoutArtifact(String name, String artifact) {
        if (name.endsWith("." + artifact)) {
            return name.substring(0, name.length() - artifact.length() - 1);
        }
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(0, dot);
    }
}
