package dev.hull.checks.pss;

import dev.hull.model.PodAsWritten;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Judges a pod as pod security admission would. */
public final class PodSecurity {
    private PodSecurity() {}

    /** {@return the controls of {@code standard}, in order; on the restricted level those of baseline that none replaces come first} */
    public static List<Control> controls(Standard standard) {
        List<Control> controls = new ArrayList<>();
        List<Control> added = standard.restricted()
                ? Restricted.ALL.stream().filter(c -> c.isIn(standard.minor())).toList()
                : List.of();
        for (Control control : Baseline.ALL) {
            boolean replaced = added.stream().anyMatch(other -> other.replaces().equals(control.id()));
            if (!replaced && control.isIn(standard.minor())) {
                controls.add(control);
            }
        }
        controls.addAll(added);
        return controls;
    }

    /** {@return the violations of each control of {@code standard} that {@code pod} breaks; empty where it would be admitted} */
    public static Map<Control, List<Violation>> judge(PodAsWritten pod, Standard standard) {
        Map<Control, List<Violation>> broken = new LinkedHashMap<>();
        for (Control control : controls(standard)) {
            List<Violation> violations = control.violations(pod, standard.minor());
            if (!violations.isEmpty()) {
                broken.put(control, violations);
            }
        }
        return broken;
    }
}
