package dev.hull.checks.pss;

import dev.hull.model.Location;
import dev.hull.model.PodAsWritten;
import dev.hull.model.PodAsWritten.Part;
import dev.hull.model.PodAsWritten.Security;
import dev.hull.model.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Questions that several controls put to a pod. */
final class Pods {
    private static final String CONTEXT = "securityContext.";

    private Pods() {}

    /** {@return each given value, of the pod's context and of every container's, that {@code bad} holds of} */
    static <T> List<Violation> everywhere(
            PodAsWritten pod, String field, Function<Security, Written<T>> of, Predicate<T> bad) {
        List<Violation> found = new ArrayList<>();
        add(found, "", CONTEXT + field, of.apply(pod.security()), bad);
        found.addAll(inContainers(pod, field, of, bad));
        return found;
    }

    /** {@return each given value of a container's context that {@code bad} holds of} */
    static <T> List<Violation> inContainers(
            PodAsWritten pod, String field, Function<Security, Written<T>> of, Predicate<T> bad) {
        List<Violation> found = new ArrayList<>();
        for (Part part : pod.containers()) {
            add(found, part.name(), CONTEXT + field, of.apply(part.security()), bad);
        }
        return found;
    }

    static <T> void add(List<Violation> found, String container, String field, Written<T> written, Predicate<T> bad) {
        if (written.isGiven() && bad.test(written.value())) {
            found.add(new Violation(container, field, String.valueOf(written.value()), written.at()));
        }
    }

    static Violation missing(Part part, String field, Location at) {
        return new Violation(part.name(), CONTEXT + field, "", at);
    }

    static boolean isWindows(PodAsWritten pod) {
        return pod.os().is("windows");
    }

    /** A pod in a user namespace: its root is nobody on the node. */
    static boolean hasUserNamespace(PodAsWritten pod) {
        return pod.hostUsers().is(false);
    }

    /** {@return the rule, with nothing to say of Windows pods} */
    static Control.Rule exceptWindows(Control.Rule rule) {
        return pod -> isWindows(pod) ? List.of() : rule.violations(pod);
    }

    /** {@return the rule, with nothing to say of pods in a user namespace} */
    static Control.Rule exceptUserNamespace(Control.Rule rule) {
        return pod -> hasUserNamespace(pod) ? List.of() : rule.violations(pod);
    }
}
