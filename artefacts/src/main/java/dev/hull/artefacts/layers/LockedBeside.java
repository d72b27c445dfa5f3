package dev.hull.artefacts.layers;

import dev.hull.model.Component;
import dev.hull.model.Ecosystem;
import dev.hull.model.Evidence.Kind;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Lock files that stand beside what was installed from them. What is installed is there to be seen, so what else such a file names
 * is not in the image: packages for other platforms, those for development, those that somebody deleted.
 */
final class LockedBeside {
    /** The folder beside its lock file into which a package manager installs. */
    private static final Map<Ecosystem, String> FOLDERS =
            new EnumMap<>(Map.of(Ecosystem.NPM, "node_modules", Ecosystem.COMPOSER, "vendor", Ecosystem.GEM, "vendor"));

    private static final String GO_MOD = "go.mod";
    private static final String GO_SUM = "go.sum";

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
        Set<String> told = told(components);
        return installed.isEmpty() && told.isEmpty()
                ? components
                : components.stream()
                        .filter(component -> !isBeside(component, installed) && !isTold(component, told))
                        .toList();
    }

    /** The folders whose {@code go.mod} names every module (Go 1.17 on), and what the others name. */
    private static Set<String> told(List<Component> components) {
        Set<String> told = new HashSet<>();
        for (Component component : components) {
            String path = component.evidence().path();
            if (component.ecosystem() == Ecosystem.GO && isNamed(path, GO_MOD)) {
                boolean isAll = component.evidence().kind() == Kind.LOCKED;
                told.add(isAll ? folder(path) : module(path, component));
            }
        }
        return told;
    }

    /** {@code go.sum} also lists what was only looked at to choose versions (Go Modules Reference, "go.sum files"). */
    private static boolean isTold(Component component, Set<String> told) {
        String path = component.evidence().path();
        return component.ecosystem() == Ecosystem.GO
                && isNamed(path, GO_SUM)
                && (told.contains(folder(path)) || told.contains(module(path, component)));
    }

    private static boolean isNamed(String path, String name) {
        return path.endsWith(name)
                && (path.length() == name.length() || path.charAt(path.length() - name.length() - 1) == '/');
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static String module(String path, Component component) {
        return folder(path) + " " + component.fullName() + " " + component.version();
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
