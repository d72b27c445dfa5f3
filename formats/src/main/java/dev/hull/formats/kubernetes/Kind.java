package dev.hull.formats.kubernetes;

import java.util.List;
import java.util.Map;

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
