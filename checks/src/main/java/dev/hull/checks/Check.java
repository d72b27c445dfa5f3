package dev.hull.checks;

import dev.hull.model.ComposeProject;
import dev.hull.model.Container;
import dev.hull.model.DockerfileStage;
import dev.hull.model.Estate;
import dev.hull.model.Image;
import dev.hull.model.K8sObject;
import dev.hull.model.Severity;
import dev.hull.model.Subject;
import dev.hull.model.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A thing that may be wrong with one kind of subject. Its words stand beside its class, in Markdown, one file a language.
 *
 * @param id area and name, as {@code caps.not-dropped}; never changed once released
 * @param severity of a hit that names none of its own
 * @param on the kind of subject that it looks at
 * @param also the same check on other kinds of subject
 */
public record Check<S extends Subject>(String id, Severity severity, Class<S> on, Look<S> look, List<Check<?>> also) {
    public Check {
        also = List.copyOf(also);
    }

    private Check(String id, Severity severity, Class<S> on, Look<S> look) {
        this(id, severity, on, look, List.of());
    }

    /** Looks at one subject. Takes no notice of the order of calls, and keeps nothing between them. */
    @FunctionalInterface
    public interface Look<S> {
        List<Hit> at(S subject, Scene scene);
    }

    public static Check<Container> ofContainer(String id, Severity severity, Function<Container, List<Hit>> look) {
        return new Check<>(id, severity, Container.class, (subject, scene) -> look.apply(subject));
    }

    public static Check<Container> ofContainer(String id, Severity severity, Look<Container> look) {
        return new Check<>(id, severity, Container.class, look);
    }

    public static Check<Workload> ofWorkload(String id, Severity severity, Function<Workload, List<Hit>> look) {
        return new Check<>(id, severity, Workload.class, (subject, scene) -> look.apply(subject));
    }

    public static Check<Workload> ofWorkload(String id, Severity severity, Look<Workload> look) {
        return new Check<>(id, severity, Workload.class, look);
    }

    public static Check<ComposeProject> ofProject(String id, Severity severity, Look<ComposeProject> look) {
        return new Check<>(id, severity, ComposeProject.class, look);
    }

    public static Check<K8sObject> ofObject(String id, Severity severity, Look<K8sObject> look) {
        return new Check<>(id, severity, K8sObject.class, look);
    }

    public static Check<DockerfileStage> ofStage(String id, Severity severity, Look<DockerfileStage> look) {
        return new Check<>(id, severity, DockerfileStage.class, look);
    }

    public static Check<Image> ofImage(String id, Severity severity, Look<Image> look) {
        return new Check<>(id, severity, Image.class, look);
    }

    public static Check<Estate> ofEstate(String id, Severity severity, Look<Estate> look) {
        return new Check<>(id, severity, Estate.class, look);
    }

    /** A check whose hits only a reader can see: they come as {@link dev.hull.model.Remark}s of this id. */
    public static Check<Estate> ofReader(String id, Severity severity) {
        return new Check<>(id, severity, Estate.class, (estate, scene) -> Hit.none());
    }

    /** {@return what it finds at {@code subject}; nothing where it looks at subjects of another kind} */
    public List<Hit> lookIfMeant(Subject subject, Scene scene) {
        return on.isInstance(subject) ? look.at(on.cast(subject), scene) : Hit.none();
    }

    /** {@return this check, which looks at containers too} */
    public Check<S> andContainers(Look<Container> other) {
        return and(ofContainer(id, severity, other));
    }

    /** {@return this check, which looks at Dockerfile stages too} */
    public Check<S> andStages(Look<DockerfileStage> other) {
        return and(ofStage(id, severity, other));
    }

    /** {@return this check, which looks at images that were read too} */
    public Check<S> andImages(Look<Image> other) {
        return and(ofImage(id, severity, other));
    }

    /** {@return this check, which looks at Compose projects too} */
    public Check<S> andProjects(Look<ComposeProject> other) {
        return and(ofProject(id, severity, other));
    }

    /** {@return this check, which looks at Kubernetes objects too} */
    public Check<S> andObjects(Look<K8sObject> other) {
        return and(ofObject(id, severity, other));
    }

    /** {@return this check, which looks at whole workloads too} */
    public Check<S> andWorkloads(Look<Workload> other) {
        return and(ofWorkload(id, severity, other));
    }

    /** {@return this check, which looks at what no subject of its own holds too} */
    public Check<S> andEstate(Look<Estate> other) {
        return and(ofEstate(id, severity, other));
    }

    private Check<S> and(Check<?> other) {
        List<Check<?>> more = new ArrayList<>(also);
        more.add(other);
        return new Check<>(id, severity, on, look, more);
    }
}
