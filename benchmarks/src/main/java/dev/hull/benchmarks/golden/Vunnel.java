package dev.hull.benchmarks.golden;

import dev.hull.formats.tree.Node;
import dev.hull.formats.vex.VexFile;
import dev.hull.model.Limits;
import dev.hull.model.Source;
import dev.hull.model.VexStatement;
import dev.hull.model.Vulnerability.State;
import dev.hull.vulns.Range;
import dev.hull.vulns.Spaces;
import dev.hull.vulns.Statement;
import dev.hull.vulns.feeds.Advisory;
import dev.hull.vulns.feeds.Advisory.Affected;
import dev.hull.vulns.feeds.Sink;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Records as vunnel, Grype's collector, keeps them, told as advisories: OSV and CSAF as Hull reads these, those of distributions and of
 * GitHub from vunnel's own form. Those of the NVD name no packages, and are left out.
 */
final class Vunnel implements Consumer<Sink> {
    private static final Limits WIDE = TrivyCases.WIDE;
    private static final Map<String, String> LANGUAGES = Map.of(
            "java", "maven",
            "python", "pypi",
            "go", "golang",
            "npm", "npm",
            "gem", "gem",
            "php", "composer",
            "dotnet", "nuget",
            "rust", "cargo");

    private final List<Node.Obj> records = new ArrayList<>();
    private final List<VexStatement> statements = new ArrayList<>();

    /** @param chosen which records: all of a name space, all of an id, or one of these; none means all */
    Vunnel(Path folder, List<String> chosen) throws IOException {
        for (Path file : Bundles.files(folder, ".json")) {
            if (file.toString().contains("/results/")
                    && TrivyCases.node(file) instanceof Node.Obj record
                    && isChosen(record.text("identifier"), chosen)) {
                if (schema(record).equals("annotated-openvex")) {
                    statements.addAll(vex(record));
                } else {
                    records.add(record);
                }
            }
        }
    }

    private static boolean isChosen(String identifier, List<String> chosen) {
        String id = identifier.toLowerCase(Locale.ROOT);
        return chosen.isEmpty()
                || chosen.stream()
                        .map(each -> each.toLowerCase(Locale.ROOT))
                        .anyMatch(each -> id.equals(each) || id.endsWith("/" + each) || id.startsWith(each + "/"));
    }

    private static String schema(Node.Obj record) {
        String[] parts = record.text("schema").split("/", -1);
        return parts.length < 2 ? "" : parts[parts.length - 2];
    }

    List<VexStatement> statements() {
        return statements;
    }

    private static List<VexStatement> vex(Node.Obj record) {
        String document = record.object("item")
                .flatMap(item -> item.object("document"))
                .map(it -> it.at().text())
                .orElse("{}");
        String whole = "{\"@context\": \"https://openvex.dev/ns/v0.2.0\", \"author\": \"x\", \"statements\": ["
                + document + "]}";
        return VexFile.read(Source.of("vex", whole), WIDE).values();
    }

    @Override
    public void accept(Sink sink) {
        for (Node.Obj record : records) {
            Node.Obj item = record.object("item").orElse(record);
            switch (schema(record)) {
                case "osv", "csaf-vex" ->
                    Advised.read(record.text("identifier"), item.at().text(), sink);
                case "os" -> item.object("Vulnerability").ifPresent(each -> system(each, sink));
                case "github-security-advisory" -> item.object("Advisory").ifPresent(each -> github(each, sink));
                default -> {}
            }
        }
    }

    private static void system(Node.Obj flaw, Sink sink) {
        List<Affected> affected = new ArrayList<>();
        for (Node.Obj fix : flaw.objects("FixedIn")) {
            String version = fix.text("Version");
            if (!version.equals("0")) {
                for (Affected one : affected(fix, version)) {
                    affected.add(one);
                    if (one.space().startsWith("rhel") || one.space().startsWith("hummingbird")) {
                        affected.add(ofSource(one));
                    }
                }
            }
        }
        List<String> covers = flaw.object("Metadata").stream()
                .flatMap(metadata -> metadata.objects("CVE").stream())
                .map(each -> each.text("Name"))
                .toList();
        tell(sink, "vunnel", flaw.text("Name"), flaw.text("NamespaceName"), List.of(), covers, affected);
    }

