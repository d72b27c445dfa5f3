package dev.hull.benchmarks.golden;

import dev.hull.benchmarks.matching.TrivyReport;
import dev.hull.formats.tree.Node;
import dev.hull.model.Component;
import dev.hull.model.Distro;
import dev.hull.model.Ecosystem;
import dev.hull.model.Evidence;
import dev.hull.model.Image;
import dev.hull.model.SourcePackage;
import dev.hull.model.Vulnerability;
import dev.hull.vulns.match.Matcher;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One report of Trivy beside Hull's answer: packages by name and version, where it lists them; flaws by package, id, state and fixed
 * version, of which Trivy may name several.
 */
final class TrivyComparison {
    private final Node.Obj golden;
    private final boolean located;
    private final TrivyOptions options;
    private final Set<String> expected = new HashSet<>();
    private final Set<String> found = new HashSet<>();

    TrivyComparison(Node.Obj golden, boolean located, TrivyOptions options) {
        this.golden = golden;
        this.located = located;
        this.options = options;
    }

    Case of(String family, String name, Image image, List<Vulnerability> flaws) {
        packages(image);
        Map<String, String> ours = new TreeMap<>();
        for (Vulnerability flaw : flaws) {
            if (options.wants(flaw)) {
                String fixed = flaw.fixed().startsWith("0:") ? flaw.fixed().substring(2) : flaw.fixed();
                ours.put(
                        key(
                                flaw.component().evidence().path(),
                                flaw.component().fullName(),
                                flaw.component().version(),
                                flaw.id()),
                        flaw.state().word() + " " + TrivyReport.plain(fixed));
            }
        }
        for (Node.Obj result : TrivyReport.items(golden, "Results")) {
            for (Node.Obj flaw : TrivyReport.items(result, "Vulnerabilities")) {
                expect(result.text("Target"), flaw, ours);
            }
        }
        if (!options.isBySeverity()) {
            ours.forEach((key, told) -> found.add(key + " " + told));
        }
        return Case.of(family, name, expected, found);
    }

    private void packages(Image image) {
        boolean listed = false;
        for (Node.Obj result : TrivyReport.items(golden, "Results")) {
            for (Node.Obj one : TrivyReport.items(result, "Packages")) {
                listed = true;
                expected.add("package " + place(result.text("Target")) + one.text("Name") + " "
                        + TrivyReport.plain(one.text("Version")));
            }
        }
        if (listed) {
            for (Component each : options.wanted(image.inventory()).components()) {
                found.add("package " + place(each.evidence().path()) + each.fullName() + " "
                        + TrivyReport.plain(each.version()));
            }
        }
    }

    private String place(String path) {
        return located ? path + " " : "";
    }

    private String key(String path, String name, String version, String id) {
        return place(path) + name + " " + TrivyReport.plain(version) + " " + id;
    }

    /** Where one of the fixed versions is Hull's, that one is meant. */
    private void expect(String target, Node.Obj flaw, Map<String, String> ours) {
        String key = key(target, flaw.text("PkgName"), flaw.text("InstalledVersion"), flaw.text("VulnerabilityID"));
        String state = state(flaw.text("Status"));
        String fixes = flaw.text("FixedVersion").replace(">= ", "");
        String told = ours.getOrDefault(key, "");
        for (String fixed : fixes.split(", ", -1)) {
            if (told.equals(state + " " + TrivyReport.plain(fixed))) {
                expected.add(key + " " + told);
                found.add(key + " " + told);
                return;
            }
        }
        expected.add(key + " " + state + " " + fixes);
        if (!told.isEmpty()) {
            found.add(key + " " + told);
        }
    }

    private static String state(String status) {
        return switch (status) {
            case "fixed" -> "fixed";
            case "will_not_fix", "end_of_life" -> "will-not-fix";
            case "under_investigation" -> "investigating";
            default -> "affected";
        };
    }

    /** What is known of an image whose packages nobody kept: those with flaws, of the sources that the database has these for. */
    static Image alone(Node.Obj golden, Distro distro, TrivyAdvisories told) {
        List<Component> components = new ArrayList<>();
        for (Node.Obj result : TrivyReport.items(golden, "Results")) {
            for (Node.Obj flaw : TrivyReport.items(result, "Vulnerabilities")) {
                component(flaw, distro, told)
                        .filter(each -> components.stream().noneMatch(other -> same(each, other)))
                        .ifPresent(components::add);
            }
        }
        return Judged.image("golden", distro, components);
    }

    private static boolean same(Component one, Component other) {
        return one.fullName().equals(other.fullName()) && one.version().equals(other.version());
    }

    private static Optional<Component> component(Node.Obj flaw, Distro distro, TrivyAdvisories told) {
        String version = flaw.text("InstalledVersion");
        String name = flaw.text("PkgName");
        String purl = flaw.object("PkgIdentifier").map(it -> it.text("PURL")).orElse("");
        Optional<Component> component = TrivyReport.component(named(flaw), purl, distro);
        if (component.isEmpty() || !component.get().ecosystem().isOs()) {
            return component;
        }
        List<String> sources = told.withFlaw(Matcher.space(distro), flaw.text("VulnerabilityID"));
        boolean own = sources.isEmpty() || sources.contains(name);
        return Optional.of(new Component(
                component.get().ecosystem(),
                distro.id(),
                name,
                version,
                component.get().ecosystem() == Ecosystem.RPM ? "x86_64" : "",
                new SourcePackage(own ? name : sources.getFirst(), version),
                List.of(),
                new TreeMap<>(),
                Evidence.of(Evidence.Kind.INSTALLED, "db")));
    }

    private static Node.Obj named(Node.Obj flaw) {
        List<Node.Entry> entries = new ArrayList<>();
        flaw.entry("PkgName").ifPresent(entry -> entries.add(new Node.Entry("Name", entry.keyAt(), entry.value())));
        flaw.entry("InstalledVersion")
                .ifPresent(entry -> entries.add(new Node.Entry("Version", entry.keyAt(), entry.value())));
        return Node.Obj.of(entries, flaw.origin());
    }
}
