package dev.hull.cli;

import dev.hull.checks.Catalogue;
import dev.hull.checks.Examination;
import dev.hull.checks.pss.Standard;
import dev.hull.model.Comparison;
import dev.hull.model.Estate;
import dev.hull.model.Finding;
import dev.hull.model.Gap;
import dev.hull.model.Image;
import dev.hull.model.PeerReport;
import dev.hull.model.VexStatement;
import dev.hull.policy.Judgement;
import dev.hull.policy.Policy;
import dev.hull.policy.Selection;
import dev.hull.policy.Vex;
import dev.hull.report.ControlResult;
import dev.hull.report.Report;
import dev.hull.scan.Diagnosis;
import dev.hull.scan.Fixes;
import dev.hull.scan.Request;
import dev.hull.scan.Scan;
import dev.hull.scan.Scanned;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One run of {@code hull check}: what was typed, carried down the line from targets to a report. */
record CheckRun(
        Typed typed,
        Console console,
        Request request,
        Policy policy,
        Selection selection,
        List<Standard> standards,
        List<VexStatement> statements,
        List<PeerReport> peers) {
    static CheckRun of(Typed typed, Console console) throws Usage {
        return new CheckRun(
                typed,
                console,
                Options.request(typed, console),
                Policies.of(typed, console),
                Options.selection(typed),
                Standards.of(typed),
                Policies.statements(typed, console),
                Policies.peers(typed, console));
    }

    /** @param edits whether the report shows them: making them costs a second parse */
    Report report(boolean edits) throws Usage {
        Scanned scanned = Scan.of(request);
        List<Finding> findings = new ArrayList<>();
        List<ControlResult> controls = List.of();
        Diagnosis diagnosis = Diagnosis.NONE;
        Estate estate = scanned.estate();
        if (standards.isEmpty()) {
            diagnosis = Advice.about(estate.images(), typed, console, policy.today());
            estate = estate.withImages(diagnosis.images());
            findings.addAll(Examination.of(Catalogue.ALL, estate, policy.today(), policy.trustedRegistries()));
            findings.addAll(diagnosis.findings());
        } else {
            Standards judged = Standards.judge(standards.getFirst(), estate);
            findings.addAll(judged.findings());
            controls = judged.controls();
        }
        Selection.Result selected = selection.of(findings);
        Judgement judgement = policy.judge(selected.kept(), new Vex(statements, estate.images()));
        List<Gap> gaps = new ArrayList<>(scanned.gaps());
        gaps.addAll(diagnosis.gaps());
        gaps.addAll(selected.left());
        return new Report(
                Hull.VERSION,
                Targets.text(request.targets()),
                request.engines(),
                scanned.inputs(),
                estate,
                judgement,
                edits ? Fixes.of(scanned, findings) : Map.of(),
                controls,
                scanned.problems(),
                gaps,
                scanned.failed(),
                scanned.unrecognised(),
                diagnosis.database(),
                diagnosis.upgrades(),
                diagnosis.bases(),
                comparisons(estate.images(), diagnosis, judgement),
                policy.today(),
                exit(scanned, judgement));
    }

    private List<Comparison> comparisons(List<Image> images, Diagnosis diagnosis, Judgement judgement) {
        List<Comparison> comparisons = new ArrayList<>();
        for (Image image : images) {
            peers.forEach(peer -> comparisons.add(diagnosis.beside(peer, image, judgement)));
        }
        return comparisons;
    }

    private int exit(Scanned scanned, Judgement judgement) {
        boolean broken = !scanned.problems().isEmpty() && !typed.has(Flags.ALLOW_PROBLEMS);
        return broken || !scanned.failed().isEmpty() ? 2 : judgement.fails() ? 1 : 0;
    }
}
