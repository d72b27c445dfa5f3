package dev.hull.benchmarks.golden;

import dev.hull.formats.tree.Node;
import dev.hull.model.Component;
import dev.hull.model.Distro;
import dev.hull.model.Ecosystem;
import dev.hull.model.Evidence;
import dev.hull.model.SourcePackage;
import dev.hull.vulns.Advisories;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Red Hat's statements in Claircore's tests, by release: what a document says is affected, Hull finds; what it says is fixed, in that
 * version, or not affected, Hull does not. The documents are read here a second time, by the names of products alone
 * ({@code BaseOS-9.4.0.GA:openssl-1:3.0.7-27.el9.x86_64}).
 */
final class ClairVex {
    private static final Set<String> BUILDS = Set.of("x86_64", "aarch64", "ppc64le", "s390x", "i686", "noarch");

    /** One product in one release of RHEL; the version is empty where none is named. */
    private record Product(String major, String name, String version, String module) {}

    private ClairVex() {}

    static List<Case> of(String family, Bundles bundles) throws IOException {
        Path data = bundles.folder(ClairReleases.DATA);
        List<Path> files = new ArrayList<>(Bundles.files(data.resolve("rhel/vex/testdata"), ".json"));
        files.addAll(Bundles.files(data.resolve("test/acceptance/testdata"), ".json"));
        List<Case> cases = new ArrayList<>();
        for (Path file : files) {
            Node.Obj document = TrivyCases.json(file);
            if (document.has("product_tree")) {
                Advisories advisories = Advised.by(sink -> Advised.read(file.toString(), text(file), sink));
                cases.addAll(cases(family, file, document, advisories));
            }
        }
        return cases;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Case> cases(String family, Path file, Node.Obj document, Advisories advisories)
            throws IOException {
        Map<String, String> releases = releases(document);
        Node.Obj status = document.objects("vulnerabilities").stream()
                .findFirst()
                .flatMap(flaw -> flaw.object("product_status"))
                .orElse(document);
        Map<String, Set<String>> expected = new TreeMap<>();
        Map<String, Set<String>> found = new TreeMap<>();
        Set<Product> affected = products(status.texts("known_affected"), releases);
        for (Product each : affected) {
            row(each, "affected", expected);
            if (!isClean(each, "0:99999-99999", advisories)) {
                row(each, "affected", found);
            }
        }
        for (Product each : products(status.texts("fixed"), releases)) {
            row(each, "clean", expected);
            if (isClean(each, each.version(), advisories)) {
                row(each, "clean", found);
            }
        }
        for (Product each : products(status.texts("known_not_affected"), releases)) {
            row(each, "clean", expected);
            if (isClean(each, each.version().isEmpty() ? "0-0" : each.version(), advisories)) {
                row(each, "clean", found);
            }
        }
        List<Case> cases = new ArrayList<>();
        expected.forEach((release, rows) -> cases.add(
                Case.of(family, file.getFileName() + " " + release, rows, found.getOrDefault(release, Set.of()))));
        return cases;
    }

    private static void row(Product each, String word, Map<String, Set<String>> rows) {
        rows.computeIfAbsent("rhel:" + each.major(), _ -> new TreeSet<>())
                .add(word + " " + each.name() + " " + each.version() + " " + each.module());
    }

    /** The products that are releases of RHEL itself: no layered product, no extended support. */
    private static Map<String, String> releases(Node.Obj document) {
        Map<String, String> releases = new HashMap<>();
        document.object("product_tree")
                .ifPresent(tree -> tree.objects("branches").forEach(each -> branch(each, releases)));
        return releases;
    }

    private static void branch(Node.Obj branch, Map<String, String> releases) {
        branch.object("product").ifPresent(product -> {
            String cpe = product.object("product_identification_helper")
                    .map(it -> it.text("cpe"))
                    .orElse("");
            String[] parts = cpe.split(":", -1);
            if (parts.length >= 5 && parts[2].equals("redhat") && parts[3].equals("enterprise_linux")) {
                int dot = parts[4].indexOf('.');
                releases.put(product.text("product_id"), dot < 0 ? parts[4] : parts[4].substring(0, dot));
            }
        });
        branch.objects("branches").forEach(each -> branch(each, releases));
    }

    private static Set<Product> products(List<String> ids, Map<String, String> releases) {
        Set<Product> products = new HashSet<>();
        for (String id : ids) {
            int colon = id.indexOf(':');
            String major = colon < 0 ? "" : releases.getOrDefault(id.substring(0, colon), "");
            if (!major.isEmpty()) {
                product(major, id.substring(colon + 1), products);
            }
        }
        return products;
    }

    /** {@code name-epoch:version-release.architecture}, perhaps {@code ::module:stream} after it, or a name alone. */
    private static void product(String major, String text, Set<Product> products) {
        int stream = text.indexOf("::");
        String module = stream < 0 ? "" : text.substring(stream + 2);
        String plain = stream < 0 ? text : text.substring(0, stream);
        int dot = plain.lastIndexOf('.');
        boolean isBuild = dot > 0 && BUILDS.contains(plain.substring(dot + 1));
        if (plain.endsWith(".src") || plain.indexOf('/') >= 0 || plain.contains("-debug")) {
            return;
        }
        if (!isBuild) {
            products.add(new Product(major, plain, "", module));
            return;
        }
        String body = plain.substring(0, dot);
        int release = body.lastIndexOf('-');
        int version = body.lastIndexOf('-', release - 1);
        if (version > 0) {
            products.add(new Product(major, body.substring(0, version), body.substring(version + 1), module));
        }
    }

    private static boolean isClean(Product each, String version, Advisories advisories) {
        Component component = new Component(
                Ecosystem.RPM,
                "",
                each.name(),
                version,
                "x86_64",
                new SourcePackage(each.name(), version),
                List.of(),
                each.module().isEmpty() ? new TreeMap<>() : new TreeMap<>(Map.of("modularity", each.module())),
                Evidence.of(Evidence.Kind.INSTALLED, "golden"));
        Distro distro = new Distro("rhel", each.major(), "", "", List.of());
        return Judged.open(Judged.image("golden", distro, List.of(component)), advisories, List.of())
                .isEmpty();
    }
}