    /** What vunnel says of Red Hat's packages, Grype holds to be true for their sources too. */
    private static Affected ofSource(Affected one) {
        return new Affected(
                one.space(),
                one.name(),
                one.state(),
                one.ranges(),
                one.versions(),
                one.severity(),
                one.note(),
                one.module(),
                Statement.OF_SOURCE);
    }

    /** Where a flaw was fixed in several minor releases, each has a fix. */
    private static List<Affected> affected(Node.Obj fix, String version) {
        List<Affected> all = new ArrayList<>();
        if (fix.text("VulnerableRange").isEmpty()) {
            fix.objects("Advisories").forEach(each -> all.add(one(fix, each.text("Version"))));
        }
        return all.isEmpty() ? List.of(one(fix, version)) : all;
    }

    private static Affected one(Node.Obj fix, String version) {
        boolean isOpen = version.equals("None") || version.isEmpty();
        boolean isNever = fix.object("VendorAdvisory")
                .filter(said -> said.get("NoAdvisory").orElse(said) instanceof Node.Bool no && no.value())
                .isPresent();
        String range = fix.text("VulnerableRange");
        return new Affected(
                space(fix.text("NamespaceName")),
                Spaces.name(space(fix.text("NamespaceName")), fix.text("Name")),
                isOpen ? isNever ? State.WILL_NOT_FIX : State.AFFECTED : State.FIXED,
                isOpen ? List.of(Range.ALL) : range.isEmpty() ? List.of(Range.before(version)) : ranges(range),
                List.of(),
                "",
                "",
                fix.text("Module"),
                fix.text("Arch").isEmpty() ? List.of() : List.of(fix.text("Arch")));
    }

    private static String space(String name) {
        int channel = name.indexOf('+');
        String release = channel < 0 ? name : name.substring(0, channel);
        return channel < 0
                ? release.replace(":rolling", "")
                : release.replace("rhel:", "rhel-eus:").replace("ubuntu:", "ubuntu-pro:");
    }

    private static void github(Node.Obj advisory, Sink sink) {
        List<Affected> affected = new ArrayList<>();
        for (Node.Obj fix : advisory.objects("FixedIn")) {
            String language = fix.text("ecosystem");
            boolean hasFix = !fix.text("identifier").equals("None");
            List<Range> ranges =
                    ranges(hasFix ? fix.text("range") : fix.text("range").replace("< ", "<= "));
            String space = LANGUAGES.getOrDefault(language, language);
            boolean isFixed = ranges.stream().anyMatch(range -> !range.fixed().isEmpty());
            affected.add(new Affected(
                    space,
                    Spaces.name(space, fix.text("name")),
                    isFixed ? State.FIXED : State.AFFECTED,
                    ranges,
                    List.of(),
                    "",
                    "",
                    "",
                    List.of()));
        }
        tell(sink, "ghsa", advisory.text("ghsaId"), "", advisory.texts("CVE"), List.of(), affected);
    }

    private static void tell(
            Sink sink,
            String source,
            String id,
            String part,
            List<String> aliases,
            List<String> covers,
            List<Affected> affected) {
        sink.advisory(
                new Advisory(source, id, part, aliases, covers, "", List.of(), "", "", List.of(), List.of(), affected));
    }

    /** {@code >= 1.4.198 < 2.2.220 || = 3}: a comma, too, may stand between two bounds. */
    private static List<Range> ranges(String text) {
        List<Range> ranges = new ArrayList<>();
        for (String part : text.replace(',', ' ').split("[|][|]", -1)) {
            String introduced = "";
            String fixed = "";
            String last = "";
            List<String> words = new ArrayList<>(List.of(part.strip().split(" ", -1)));
            words.removeIf(String::isEmpty);
            for (int i = 0; i + 1 < words.size(); i += 2) {
                String version = words.get(i + 1);
                switch (words.get(i)) {
                    case ">=", ">" -> introduced = version;
                    case "<" -> fixed = version;
                    case "<=" -> last = version;
                    default -> introduced = last = version;
                }
            }
            ranges.add(new Range(introduced, fixed, last));
        }
        return ranges;
    }
}
