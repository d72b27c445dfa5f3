package dev.hull.artefacts.layers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The symbolic links of a file system, as far as paths lead through them. */
final class Links {
    private static final int MOST_STEPS = 40; // MAXSYMLINKS, path_resolution(7)

    private final TreeMap<String, String> targets = new TreeMap<>();

    void put(String path, String target) {
        int slash = path.lastIndexOf('/');
        boolean isAbsolute = target.startsWith("/");
        targets.put(path, Paths.plain(isAbsolute || slash < 0 ? target : path.substring(0, slash + 1) + target));
    }

    void remove(String path) {
        targets.remove(path);
    }

    /** Forgets what lies under {@code folder}. */
    void removeUnder(String folder) {
        if (folder.isEmpty()) {
            targets.clear();
        } else {
            targets.subMap(folder + "/", folder + "0").clear();
        }
    }

    List<String> paths() {
        return new ArrayList<>(targets.keySet());
    }

    /** {@return the same place with no link in any of the folders above it} What is linked in a circle stays as it is. */
    String resolved(String path) {
        if (targets.isEmpty()) {
            return path;
        }
        String at = path;
        for (int step = 0; step < MOST_STEPS; step++) {
            String next = once(at);
            if (next.equals(at)) {
                return at;
            }
            at = next;
        }
        return path;
    }

    private String once(String path) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            String target = targets.get(path.substring(0, slash));
            if (target != null) {
                return target.isEmpty() ? path.substring(slash + 1) : target + path.substring(slash);
            }
        }
        return path;
    }

    /** {@return which links lead to which folder} */
    Map<String, List<String>> byTarget() {
        Map<String, List<String>> links = new HashMap<>();
        targets.forEach((path, target) ->
                links.computeIfAbsent(target, _ -> new ArrayList<>()).add(path));
        return links;
    }
}
