package dev.hull.formats.kubernetes;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A kind that the API server's decoder is registered for: core, apps, autoscaling, batch, networking, policy, rbac and storage.
 *
 * @param type its name in {@link Types}
 * @param podSpec keys down to the spec of the pod that it carries; empty where it carries none
 */
record Kind(String type, List<String> podSpec) {
    /** A kind that the decoder does not know: one of a custom resource, or of an API that is gone. */
    static final Kind UNREGISTERED = new Kind("", List.of());

    private static final Map<String, String> LINES = Types.lines("kinds.tsv");

    /** {@return the kind, or {@link #UNREGISTERED}} */
    static Kind of(String apiVersion, String kind) {
        String line = LINES.get(apiVersion + "/" + kind);
        if (line == null) {
            return UNREGISTERED;
        }
        int tab = line.indexOf('\t');
        String path = line.substring(tab + 1);
        return new Kind(line.substring(0, tab), path.isEmpty() ? List.of() : List.of(path.split("\\.")));
    }

    /**
     * {@return the apiVersion and kind, parted by a blank, that were meant by a pair which nothing is registered for} Only of groups
     * without a dot, which custom resources can't have.
     */
    static Optional<String> meant(String apiVersion, String kind) {
        String group = apiVersion.contains("/") ? apiVersion.substring(0, apiVersion.indexOf('/')) : "";
        if (group.contains(".")) {
            return Optional.empty();
        }
        String wanted = "/" + kind;
        return LINES.keySet().stream()
                .filter(k -> k.regionMatches(true, k.length() - wanted.length(), wanted, 0, wanted.length()))
                .filter(k -> !k.substring(0, k.lastIndexOf('/')).contains("."))
                .min(Comparator.comparing((String k) -> !k.startsWith(apiVersion + "/"))
                        .thenComparing(k -> k))
                .map(k -> k.substring(0, k.lastIndexOf('/')) + " " + k.substring(k.lastIndexOf('/') + 1));
    }

    boolean isRegistered() {
        return !type.isEmpty();
    }

    /** {@return whether this is the list of v1, whose items are decoded one by one} */
    boolean isList() {
        return type.equals("core.List");
    }

    boolean hasPod() {
        return !podSpec.isEmpty();
    }
}
