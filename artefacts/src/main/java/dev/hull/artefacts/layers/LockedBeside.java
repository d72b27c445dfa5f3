package dev.hull.artefacts.layers;

import dev.hull.model.Component;
import dev.hull.model.Ecosystem;
import dev.hull.model.Evidence.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Lock files that stand beside what was installed from them. What is installed is there to be seen, so what else such a file names
 * is not in the image: packages for other platforms, those for development, those that somebody deleted.
 */
final class LockedBeside {
    /** The folder beside its lock file into which a package manager installs. */
    private static final Map<Ecosystem, String> FOLDERS =
            new EnumMap<>(Map.of(Ecosystem.NPM, "node_modules", Ecosystem.COMPOSER, "vendor", Ecosystem.GEM, "vendor"));

    private LockedBeside() {}

    /** {@return {@code components} without those that only such a lock file names} */
    static List<Component> leftOut(List<Component> components) {
        Map<Ecosystem, NavigableSet<String>> installed = new EnumMap<>(Ecosystem.class);
        for (Component component : components) {
            if (component.evidence().kind() == Kind.INSTALLED && FOLDERS.containsKey(component.ecosystem())) {
                installed
                        .computeIfAbsent(component.ecosystem(), ecosystem -> new TreeSet<>())
                        .add(component.evidence().path());
            }
        }
        return installed.isEmpty()
                ? components
                : components.stream()
                        .filter(component -> !isBeside(component, installed))
                        .toList();
    }

    private static boolean isBeside(Component component, Map<Ecosystem, NavigableSet<String>> installed) {
        NavigableSet<String> paths = installed.get(component.ecosystem());
        if (paths == null || component.evidence().kind() != Kind.LOCKED) {
            return false;
        }
        String folder = installFolder(component.evidence().path(), FOLDERS.getOrDefault(component.ecosystem(), ""));
        String first = paths.ceiling(folder);
        return first != null && first.startsWith(folder);
    }

    /** npm keeps a second lock file in {@code node_modules} itself. */
    private static String installFolder(String lock, String name) {
        String folder = lock.substring(0, lock.lastIndexOf('/') + 1);
        String installs = name + "/";
        return folder.equals(installs) || folder.endsWith("/" + installs) ? folder : folder + installs;
    }
}
