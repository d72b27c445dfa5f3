package dev.hull.benchmarks.golden;

import dev.hull.artefacts.layers.LayerLimits;
import dev.hull.benchmarks.matching.TrivyReport;
import dev.hull.formats.json.Json;
import dev.hull.formats.tree.Node;
import dev.hull.formats.vex.VexFile;
import dev.hull.model.Component;
import dev.hull.model.Distro;
import dev.hull.model.Ecosystem;
import dev.hull.model.Evidence;
import dev.hull.model.Image;
import dev.hull.model.Layer;
import dev.hull.model.Limits;
import dev.hull.model.Purl;
import dev.hull.model.Source;
import dev.hull.model.SourcePackage;
import dev.hull.model.VexStatement;
import dev.hull.scan.images.ImageRequest;
import dev.hull.scan.images.Images;
import dev.hull.scan.images.Unreadable;
import dev.hull.scan.layers.LayerStore;
import dev.hull.vulns.Advisories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The reports that Trivy's integration tests expect, over the database of those tests. {@code trivy.tsv} says of each report what was
 * read for it, and how Trivy was asked.
 */
final class TrivyCases {
    static final Limits WIDE = new Limits(1 << 28, 5_000, 10_000_000, 1_000_000);
    private static final String FIXTURES = "advisories/native/trivy-fixtures.zip";
    private static final String LISTS = "advisories/native/trivy-fanal-goldens.zip";
    private static final String LIST_FOLDER = "pkg/fanal/test/integration/testdata/goldens/packages";

    private final String kind;

    TrivyCases(String kind) {
        this.kind = kind;
    }

    List<Case> of(String family, Bundles bundles) throws IOException {
        Path folder = bundles.folder(FIXTURES).resolve("integration/testdata");
        TrivyAdvisories told = new TrivyAdvisories(folder.resolve("fixtures/db"));
        Advisories advisories = Advised.by(told);
        List<Case> cases = new ArrayList<>();
        for (String[] row : Tables.rows("trivy.tsv")) {
            if (row[0].equals(kind)) {
                if (row[3].contains("bill")) {
                    cases.add(listed(family, row[1], folder, folder.resolve(row[2])));
                    continue;
                }
                Node.Obj golden = json(folder.resolve(row[1]));
                TrivyOptions options = TrivyOptions.of(row[3]);
                Image image = image(golden, row[2], folder, bundles, told);
                Image wanted = image.withInventory(options.wanted(image.inventory()));
                List<VexStatement> statements = new ArrayList<>();
                for (String file : options.all("vex")) {
                    statements.addAll(vex(folder.resolve(file)));
                }
                cases.add(new TrivyComparison(golden, options.words().contains("located"), options)
                        .of(family, row[1] + options.suffix(), image, Judged.open(wanted, advisories, statements)));
            }
        }
        return cases;
    }

    /** A bill that Trivy wrote of a folder or of another bill: Hull reads both, and finds the same packages. */
    private static Case listed(String family, String name, Path folder, Path input) throws IOException {
        String kind = Files.isDirectory(input) ? "dir:" : "sbom:";
        return Case.of(
                family, name, named(node(folder.resolve(name)), new ArrayList<>()), packages(read(kind + input)));
    }

    /** All package URLs that stand in a document, whatever Hull makes of their types. */
    private static List<String> named(Node node, List<String> rows) {
        switch (node) {
            case Node.Obj object -> object.entries().forEach(entry -> named(entry.value(), rows));
            case Node.Arr list -> list.items().forEach(item -> named(item, rows));
            case Node.Text text
            when text.value().startsWith("pkg:") ->
                Purl.lenient(text.value())
                        .filter(purl -> !purl.version().isEmpty())
                        .ifPresent(purl -> rows.add(row(purl.type(), purl.namespace(), purl.name(), purl.version())));
            default -> {}
        }
        return rows;
    }

    private static String row(String type, String namespace, String name, String version) {
        boolean isOs = Ecosystem.ofPurlType(type).filter(Ecosystem::isOs).isPresent();
        int epoch = version.indexOf(':');
        return "package pkg:%s %s %s"
                .formatted(
                        type,
                        isOs || namespace.isEmpty() ? name : namespace + "/" + name,
                        isOs ? version.substring(epoch + 1) : TrivyReport.plain(version));
    }

    private static List<String> packages(Image image) {
        return image.inventory().withoutDevelopment().components().stream()
                .filter(each -> !each.version().isEmpty())
                .map(each -> row(each.ecosystem().purlType(), each.namespace(), each.name(), each.version()))
                .toList();
    }

    private Image image(Node.Obj golden, String input, Path folder, Bundles bundles, TrivyAdvisories told)
            throws IOException {
        Node.Obj os = golden.object("Metadata").flatMap(it -> it.object("OS")).orElse(golden);
        Distro distro = TrivyReport.distro(os.text("Family"), os.text("Name"));
        return switch (kind) {
            case "repository" -> read("dir:" + folder.resolve(input));
            case "bill" -> read("sbom:" + folder.resolve(input));
            case "image" -> listed(bundles.folder(LISTS).resolve(LIST_FOLDER).resolve(input), distro);
            default -> TrivyComparison.alone(golden, distro, told);
        };
    }

    static Image read(String target) throws IOException {
        try {
            return Images.open(new ImageRequest(target, Path.of(""), "", LayerStore.NONE, LayerLimits.DEFAULT, 1));
        } catch (Unreadable e) {
            throw new IOException(target + ": " + e.getMessage(), e);
        }
    }

    static Node.Obj json(Path file) throws IOException {
        return (Node.Obj) node(file);
    }

    static Node node(Path file) throws IOException {
        return Json.read(Source.of(file.toString(), Files.readString(file)), Layer.FILE, WIDE)
                .values()
                .getFirst();
    }

    static List<VexStatement> vex(Path file) throws IOException {
        return VexFile.read(Source.of(file.toString(), Files.readString(file)), WIDE)
                .values();
    }

    /** An image of which Trivy kept the list of packages alone. */
    private static Image listed(Path list, Distro distro) throws IOException {
        List<Component> components = new ArrayList<>();
        if (node(list) instanceof Node.Arr packages) {
            packages.items().forEach(each -> {
                if (each instanceof Node.Obj one) {
                    components.add(component(one, distro));
                }
            });
        }
        return Judged.image("golden", distro, components);
    }

    private static Component component(Node.Obj one, Distro distro) {
        Ecosystem ecosystem = switch (distro.id()) {
            case "alpine" -> Ecosystem.APK;
            case "debian", "ubuntu" -> Ecosystem.DEB;
            default -> Ecosystem.RPM;
        };
        return new Component(
                ecosystem,
                distro.id(),
                one.text("Name"),
                version(one, ""),
                one.text("Arch"),
                new SourcePackage(one.text("SrcName"), version(one, "Src")),
                List.of(),
                new TreeMap<>(),
                Evidence.of(Evidence.Kind.INSTALLED, "packages"));
    }

    private static String version(Node.Obj one, String prefix) {
        String epoch = one.get(prefix + "Epoch").orElse(one) instanceof Node.Num number
                        && number.value().signum() > 0
                ? number.value().toPlainString() + ":"
                : "";
        String release = one.text(prefix + "Release");
        return epoch + one.text(prefix + "Version") + (release.isEmpty() ? "" : "-" + release);
    }
}
