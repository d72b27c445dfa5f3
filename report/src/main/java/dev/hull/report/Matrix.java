package dev.hull.report;

import dev.hull.model.Container;
import dev.hull.model.Estate;
import dev.hull.model.Finding;
import dev.hull.model.Severity;
import dev.hull.model.Status;
import dev.hull.model.SubjectRef;
import dev.hull.model.Workload;
import dev.hull.policy.Decision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The layers of defence of each container, a row each: which hold, which are missing. */
record Matrix(List<Row> rows) {
    /** {@code worst}: the worst open severity, or empty. */
    record Row(String name, List<String> states, String worst) {}

    static Matrix of(Estate estate, List<Decision> decisions) {
        Map<SubjectRef, List<Finding>> bySubject = new HashMap<>();
        for (Decision decision : decisions) {
            bySubject
                    .computeIfAbsent(decision.finding().subject(), _ -> new ArrayList<>())
                    .add(decision.finding());
        }
        List<Row> rows = new ArrayList<>();
        for (Workload workload : estate.workloads()) {
            for (Container container : workload.containers()) {
                List<Finding> findings = new ArrayList<>(bySubject.getOrDefault(container.ref(), List.of()));
                if (!workload.ref().equals(container.ref())) {
                    findings.addAll(bySubject.getOrDefault(workload.ref(), List.of()));
                }
                rows.add(row(container.ref().shortName(), findings));
            }
        }
        return new Matrix(rows);
    }

    private static Row row(String name, List<Finding> findings) {
        List<String> states = new ArrayList<>();
        for (LayerOfDefence layer : LayerOfDefence.values()) {
            states.add(layer.state(findings));
        }
        return new Row(name, states, worst(findings));
    }

    private static String worst(List<Finding> findings) {
        for (Severity severity : Severity.WORST_FIRST) {
            for (Finding finding : findings) {
                if (finding.status() == Status.OPEN && finding.severity() == severity) {
                    return severity.word();
                }
            }
        }
        return "";
    }
}
