package dev.hull.formats.kubernetes;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Finds where a key that stands in the wrong object would be right: below that object, or anywhere in a pod. */
final class Elsewhere {
    private static final int DEEPEST = 3;

    /** Where hardly anybody looks for a key: nobody writes a status, metadata stands in every object, the others hold much. */
    private static final Set<String> DEAD_ENDS =
            Set.of("status", "metadata", "volumes", "affinity", "initContainers", "ephemeralContainers");

    private Elsewhere() {}

    private record Step(String type, String path, int depth) {}

    /** {@return the path of {@code key}, as seen from an object of {@code type}; of a field of the pod or a container, that says so} */
    static Optional<String> of(String key, String type) {
        Optional<String> below = below(key, type);
        if (below.isPresent()) {
            return below;
        }
        if (Types.named("core.PodSpec").field(key) != null) {
            return Optional.of(key + " of the pod");
        }
        boolean common = key.equals("name");
        return Types.named("core.Container").field(key) != null && !common
                ? Optional.of(key + " of the container")
                : Optional.empty();
    }

    private static Optional<String> below(String key, String type) {
        Deque<Step> queue = new ArrayDeque<>();
        Set<String> seen = new HashSet<>();
        queue.add(new Step(type, "", 0));
        while (!queue.isEmpty()) {
            Step step = queue.remove();
            if (!seen.add(step.type())) {
                continue;
            }
            for (Types.Field field : Types.named(step.type()).fields().values()) {
                if (field.key().equals(key) && step.depth() > 0) {
                    return Optional.of(step.path() + key);
                }
                Shape shape = field.shape().target();
                boolean list = shape instanceof Shape.ListOf;
                Shape inner =
                        shape instanceof Shape.ListOf items ? items.element().target() : shape;
                boolean leads = !DEAD_ENDS.contains(field.key());
                if (inner instanceof Shape.Struct struct && step.depth() < DEEPEST && leads) {
                    queue.add(new Step(
                            struct.type(), step.path() + field.key() + (list ? "[]." : "."), step.depth() + 1));
                }
            }
        }
        return Optional.empty();
    }
}
