package dev.hull.report;

import dev.hull.model.Estate;
import dev.hull.model.Fields;
import dev.hull.model.KeyValue;
import dev.hull.model.SubjectRef;
import dev.hull.model.Workload;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who answers for a workload, by its labels. */
final class Owners {
    /** The first of these labels that a workload has; the last two are Kubernetes' recommended ones. */
    private static final List<String> LABELS =
            List.of("owner", "team", "app.kubernetes.io/part-of", "app.kubernetes.io/managed-by");

    private final Map<String, String> byWorkload = new HashMap<>();

    Owners(Estate estate) {
        for (Workload workload : estate.workloads()) {
            List<KeyValue> labels = workload.settings().items(Fields.LABELS).values();
            for (String name : LABELS) {
                for (KeyValue label : labels) {
                    if (label.name().equals(name)) {
                        byWorkload.putIfAbsent(workload(workload.ref()), label.value());
                    }
                }
            }
        }
    }

    /** {@return the workload that {@code subject} is or is part of} */
    static String workload(SubjectRef subject) {
        return subject.withContainer("").toString();
    }

    /** {@return the owner, or an empty string where no label names one} */
    String of(SubjectRef subject) {
        return byWorkload.getOrDefault(workload(subject), "");
    }
}
