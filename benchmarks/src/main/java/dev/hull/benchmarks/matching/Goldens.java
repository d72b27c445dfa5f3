package dev.hull.benchmarks.matching;

import dev.hull.formats.json.Json;
import dev.hull.formats.tree.Node;
import dev.hull.model.Component;
import dev.hull.model.Distro;
import dev.hull.model.Ecosystem;
import dev.hull.model.Evidence;
import dev.hull.model.Inventory;
import dev.hull.model.Layer;
import dev.hull.model.Limits;
import dev.hull.model.Source;
import dev.hull.model.SourcePackage;
import dev.hull.model.Vulnerability;
import dev.hull.vulns.match.Matcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The reports that Trivy's integration tests expect, held against the matcher over the same database: each expected flaw, with its
 * state and one of the fixed versions that it names, of a package of the same name and version.
 */
public final class Goldens {
    private static final Limits WIDE = new Limits(1 << 28, 5_000, 10_000_000, 1_000_000);

    private final FixtureAdvisories advisories;
    private final List<String> misses = new ArrayList<>();
    private int total;
    private int equal;
    private int elsewhere;

    private Goldens(FixtureAdvisories advisories) {
        this.advisories = advisories;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 1) {
            System.out.println("usage: goldens FOLDER (integration/testdata of Trivy's fixtures, unpacked)");
            return;
        }
        Path folder = Path.of(arguments[0]);
        Goldens goldens = new Goldens(new FixtureAdvisories(folder.resolve("fixtures/db")));
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".json.golden"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            goldens.compare(file);
        }
        System.out.printf(
                "expected flaws %d / %d; %d of what Hull has no advisories for%n",
                goldens.equal, goldens.total, goldens.elsewhere);
        goldens.misses.forEach(miss -> System.out.println("    " + miss));
    }

    private void compare(Path file) throws IOException {
        List<Node> values = Json.read(Source.of("golden", Files.readString(file)), Layer.FILE, WIDE)
                .values();
        if (values.isEmpty() || !(values.getFirst() instanceof Node.Obj report)) {
            return;
        }
        Distro distro = report.object("Metadata")
                .flatMap(it -> it.object("OS"))
                .map(os -> TrivyReport.distro(os.text("Family"), os.text("Name")))
                .orElse(Distro.NONE);
        for (Node.Obj result : TrivyReport.items(report, "Results")) {
            for (Node.Obj flaw : TrivyReport.items(result, "Vulnerabilities")) {
                compare(
                        file.getFileName() + " " + flaw.text("PkgName") + " " + flaw.text("InstalledVersion"),
                        flaw,
                        distro);
            }
        }
    }

    private void compare(String where, Node.Obj expected, Distro distro) {
        String id = expected.text("VulnerabilityID");
        Optional<Component> component = component(expected, distro, id);
        if (component.isEmpty()) {
            elsewhere++;
            return;
        }
        total++;
        List<Vulnerability> found = new Matcher(advisories)
                .match(where, new Inventory(distro, List.of(component.get()), List.of(), List.of()), _ -> false)
                .vulnerabilities();
        String wanted = id + " " + state(expected.text("Status"));
        List<String> fixes =
                List.of(expected.text("FixedVersion").replace(">= ", "").split(", ", -1));
        List<String> ours = found.stream()
                .map(flaw -> flaw.id() + " " + flaw.state().word() + " " + flaw.fixed())
                .toList();
        if (found.stream()
                .anyMatch(flaw -> wanted.equals(flaw.id() + " " + flaw.state().word())
                        && fixes.contains(
                                flaw.fixed().startsWith("0:") ? flaw.fixed().substring(2) : flaw.fixed()))) {
            equal++;
        } else {
            misses.add(where + ": expected " + wanted + " " + fixes + ", found " + ours);
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

    private Optional<Component> component(Node.Obj flaw, Distro distro, String id) {
        Optional<Component> component = TrivyReport.component(
                Node.Obj.of(
                        Stream.of("PkgName", "InstalledVersion")
                                .flatMap(key -> flaw.entry(key).stream())
                                .map(entry -> new Node.Entry(
                                        entry.key().equals("PkgName") ? "Name" : "Version",
                                        entry.keyAt(),
                                        entry.value()))
                                .toList(),
                        flaw.origin()),
                flaw.object("PkgIdentifier").map(it -> it.text("PURL")).orElse(""),
                distro);
        return component.flatMap(each -> each.ecosystem().isOs() ? os(each, flaw, distro, id) : Optional.of(each));
    }

    /** The report does not say the source: it is the package that the database has the flaw for. */
    private Optional<Component> os(Component each, Node.Obj flaw, Distro distro, String id) {
        String space = Matcher.space(distro);
        List<String> sources = advisories.withFlaw(space, id);
        String version = flaw.text("InstalledVersion");
        return sources.isEmpty()
                ? Optional.empty()
                : Optional.of(new Component(
                        each.ecosystem(),
                        "",
                        each.ecosystem() == Ecosystem.RPM && sources.contains(each.name())
                                ? each.name()
                                : sources.getFirst(),
                        version,
                        "",
                        new SourcePackage(sources.getFirst(), version),
                        List.of(),
                        new TreeMap<>(),
                        Evidence.of(Evidence.Kind.INSTALLED, "db")));
    }
}
