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
import dev.hull.model.Purl;
import dev.hull.model.Source;
import dev.hull.model.SourcePackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What Trivy wrote with {@code --format json --list-all-pkgs}: the packages that it saw, and the flaws that it found in them.
 *
 * @param flaws as {@code name version id}
 */
public record TrivyReport(Inventory inventory, SortedSet<String> flaws) {
    private static final Limits WIDE = new Limits(1 << 28, 5_000, 10_000_000, 1_000_000);

    public static TrivyReport read(Path file) throws IOException {
        Node.Obj report = (Node.Obj) Json.read(Source.of("report", Files.readString(file)), Layer.FILE, WIDE)
                .values()
                .getFirst();
        Node.Obj os = report.object("Metadata").flatMap(it -> it.object("OS")).orElse(report);
        Distro distro = distro(os.text("Family"), os.text("Name"));
        List<Component> components = new ArrayList<>();
        SortedSet<String> flaws = new TreeSet<>();
        for (Node.Obj result : items(report, "Results")) {
            items(result, "Packages").forEach(each -> component(each, distro).ifPresent(components::add));
            items(result, "Vulnerabilities")
                    .forEach(each -> flaws.add(each.text("PkgName") + " " + plain(each.text("InstalledVersion")) + " "
                            + each.text("VulnerabilityID")));
        }
        return new TrivyReport(new Inventory(distro, components, List.of(), List.of()), flaws);
    }

    /** Without what programs write differently before a version. */
    public static String plain(String version) {
        return version.startsWith("v") || version.startsWith("go")
                ? version.substring(version.indexOf('v') + 1)
                : version;
    }

    public static Distro distro(String family, String version) {
        String id = switch (family) {
            case "alma" -> "almalinux";
            case "redhat" -> "rhel";
            case "oracle" -> "ol";
            case "amazon" -> "amzn";
            case "cbl-mariner" -> "mariner";
            default -> family;
        };
        String number = version.substring(0, version.indexOf(' ') < 0 ? version.length() : version.indexOf(' '));
        return id.isEmpty() ? Distro.NONE : new Distro(id, number, "", id + " " + version, List.of());
    }

    private static Optional<Component> component(Node.Obj each, Distro distro) {
        return component(
                each, each.object("Identifier").map(it -> it.text("PURL")).orElse(""), distro);
    }

    public static Optional<Component> component(Node.Obj each, String identifier, Distro distro) {
        Optional<Purl> purl = Purl.lenient(identifier);
        Optional<Ecosystem> ecosystem = purl.flatMap(it -> Ecosystem.ofPurlType(it.type()));
        return ecosystem.map(it -> it.isOs() ? os(each, it, distro) : language(each, it, purl.orElseThrow()));
    }

    private static Component os(Node.Obj each, Ecosystem ecosystem, Distro distro) {
        return new Component(
                ecosystem,
                distro.id(),
                each.text("Name"),
                version(each, "Epoch", "Version", "Release"),
                each.text("Arch"),
                new SourcePackage(each.text("SrcName"), version(each, "SrcEpoch", "SrcVersion", "SrcRelease")),
                List.of(),
                new TreeMap<>(),
                Evidence.of(Evidence.Kind.INSTALLED, each.text("FilePath")));
    }

    private static String version(Node.Obj each, String epoch, String version, String release) {
        String number = each.get(epoch).orElse(each) instanceof Node.Num num
                ? num.value().toPlainString() + ":"
                : "";
        return number + each.text(version) + (each.text(release).isEmpty() ? "" : "-" + each.text(release));
    }

    private static Component language(Node.Obj each, Ecosystem ecosystem, Purl purl) {
        String name = each.text("Name");
        int split = ecosystem == Ecosystem.MAVEN ? name.indexOf(':') : name.lastIndexOf('/');
        return Component.of(
                ecosystem,
                split < 0 ? "" : name.substring(0, split),
                name.substring(split + 1),
                purl.version().isEmpty() ? each.text("Version") : purl.version(),
                Evidence.of(Evidence.Kind.INSTALLED, each.text("FilePath")));
    }

    public static List<Node.Obj> items(Node.Obj parent, String key) {
        List<Node.Obj> objects = new ArrayList<>();
        if (parent.get(key).orElse(parent) instanceof Node.Arr list) {
            list.items().forEach(item -> {
                if (item instanceof Node.Obj object) {
                    objects.add(object);
                }
            });
        }
        return objects;
    }
}
