package dev.hull.vulns.match;

import dev.hull.model.Component;
import dev.hull.model.Distro;
import dev.hull.model.Ecosystem;
import dev.hull.model.Evidence;
import dev.hull.model.Gap;
import dev.hull.model.Image;
import dev.hull.model.ImageLayer;
import dev.hull.model.Inventory;
import dev.hull.model.Purl;
import dev.hull.model.SourcePackage;
import dev.hull.model.Vulnerability;
import dev.hull.model.Vulnerability.Rating;
import dev.hull.model.Vulnerability.State;
import dev.hull.vulns.Advisories;
import dev.hull.vulns.Flaw;
import dev.hull.vulns.Flaw.Exploit;
import dev.hull.vulns.Spaces;
import dev.hull.vulns.Statement;
import dev.hull.vulns.versions.Order;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Asks the advisory database about every component of an inventory.
 *
 * <ul>
 *   <li>Packages of a distribution are asked about in the space of its release alone, by the names its advisories use: what upstream
 *       says of a version does not hold for one that the distribution has patched.
 *   <li>Packages of a language that a package of the distribution installed are left to that one.
 *   <li>Ids of one flaw are one finding for each component. Where several sources speak of it, the best placed one is believed: the
 *       vendor's own, then GitHub, then the others by name; one that knows a fix before one that knows none.
 *   <li>A version that is unknown, or no version of its ecosystem, is not compared with anything.
 * </ul>
 *
 * <p>The same inventory and database give the same answer. Not for use by several threads at once.
 */
public final class Matcher {
    private final Advisories advisories;
    private final ExtendedSupport extended;
    private final Map<String, Optional<Flaw>> flaws = new HashMap<>();
    private final Map<String, Map<String, List<Statement>>> statements = new HashMap<>();

    public Matcher(Advisories advisories) {
        this.advisories = advisories;
        this.extended = new ExtendedSupport(advisories);
    }

    /**
     * {@return the flaws of what is in an image}: of what was seen there; a lock file that was copied along installs nothing. In a
     * folder of sources and in a bill of materials, what is only named counts too.
     */
    public Matches match(Image image) {
        boolean named = image.kind().equals("dir") || image.kind().equals("sbom");
        Inventory inventory = named ? image.inventory() : image.inventory().seen();
        return match(image.name(), inventory, component -> isBase(image, component.evidence()));
    }

    /** {@return all that is said of the package that {@code component} is}, whether its version is affected or not */
    public List<Statement> statements(Component component, Distro distro) {
        if (!component.ecosystem().isOs()) {
            return advisories.about(Spaces.of(component.ecosystem()), component.fullName());
        }
        Release release = Release.of(distro);
        List<Statement> statements = new ArrayList<>();
        for (String name : osNames(component, release.names())) {
            statements.addAll(heard(advisories.about(release.space(), name), component, name, release.names()));
        }
        return statements;
    }

    private static boolean isBase(Image image, Evidence evidence) {
        int layer = evidence.layer();
        return layer >= 0
                && image.layers().stream().filter(each -> each.index() == layer).anyMatch(ImageLayer::base);
    }

    /**
     * {@return the flaws of all components of an inventory}
     *
     * @param subject whose inventory it is, as gaps name it
     * @param base tells whether a component comes from the base image
     */
    public Matches match(String subject, Inventory inventory, Predicate<Component> base) {
        Distro distro = inventory.distro();
        Release release = Release.of(distro);
        int known = advisories.known(release.space());
        boolean borrows = release.borrows(known);
        ModuleStreams streams = new ModuleStreams(inventory.components(), name -> about(release.space(), name));
        List<Vulnerability> found = new ArrayList<>();
        for (Component each : inventory.components()) {
            Component component = identified(each);
            Collection<Suspicion> suspicions = suspicions(streams.labelled(component), distro, release, borrows)
                    .values();
            if (!suspicions.isEmpty()) {
                String purl = Purl.of(component, distro).toString();
                boolean fromBase = base.test(component);
                suspicions.forEach(suspicion -> found.add(vulnerability(component, purl, suspicion, fromBase)));
            }
        }
        return new Matches(found, gaps(subject, inventory, release, known, borrows));
    }

    /** {@return where advisories about a distribution's packages stand, as {@link Spaces} writes it; empty where it is not known} */
    public static String space(Distro distro) {
        return Release.of(distro).space();
    }

    /** A jar whose own words leave its coordinates open is known by its digest, if the database has it. */
    private Component identified(Component component) {
        String sha1 = component.property("sha1");
        if (component.ecosystem() != Ecosystem.MAVEN || sha1.isEmpty()) {
            return component;
        }
        String[] coordinates = advisories.jar(sha1).orElse("").split(":", -1);
        return coordinates.length == 3
                ? new Component(
                        Ecosystem.MAVEN,
                        coordinates[0],
                        coordinates[1],
                        coordinates[2],
                        component.architecture(),
                        new SourcePackage(coordinates[1], coordinates[2]),
                        component.licences(),
                        component.properties(),
                        component.evidence())
                : component;
    }

    /** {@return what is known of other versions of a component of a language} */
    public Outlook outlook(Component component) {
        return new Outlook(about(Spaces.of(component.ecosystem()), component.fullName()), component);
    }

