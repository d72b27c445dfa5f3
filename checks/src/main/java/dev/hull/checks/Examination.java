package dev.hull.checks;

import dev.hull.model.ComposeProject;
import dev.hull.model.Container;
import dev.hull.model.DockerfileStage;
import dev.hull.model.Estate;
import dev.hull.model.Finding;
import dev.hull.model.Fingerprint;
import dev.hull.model.Image;
import dev.hull.model.K8sObject;
import dev.hull.model.Location;
import dev.hull.model.Paths;
import dev.hull.model.Remark;
import dev.hull.model.Remedy;
import dev.hull.model.Says;
import dev.hull.model.Severity;
import dev.hull.model.Status;
import dev.hull.model.Subject;
import dev.hull.model.SubjectRef;
import dev.hull.model.Workload;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Carries an estate past a catalogue of checks, and makes findings of what they hit. For one thread, once. */
public final class Examination {
    private final Estate estate;
    private final Scene scene;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final List<Check<Container>> onContainers;
    private final List<Check<Workload>> onWorkloads;
    private final List<Check<ComposeProject>> onProjects;
    private final List<Check<K8sObject>> onObjects;
    private final List<Check<DockerfileStage>> onStages;
    private final List<Check<Image>> onImages;
    private final List<Check<Estate>> onEstate;
    private final Map<String, Severity> severities = new HashMap<>();

    private Examination(List<Check<?>> catalogue, Estate estate, Scene scene) {
        this.estate = estate;
        this.scene = scene;
        onContainers = those(catalogue, Container.class);
        onWorkloads = those(catalogue, Workload.class);
        onProjects = those(catalogue, ComposeProject.class);
        onObjects = those(catalogue, K8sObject.class);
        onStages = those(catalogue, DockerfileStage.class);
        onImages = those(catalogue, Image.class);
        onEstate = those(catalogue, Estate.class);
        catalogue.forEach(c -> severities.put(c.id(), c.severity()));
    }

    /** {@return what {@code catalogue} finds in {@code estate}, in the order of subjects, then of the catalogue} */
    public static List<Finding> of(List<Check<?>> catalogue, Estate estate, LocalDate today, List<String> trusted) {
        Examination examination = new Examination(catalogue, estate, new Scene(estate, null, today, trusted));
        examination.run();
        return List.copyOf(examination.findings);
    }

    private static <S extends Subject> List<Check<S>> those(List<Check<?>> catalogue, Class<S> on) {
        List<Check<S>> those = new ArrayList<>();
        for (Check<?> check : catalogue) {
            addIf(on, check, those);
            check.also().forEach(c -> addIf(on, c, those));
        }
        return those;
    }

    @SuppressWarnings("unchecked") // on() is the class of S
    private static <S extends Subject> void addIf(Class<S> on, Check<?> check, List<Check<S>> those) {
        if (check.on() == on) {
            those.add((Check<S>) check);
        }
    }

    private void run() {
        for (Workload workload : estate.workloads()) {
            Scene inside = scene.in(workload);
            for (Container container : workload.containers()) {
                look(onContainers, container, inside, container.paths());
            }
            look(onWorkloads, workload, inside, workload.paths());
        }
        estate.projects().forEach(p -> look(onProjects, p, scene, Paths.NONE));
        estate.objects().forEach(o -> look(onObjects, o, scene, Paths.NONE));
        estate.stages().forEach(s -> look(onStages, s, scene, Paths.NONE));
        estate.images().forEach(i -> look(onImages, i, scene, Paths.NONE));
        look(onEstate, estate, scene, Paths.NONE);
        estate.remarks().forEach(this::remark);
    }

    private <S extends Subject> void look(List<Check<S>> checks, S subject, Scene inside, Paths paths) {
        for (Check<S> check : checks) {
            for (Hit hit : check.look().at(subject, inside)) {
                add(check.id(), check.severity(), subject.ref(), subject.at(), paths, hit);
            }
        }
    }

    private void remark(Remark remark) {
        Severity severity = severities.get(remark.check());
        if (severity == null) {
            throw new IllegalStateException("a reader remarks on " + remark.check() + ", which is no check");
        }
        Hit hit = Hit.at(remark.at(), remark.key());
        Hit filled = new Hit(
                null, hit.says(), true, remark.key(), "", null, remark.args(), remark.at(), List.of(), Remedy.NONE);
        add(remark.check(), severity, remark.subject(), remark.at(), Paths.NONE, filled);
    }

    private void add(String check, Severity severity, SubjectRef subject, Location home, Paths paths, Hit hit) {
        String field = hit.field() == null ? "" : hit.field().name();
        String same = String.join("\0", check, subject.toString(), field, hit.key());
        int ordinal = seen.merge(same, 1, Integer::sum) - 1;
        Says says = hit.says();
        findings.add(new Finding(
                check,
                hit.severity() == null ? severity : hit.severity(),
                hit.known() ? Status.OPEN : Status.UNKNOWN,
                subject,
                field,
                hit.field() == null ? paths.prefix() : paths.of(hit.field()),
                says,
                hit.message(),
                hit.args(),
                hit.at().isSomewhere() ? hit.at() : home,
                hit.also(),
                hit.remedy(),
                Fingerprint.of(check, subject, field, hit.key(), ordinal),
                Fingerprint.group(check, field, hit.key())));
    }
}
