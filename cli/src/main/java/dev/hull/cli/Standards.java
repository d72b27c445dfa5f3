package dev.hull.cli;

import dev.hull.checks.pss.Control;
import dev.hull.checks.pss.Judgement;
import dev.hull.checks.pss.PodSecurity;
import dev.hull.checks.pss.Standard;
import dev.hull.model.Arg;
import dev.hull.model.Estate;
import dev.hull.model.Finding;
import dev.hull.report.ControlResult;
import java.util.ArrayList;
import java.util.List;

/** Findings and controls of one published standard. */
record Standards(List<Finding> findings, List<ControlResult> controls) {
    private static final List<String> NAMES = List.of("pss-baseline", "pss-restricted");

    /** {@return the standard that was asked for, or none} */
    static List<Standard> of(Typed typed) throws Usage {
        if (!typed.has(Flags.STANDARD)) {
            return List.of();
        }
        String text = typed.value(Flags.STANDARD, "");
        var standard = Standard.parse(text);
        if (standard.isEmpty()) {
            int at = text.indexOf('@');
            String nearest = Nearest.of(at < 0 ? text : text.substring(0, at), NAMES);
            throw new Usage(
                    "standard", Arg.of("text", text), Arg.of("newest", Standard.NEWEST), Arg.of("nearest", nearest));
        }
        return List.of(standard.get());
    }

    static Standards judge(Standard standard, Estate estate) {
        Judgement judgement = Judgement.of(estate, standard);
        List<ControlResult> controls = new ArrayList<>();
        for (Control control : PodSecurity.controls(standard)) {
            List<Finding> failing = judgement.findings().stream()
                    .filter(finding -> finding.check().equals(control.checkId()))
                    .toList();
            String status = !failing.isEmpty() ? "fail" : judgement.pods() == 0 ? "not-applicable" : "pass";
            controls.add(new ControlResult(
                    standard.name(),
                    "1." + standard.minor(),
                    control.id(),
                    status,
                    failing.stream().map(Finding::subject).distinct().toList().size(),
                    failing.stream()
                            .map(finding -> finding.fingerprint().text())
                            .toList()));
        }
        return new Standards(judgement.findings(), controls);
    }
}
