package dev.hull.report;

import dev.hull.model.BaseAdvice;
import dev.hull.model.Comparison;
import dev.hull.model.DatabaseStamp;
import dev.hull.model.Engine;
import dev.hull.model.Estate;
import dev.hull.model.Finding;
import dev.hull.model.Fingerprint;
import dev.hull.model.Fix;
import dev.hull.model.Gap;
import dev.hull.model.Input;
import dev.hull.model.Problem;
import dev.hull.model.Upgrade;
import dev.hull.policy.Judgement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What one run has to say, whatever the format.
 *
 * @param version of Hull
 * @param target what was asked for, as it can be typed again; {@code command line} for a command
 * @param fixes what would be written, of each finding that has a fix; empty where the format shows none
 * @param controls of a published standard, each exactly once; empty where none was asked for
 * @param database which advisory database answered
 * @param upgrades what to do first, image by image, the most useful first
 * @param bases what is known of the base images
 * @param comparisons with other scanners
 * @param failed targets that could not be read
 * @param unrecognised how many files of a walk are of no known kind
 * @param exit the exit status that follows from all this
 */
public record Report(
        String version,
        String target,
        List<Engine> engines,
        List<Input> inputs,
        Estate estate,
        Judgement judgement,
        Map<Fingerprint, Fix> fixes,
        List<ControlResult> controls,
        List<Problem> problems,
        List<Gap> gaps,
        List<Gap> failed,
        int unrecognised,
        DatabaseStamp database,
        List<Upgrade> upgrades,
        List<BaseAdvice> bases,
        List<Comparison> comparisons,
        LocalDate today,
        int exit) {
    public Report {
        engines = List.copyOf(engines);
        inputs = List.copyOf(inputs);
        fixes = Map.copyOf(fixes);
        controls = List.copyOf(controls);
        problems = List.copyOf(problems);
        gaps = List.copyOf(gaps);
        failed = List.copyOf(failed);
        upgrades = List.copyOf(upgrades);
        bases = List.copyOf(bases);
        comparisons = List.copyOf(comparisons);
    }

    /** {@return what would be written to settle {@code finding}} */
    public Fix fix(Finding finding) {
        return fixes.getOrDefault(finding.fingerprint(), Fix.NONE);
    }
}
