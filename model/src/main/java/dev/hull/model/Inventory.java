package dev.hull.model;

import java.util.Comparator;
import java.util.List;

/**
 * What is inside something: an image, a root file system, a bill of materials.
 *
 * @param components sorted by {@link #ORDER}
 * @param gaps what could not be catalogued: an unknown OS, jars without coordinates, a truncated layer
 * @param problems input that is broken
 */
public record Inventory(Distro distro, List<Component> components, List<Gap> gaps, List<Problem> problems) {
    public static final Inventory EMPTY = new Inventory(Distro.NONE, List.of(), List.of(), List.of());

    /** Ecosystem, full name, version as text, path: the order of every list of components. */
    public static final Comparator<Component> ORDER = Comparator.comparing(Component::ecosystem)
            .thenComparing(Component::fullName)
            .thenComparing(Component::version)
            .thenComparing(Component::architecture)
            .thenComparing(component -> component.evidence().path());

    public Inventory {
        components = components.stream().sorted(ORDER).toList();
        gaps = List.copyOf(gaps);
        problems = List.copyOf(problems);
    }
}
