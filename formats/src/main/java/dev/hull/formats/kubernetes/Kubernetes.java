package dev.hull.formats.kubernetes;

import dev.hull.formats.tree.Node;
import dev.hull.model.Engine;
import dev.hull.model.Estate;
import dev.hull.model.K8sObject;
import dev.hull.model.Limits;
import dev.hull.model.Location;
import dev.hull.model.Problem;
import dev.hull.model.Reading;
import dev.hull.model.Remark;
import dev.hull.model.Source;
import dev.hull.model.SubjectRef;
import dev.hull.model.Verdict;
import dev.hull.model.Workload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a stream of Kubernetes objects, in YAML or JSON, as kubectl hands it to the API server: everything that carries a pod becomes
 * a workload, everything else an object. A text that the server would refuse is read as far as it is understood.
 */
public final class Kubernetes {
    private static final String READER = "kubernetes";

    private final Engine engine;
    private final Limits limits;
    private final List<Lifted> lifted = new ArrayList<>();
    private final Owners owners = new Owners();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private String refusal = "";

    private Kubernetes(Engine engine, Limits limits) {
        this.engine = engine;
        this.limits = limits;
    }

    /** {@return what {@code source} holds, as one estate without its remarks, which stand in the reading} Never throws for bad input. */
    public static Reading<Estate> read(Source source, Engine engine, Limits limits) {
        return new Kubernetes(engine, limits).read(source);
    }

    /** What came of one object, of which one of the first two lists holds one element. Its tree is let go: a stream may be long. */
    private record Lifted(Owners.Made made, List<Workload> workloads, List<K8sObject> objects, List<Remark> remarks) {}

    private Lifted lift(KubeObject object) {
        Owners.Made made = Owners.Made.of(object);
        owners.add(made);
        List<Remark> said = new ArrayList<>();
        Remarks.of(object, engine, said);
        List<Workload> workload = PodLift.of(object, engine).stream().toList();
        return new Lifted(made, workload, workload.isEmpty() ? List.of(ObjectLift.of(object)) : List.of(), said);
    }

    private Reading<Estate> read(Source source) {
        Splitter.Pieces pieces = Splitter.split(source);
        problems.addAll(pieces.broken());
        pieces.broken().forEach(p -> refuse(p.reason()));
        if (pieces.pieces().size() > limits.documents()) {
            return Reading.failed(Problem.skipped(
                    source.start(),
                    READER,
                    "more than %d documents in one file: split it".formatted(limits.documents())));
        }
        for (Splitter.Piece piece : pieces.pieces()) {
            manifest(Manifests.read(source, piece, limits));
        }
        List<Workload> workloads = new ArrayList<>();
        List<K8sObject> others = new ArrayList<>();
        for (Lifted one : lifted) {
            if (!owners.own(one.made())) {
                workloads.addAll(one.workloads());
                others.addAll(one.objects());
                remarks.addAll(one.remarks());
            }
        }
        Estate estate = new Estate(workloads, List.of(), List.of(), others, List.of(), List.of());
        Verdict verdict = refusal.isEmpty() ? Verdict.ACCEPTED : new Verdict.Refused(refusal);
        return new Reading<>(List.of(estate), remarks, problems, verdict);
    }

    private void manifest(Manifest manifest) {
        boolean template = isTemplate(manifest);
        if (template) {
            problem(manifest, true, manifest.problems().getFirst());
            return;
        }
        manifest.problems().forEach(p -> problem(manifest, false, p));
        List<KubeObject> found = KubeObject.of(manifest);
        if (found.isEmpty()) {
            lookAlikes(manifest);
        }
        for (KubeObject object : found) {
            if (object.isNamed()) {
                lifted.add(lift(object));
                object.decoded().mismatches().forEach(m -> refuse(m.path() + ": " + m.reason()));
            } else if (!object.decoded().kind().isEmpty()
                    || !object.decoded().apiVersion().isEmpty()) {
                nameless(object);
            }
        }
        if (found.stream().anyMatch(KubeObject::isNamed)) {
            Remarks.duplicates(manifest, found.getFirst(), remarks);
        }
    }

    /** {@return whether what is wrong is that a template was not rendered} A text may hold braces of another program, and be YAML. */
    private static boolean isTemplate(Manifest manifest) {
        if (manifest.problems().isEmpty()) {
            return false;
        }
        Location at = manifest.problems().getFirst().at();
        boolean broken = manifest.root() instanceof Node.Null;
        String text = broken ? manifest.at().text() : at.source().lineText(at.line());
        return text.contains("{{") && text.contains("}}");
    }

    private void nameless(KubeObject object) {
        String missing = object.decoded().kind().isEmpty() ? "kind" : "apiVersion";
        Location at = object.root().at();
        String reason = "an object without %s: add it, or the API server refuses this".formatted(missing);
        problems.add(new Problem(at.source().at(at.start(), at.start()), READER, reason, "document skipped"));
        refuse(reason);
    }

    private void problem(Manifest manifest, boolean template, Problem problem) {
        String reason = template
                ? "a template, and no YAML before it is rendered: run `helm template` and check what it prints"
                : problem.reason();
        boolean skipped = template || manifest.root() instanceof Node.Null;
        String effect = skipped ? "document skipped" : "the API server refuses the document";
        problems.add(new Problem(problem.at(), READER, reason, effect));
        refuse(reason);
    }

    /** A full-width colon makes no key, so what follows is one long string, or no YAML at all. */
    private void lookAlikes(Manifest manifest) {
        String text = manifest.at().text();
        int colon = LookAlikes.colon(text);
        if (colon >= 0) {
            int at = manifest.at().start() + text.substring(0, colon).getBytes(StandardCharsets.UTF_8).length;
            Source source = manifest.at().source();
            remarks.add(new Remark(
                    "syntax.full-width-character",
                    SubjectRef.of("file", "", source.name()),
                    ":",
                    source.at(at, at + 3),
                    LookAlikes.args("\uFF1A")));
        }
    }

    private void refuse(String reason) {
        refusal = refusal.isEmpty() ? reason : refusal;
    }
}
