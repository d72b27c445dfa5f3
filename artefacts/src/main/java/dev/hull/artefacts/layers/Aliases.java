package dev.hull.artefacts.layers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The other names of a path: those that lead to it through links to one of its folders, as {@code lib/x} leads to {@code usr/lib/x}. */
final class Aliases {
    private static final int MOST = 16;

    private final Map<String, List<String>> links;

    Aliases(Links links) {
        this.links = links.byTarget();
    }

    /** {@return the path itself, and its other names} */
    List<String> of(String path) {
        if (links.isEmpty()) {
            return List.of(path);
        }
        List<String> names = new ArrayList<>(2);
        names.add(path);
        for (int i = 0; i < names.size() && names.size() < MOST; i++) {
            others(names.get(i), names);
        }
        return names;
    }

    private void others(String path, List<String> names) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            for (String link : links.getOrDefault(path.substring(0, slash), List.of())) {
                String name = link + path.substring(slash);
                if (names.size() < MOST && !names.contains(name)) {
                    names.add(name);
                }
            }
        }
    }
}