    private SortedMap<String, Suspicion> suspicions(
            Component component, Distro distro, Release release, boolean borrows) {
        SortedMap<String, Suspicion> suspicions = new TreeMap<>();
        Order order = Order.of(component.ecosystem());
        if (component.ecosystem().isOs()) {
            for (String name : osNames(component, release.names())) {
                boolean bySource = release.names() == Release.Names.SOURCE || !name.equals(component.name());
                String version = bySource ? sourceVersion(component) : component.version();
                if (release.space().isEmpty() || Modules.isUnknown(version, order)) {
                    continue;
                }
                List<Statement> heard = heard(about(release.space(), name), component, name, release.names());
                Set<String> closed =
                        heard.isEmpty() ? Set.of() : extended.closed(release.space(), component, name, version, order);
                MinorStreams streams = release.names() == Release.Names.STATED
                        ? MinorStreams.of(heard, component, order)
                        : MinorStreams.NONE;
                judge(heard, streams, component, version, order, suspicions);
                suspicions.keySet().removeAll(closed);
                if (borrows) {
                    judge(lent(release, name), MinorStreams.NONE, component, version, order, suspicions);
                }
            }
        } else if (!(component.evidence().isOwned() && distro.isKnown())
                && !Modules.isUnknown(component.version(), order)) {
            String space = Spaces.of(component.ecosystem());
            judge(
                    about(space, component.fullName()),
                    MinorStreams.NONE,
                    component,
                    component.version(),
                    order,
                    suspicions);
        }
        return suspicions;
    }

    /**
     * {@return those that are about the package that {@code name} means here} What is said of a binary is not true for others of the
     * same source, whose versions may be numbered otherwise; what is said of a source is true for all.
     */
    private static List<Statement> heard(List<Statement> all, Component component, String name, Release.Names names) {
        if (component.ecosystem() != Ecosystem.RPM || all.isEmpty()) {
            return all;
        }
        String source = component.source().name();
        boolean isSource = source.isEmpty() || source.equals(name);
        boolean isBinary = component.name().equals(name);
        return all.stream()
                .filter(each -> each.isOfSource() ? isSource : isBinary || names != Release.Names.STATED)
                .toList();
    }

    /** What edge says of flaws of which the release itself says nothing. */
    private List<Statement> lent(Release release, String name) {
        List<Statement> own = about(release.space(), name);
        return about(Release.ALPINE_EDGE, name).stream()
                .filter(lent ->
                        own.stream().noneMatch(statement -> statement.flaws().containsAll(lent.flaws())))
                .toList();
    }

    private static String sourceVersion(Component component) {
        String version = component.source().version();
        return version.isEmpty() ? component.version() : version;
    }

    private static List<String> osNames(Component component, Release.Names names) {
        String source = component.source().name();
        boolean plain = source.isEmpty() || source.equals(component.name());
        if (plain || names == Release.Names.BINARY) {
            return List.of(component.name());
        }
        return names == Release.Names.SOURCE ? List.of(source) : List.of(component.name(), source);
    }

    private static void judge(
            List<Statement> statements,
            MinorStreams streams,
            Component component,
            String version,
            Order order,
            SortedMap<String, Suspicion> suspicions) {
        for (Statement statement : statements) {
            Optional<Verdict> verdict = Verdict.of(statement, streams, component, version, order);
            if (verdict.isPresent()) {
                for (String flaw : statement.flaws()) {
                    suspicions
                            .computeIfAbsent(flaw, id -> new Suspicion(id, version, order))
                            .add(verdict.get());
                }
            }
        }
    }

    private Vulnerability vulnerability(Component component, String purl, Suspicion suspicion, boolean base) {
        Statement statement = suspicion.believed(component.ecosystem());
        Optional<Flaw> flaw = flaw(suspicion.flaw());
        Optional<Flaw> advisory = statement.advisory().equals(suspicion.flaw()) ? flaw : flaw(statement.advisory());
        Rating rating = Ratings.of(statement, advisory, flaw);
        Exploit exploit = flaw.map(Flaw::exploit).orElse(Exploit.UNKNOWN);
        String fixed = suspicion.fixed(statement);
        State state = suspicion.state(statement, fixed);
        return new Vulnerability(
                suspicion.flaw(),
                flaw.map(Flaw::aliases).orElse(List.of()),
                title(flaw, advisory),
                component,
                purl,
                fixed,
                state,
                rating,
                exploit.score(),
                exploit.isListed(),
                Priorities.of(component, rating, exploit, state),
                source(statement, suspicion.flaw()),
                flaw.or(() -> advisory).map(Flaw::references).orElse(List.of()),
                base,
                "");
    }

    /** Binaries of one source, and copies of one library, ask the same. */
    private List<Statement> about(String space, String name) {
        return statements
                .computeIfAbsent(space, _ -> new HashMap<>())
                .computeIfAbsent(name, asked -> advisories.about(space, asked));
    }

    private Optional<Flaw> flaw(String id) {
        return flaws.computeIfAbsent(id, advisories::flaw);
    }

    private static String title(Optional<Flaw> flaw, Optional<Flaw> advisory) {
        String title = flaw.map(Flaw::title).orElse("");
        return title.isEmpty() ? advisory.map(Flaw::title).orElse("") : title;
    }

    private static String source(Statement statement, String id) {
        return statement.advisory().equals(id) ? statement.source() : statement.source() + " " + statement.advisory();
    }

    private List<Gap> gaps(String subject, Inventory inventory, Release release, int known, boolean borrows) {
        boolean packages = inventory.components().stream()
                .anyMatch(component -> component.ecosystem().isOs());
        List<Gap> gaps = new ArrayList<>();
        if (packages && borrows && advisories.known(Release.ALPINE_EDGE) > 0) {
            gaps.add(new Gap(
                    "vulnerabilities",
                    subject,
                    "the database has no whole list of fixes for " + release.space() + ": those of edge stood in",
                    "hull db update"));
        } else if (packages && known == 0) {
            gaps.add(new Gap(
                    "vulnerabilities",
                    subject,
                    release.space().isEmpty()
                            ? "packages of a distribution that is not known"
                            : "no advisories for " + release.space() + " in the database",
                    release.space().isEmpty() ? "" : "hull db update"));
        }
        return gaps;
    }
}
