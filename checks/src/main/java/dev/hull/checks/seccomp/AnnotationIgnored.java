package dev.hull.checks.seccomp;

import static dev.hull.model.Fields.SECCOMP;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.model.Change;
import dev.hull.model.Container;
import dev.hull.model.Item;
import dev.hull.model.KeyValue;
import dev.hull.model.Level;
import dev.hull.model.Platform;
import dev.hull.model.Profile;
import dev.hull.model.Remedy;
import dev.hull.model.Risk;
import dev.hull.model.Severity;
import dev.hull.model.Workload;
import java.util.ArrayList;
import java.util.List;

/** A pod names its filter of system calls in an annotation, which Kubernetes has not read since 1.27, and in no field. */
final class AnnotationIgnored {
    static final Check<Workload> CHECK =
            Check.ofWorkload("seccomp.annotation-ignored", Severity.MEDIUM, AnnotationIgnored::look);

    private static final String OF_POD = "seccomp.security.alpha.kubernetes.io/pod";
    private static final String OF_CONTAINER = "container.seccomp.security.alpha.kubernetes.io/";

    private AnnotationIgnored() {}

    private static List<Hit> look(Workload workload) {
        if (!(workload.platform() instanceof Platform.Kubernetes kubernetes)
                || !workload.engine().atLeast(1, 27)) {
            return Hit.none();
        }
        List<Hit> hits = new ArrayList<>();
        for (Item<KeyValue> annotation : kubernetes.pod().annotations()) {
            List<Change> changes = changes(workload, annotation.value());
            if (!changes.isEmpty()) {
                String key = annotation.value().name();
                hits.add(Hit.at(annotation.at(), key)
                        .arg("annotation", key)
                        .remedy(new Remedy.Apply(Level.RESTRICTED, Risk.LOW, changes)));
            }
        }
        return hits;
    }

    /** {@return what the annotation means, as fields of the containers that it speaks of and that have none} */
    private static List<Change> changes(Workload workload, KeyValue annotation) {
        Profile meant = profile(annotation.value());
        List<Change> changes = new ArrayList<>();
        for (Container container : workload.containers()) {
            boolean spoken =
                    annotation.name().equals(OF_POD) || annotation.name().equals(OF_CONTAINER + nameOf(container));
            if (spoken && !meant.isUnconfined() && !container.get(SECCOMP).isWritten()) {
                changes.add(new Change.Set<>(container.ref(), SECCOMP, meant));
            }
        }
        return changes;
    }

    private static String nameOf(Container container) {
        return container.ref().container().isEmpty()
                ? container.ref().name()
                : container.ref().container();
    }

    private static Profile profile(String value) {
        return switch (value) {
            case "runtime/default", "docker/default" -> Profile.DEFAULT;
            case "unconfined" -> Profile.UNCONFINED;
            default -> Profile.named(value.startsWith("localhost/") ? value.substring(10) : value);
        };
    }
}
