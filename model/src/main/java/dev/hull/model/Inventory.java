package dev.hull.model;

import java.util.Comparator;
import java.util.List;

/**
 * What is inside something: an image, a root file system, a bill of materials.
 *
 * @param components sorted by {@link #ORDER}
 * @param notables what matters by itself, sorted by path
 * @param gaps what could not be catalogued: an unknown OS, jars without coordinates, a truncated layer
 * @param problems input that is broken
 */
public record Inventory(
        Distro distro, List<Component> components, List<Notable> notables, List<Gap> gaps, List<Problem> problems) {
    /** Ecosystem, full name, version as text, path: the order of every list of components. */
    public static final Comparator<Component> ORDER = Inventory::compare;

    /** Made after the order that it needs. */
    public static final Inventory EMPTY = new Inventory(Distro.NONE, List.of(), List.of(), List.of());

    public Inventory {
        components = components.stream().sorted(ORDER).toList();
        notables = notables.stream()
                .sorted((one, other) -> one.path().compareTo(other.path()))
                .toList();
        gaps = List.copyOf(gaps);
        problems = List.copyOf(problems);
    }

    // Written out: the lambdas that Comparator makes of such chains are linked at run time, some milliseconds for this
    // one.
    private static int compare(Component one, Component other) {
        int order = one.ecosystem().compareTo(other.ecosystem());
        order = order != 0 ? order : one.fullName().compareTo(other.fullName());
        order = order != 0 ? order : one.version().compareTo(other.version());
        order = order != 0 ? order : one.architecture().compareTo(other.architecture());
        return order != 0
                ? order
                : one.evidence().path().compareTo(other.evidence().path());
    }

    /** One of whose files nothing is known but their components. */
    public Inventory(Distro distro, List<Component> components, List<Gap> gaps, List<Problem> problems) {
        this(distro, components, List.of(), gaps, problems);
    }

    /**
     * {@return only what was itself seen} An image or a root file system is what is in it: a lock file that was copied along says
     * what its author's machine had. A folder of sources is the other way round, and wants the whole inventory.
     */
    public Inventory seen() {
        return withComponents(components.stream()
                .filter(each -> each.evidence().kind().isSeen())
                .toList());
    }

    /** {@return all but what a lock file or manifest wants for development only} */
    public Inventory withoutDevelopment() {
        return withComponents(
                components.stream().filter(each -> !each.isForDevelopment()).toList());
    }

    public List<Notable.SetId> setIdFiles() {
        return those(Notable.SetId.class);
    }

    public List<Notable.Account> accounts() {
        return those(Notable.Account.class);
    }

    public List<Notable.Credential> credentials() {
        return those(Notable.Credential.class);
    }

    public List<Notable.Hidden> hidden() {
        return those(Notable.Hidden.class);
    }

    public List<Notable.Capable> capableFiles() {
        return those(Notable.Capable.class);
    }

    private <N extends Notable> List<N> those(Class<N> kind) {
        return notables.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    public Inventory withComponents(List<Component> others) {
        return new Inventory(distro, others, notables, gaps, problems);
    }
}
