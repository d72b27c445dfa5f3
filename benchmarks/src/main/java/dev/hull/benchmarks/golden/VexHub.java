package dev.hull.benchmarks.golden;

import dev.hull.formats.tree.Node;
import dev.hull.model.Component;
import dev.hull.model.Distro;
import dev.hull.model.Ecosystem;
import dev.hull.model.Evidence;
import dev.hull.model.Image;
import dev.hull.model.Purl;
import dev.hull.model.VexStatement;
import dev.hull.model.Vulnerability.State;
import dev.hull.vulns.Advisories;
import dev.hull.vulns.Spaces;
import dev.hull.vulns.feeds.Advisory;
import dev.hull.vulns.feeds.Advisory.Affected;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The documents of the VEX hub. A product of each is made up, with the parts that are spoken of, each of which has the flaws that are,
 * and one more: what a document settles is settled, the one more is open, and in a product of another name all are.
 */
final class VexHub {
    private static final String HUB = "advisories/native/vexhub.zip";
    private static final String CONTROL = "CVE-1999-99999";
    private static final String OTHER_PROGRAM = "pkg:golang/example.org/other";
    private static final String OTHER_IMAGE = "pkg:oci/other?repository_url=example.org/other";

    /** What a document says of one product: its parts, by package URL, and their flaws. */
    private record Said(String product, Map<String, Set<String>> flaws) {}

    private VexHub() {}

    static List<Case> of(String family, Bundles bundles) throws IOException {
        Path hub = bundles.folder(HUB);
        List<Case> cases = new ArrayList<>();
        for (Path file : Bundles.files(hub.resolve("pkg"), ".json")) {
            Node.Obj document = TrivyCases.json(file);
            if (document.has("statements")) {
                List<VexStatement> statements = TrivyCases.vex(file);
                for (Said said : said(document)) {
                    cases.add(compare(family, hub.relativize(file) + " " + said.product(), said, statements));
                }
            }
        }
        return cases;
    }

    private static List<Said> said(Node.Obj document) {
        Map<String, Said> all = new LinkedHashMap<>();
        for (Node.Obj statement : document.objects("statements")) {
            String flaw =
                    statement.object("vulnerability").map(it -> it.text("name")).orElse("");
            for (Node.Obj product : statement.objects("products")) {
                String id = product.text("@id");
                Said said = all.computeIfAbsent(id, _ -> new Said(id, new TreeMap<>()));
                List<Node.Obj> parts = product.objects("subcomponents");
                for (Node.Obj part : parts.isEmpty() ? List.of(product) : parts) {
                    said.flaws()
                            .computeIfAbsent(part.text("@id"), _ -> new TreeSet<>())
                            .add(flaw);
                }
            }
        }
        return List.copyOf(all.values());
    }

    private static Case compare(String family, String name, Said said, List<VexStatement> statements)
            throws IOException {
        Advisories advisories = advisories(said);
        Set<String> expected = new HashSet<>();
        Set<String> found = new HashSet<>();
        boolean alone = said.flaws().containsKey(said.product());
        String other = said.product().startsWith("pkg:oci/") ? OTHER_IMAGE : OTHER_PROGRAM;
        for (String product : alone ? List.of(said.product()) : List.of(said.product(), other)) {
            boolean isOther = product.equals(other);
            said.flaws().forEach((part, flaws) -> {
                expected.add(row(isOther, part, CONTROL));
                flaws.stream().filter(_ -> isOther).forEach(flaw -> expected.add(row(true, part, flaw)));
            });
            Map<String, String> parts = new TreeMap<>();
            Image image = image(product, said, parts);
            Judged.open(image, advisories, statements)
                    .forEach(flaw -> found.add(row(
                            isOther,
                            parts.getOrDefault(flaw.component().evidence().path(), ""),
                            flaw.id())));
        }
        return Case.of(family, name, expected, found);
    }

    private static String row(boolean isOther, String part, String flaw) {
        return (isOther ? "elsewhere open " : "open ") + part + " " + flaw;
    }

    /** Each part lies in the program that is the product, and is known again by where. */
    private static Image image(String product, Said said, Map<String, String> parts) {
        List<Component> components = new ArrayList<>();
        Optional<Purl> purl = Purl.lenient(product);
        String program = product.startsWith("pkg:golang/") ? "usr/bin/program" : "";
        purl.filter(_ -> !program.isEmpty())
                .flatMap(it -> component(it, program))
                .ifPresent(components::add);
        int number = 0;
        for (String part : said.flaws().keySet()) {
            String path = part.equals(said.product()) ? program : program + "!/" + number++;
            parts.put(path, part);
            if (!part.equals(said.product())) {
                Purl.lenient(part).flatMap(it -> component(it, path)).ifPresent(components::add);
            }
        }
        boolean isImage = product.startsWith("pkg:oci/");
        return Judged.image(
                isImage ? purl.map(it -> it.qualifier("repository_url")).orElse("") : "golden",
                isImage ? new Distro("alpine", "3.20", "", "", List.of()) : Distro.NONE,
                components);
    }

    private static Optional<Component> component(Purl purl, String path) {
        return Ecosystem.ofPurlType(purl.type())
                .map(ecosystem -> Component.of(
                        ecosystem,
                        purl.namespace(),
                        purl.name(),
                        version(purl),
                        Evidence.of(Evidence.Kind.INSTALLED, path)));
    }

    private static String version(Purl purl) {
        return purl.version().isEmpty() ? "1.0.0" : purl.version();
    }

    private static Advisories advisories(Said said) throws IOException {
        return Advised.by(sink -> said.flaws().forEach((part, flaws) -> {
            Purl purl = Purl.lenient(part).orElseThrow();
            boolean isOs = purl.type().equals("apk");
            String space = isOs
                    ? "alpine:3.20"
                    : Spaces.of(Ecosystem.ofPurlType(purl.type()).orElseThrow());
            String name = isOs || purl.namespace().isEmpty() ? purl.name() : purl.namespace() + "/" + purl.name();
            Affected all = new Affected(
                    space,
                    Spaces.name(space, name),
                    State.AFFECTED,
                    List.of(),
                    List.of(version(purl)),
                    "",
                    "",
                    "",
                    List.of());
            for (String flaw : flaws) {
                sink.advisory(advisory(flaw, part, all));
            }
            sink.advisory(advisory(CONTROL, part, all));
        }));
    }

    private static Advisory advisory(String flaw, String part, Affected affected) {
        return new Advisory(
                "osv",
                flaw,
                part,
                List.of(),
                List.of(),
                "",
                List.of(),
                "",
                "",
                List.of(),
                List.of(),
                List.of(affected));
    }
}
