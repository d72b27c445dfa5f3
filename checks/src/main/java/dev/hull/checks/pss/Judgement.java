package dev.hull.checks.pss;

import dev.hull.model.Arg;
import dev.hull.model.Estate;
import dev.hull.model.Finding;
import dev.hull.model.Fingerprint;
import dev.hull.model.Platform;
import dev.hull.model.PodAsWritten;
import dev.hull.model.Remedy;
import dev.hull.model.Says;
import dev.hull.model.Severity;
import dev.hull.model.Status;
import dev.hull.model.SubjectRef;
import dev.hull.model.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What one standard says of an estate: a finding for each violation, and which controls hold. For one thread, once. */
public final class Judgement {
    private final Standard standard;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private int pods;

    private Judgement(Standard standard) {
        this.standard = standard;
    }

    /** {@return the judgement of every pod in {@code estate}} */
    public static Judgement of(Estate estate, Standard standard) {
        Judgement judgement = new Judgement(standard);
        estate.workloads().forEach(judgement::add);
        return judgement;
    }

    public Standard standard() {
        return standard;
    }

    /** {@return the number of pods that were judged; what is no pod has no part in these standards} */
    public int pods() {
        return pods;
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    private void add(Workload workload) {
        if (!(workload.platform() instanceof Platform.Kubernetes kubernetes)) {
            return;
        }
        pods++;
        PodAsWritten pod = kubernetes.pod();
        PodSecurity.judge(pod, standard).forEach((control, violations) -> {
            for (Violation violation : violations) {
                findings.add(finding(workload, pod, control, violation));
            }
        });
    }

    private Finding finding(Workload workload, PodAsWritten pod, Control control, Violation violation) {
        SubjectRef subject = violation.container().isEmpty()
                ? workload.ref()
                : workload.ref().withContainer(violation.container());
        String key = violation.field() + "\0" + violation.value();
        int ordinal = seen.merge(String.join("\0", control.checkId(), subject.toString(), key), 1, Integer::sum) - 1;
        boolean missing = violation.value().isEmpty();
        return new Finding(
                control.checkId(),
                control.restricted() ? Severity.MEDIUM : Severity.HIGH,
                Status.OPEN,
                subject,
                violation.field(),
                path(pod, violation),
                new Says(missing ? Says.IMPLIED : Says.DECIDED, violation.value(), standard.toString()),
                missing ? "missing" : "",
                List.of(Arg.of("field", violation.field()), Arg.of("value", violation.value())),
                violation.at(),
                List.of(),
                Remedy.NONE,
                Fingerprint.of(control.checkId(), subject, violation.field(), violation.value(), ordinal),
                Fingerprint.group(control.checkId(), violation.field(), violation.value()));
    }

    private static String path(PodAsWritten pod, Violation violation) {
        if (violation.field().startsWith("annotations.")) {
            return "metadata." + violation.field();
        }
        for (PodAsWritten.Part part : pod.containers()) {
            if (!violation.container().isEmpty() && part.name().equals(violation.container())) {
                return part.path() + "." + violation.field();
            }
        }
        return pod.path() + "." + violation.field();
    }
}
