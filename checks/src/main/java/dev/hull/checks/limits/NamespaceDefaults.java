package dev.hull.checks.limits;

import dev.hull.checks.Scene;
import dev.hull.model.Container;
import dev.hull.model.K8sObject;
import dev.hull.model.KeyValue;
import java.util.List;

/** What the LimitRanges of a pod's namespace set for a container that leaves a limit out. */
final class NamespaceDefaults {
    private NamespaceDefaults() {}

    /** {@return whether one of them limits {@code resource}: by a default, or by a maximum, which is the default where none is given} */
    static boolean limit(String resource, Container container, Scene scene) {
        for (K8sObject object : scene.estate().objects()) {
            if (object instanceof K8sObject.LimitRange range
                    && range.ref().namespace().equals(container.ref().namespace())
                    && limits(range, resource)) {
                return true;
            }
        }
        return false;
    }

    private static boolean limits(K8sObject.LimitRange range, String resource) {
        for (K8sObject.RangeLimit limit : range.limits()) {
            if (limit.type().equals("Container") && (has(limit.defaults(), resource) || has(limit.max(), resource))) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(List<KeyValue> quantities, String resource) {
        return quantities.stream().anyMatch(q -> q.name().equals(resource));
    }
}
