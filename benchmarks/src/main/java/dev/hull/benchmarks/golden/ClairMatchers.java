package dev.hull.benchmarks.golden;

import dev.hull.formats.tree.Node;
import dev.hull.model.Component;
import dev.hull.model.Distro;
import dev.hull.model.Ecosystem;
import dev.hull.model.Evidence;
import dev.hull.model.Vulnerability.State;
import dev.hull.vulns.Range;
import dev.hull.vulns.Spaces;
import dev.hull.vulns.feeds.Advisory;
import dev.hull.vulns.feeds.Advisory.Affected;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Claircore's matchers of languages: packages of an image, advisories, and which of them are about which. */
final class ClairMatchers {
    private static final Map<String, Ecosystem> ECOSYSTEMS =
            Map.of("java", Ecosystem.MAVEN, "nodejs", Ecosystem.NPM, "python", Ecosystem.PYPI, "ruby", Ecosystem.GEM);

    private ClairMatchers() {}

    static List<Case> of(String family, Bundles bundles) throws IOException {
        List<Case> cases = new ArrayList<>();
        for (Path file : Bundles.files(bundles.folder(ClairReleases.DATA), ".txtar")) {
            Path parent = file.getParent();
            if (parent != null && parent.endsWith("testdata/matcher")) {
                String language = parent.getParent().getParent().getFileName().toString();
                cases.addAll(cases(family, language, Txtar.read(file), ECOSYSTEMS.get(language)));
            }
        }
        return cases;
    }

    private static List<Case> cases(String family, String language, Txtar texts, Ecosystem ecosystem)
            throws IOException {
        Node.Obj database = texts.object("Database");
        List<Advisory> advisories = new ArrayList<>();
        Map<String, Component> packages = new HashMap<>();
        for (Node.Obj record : database.objects("records")) {
            texts.object(record, "Package")
                    .ifPresent(each -> packages.put(each.text("id"), component(each, ecosystem)));
        }
        texts.object(database, "vulnerabilities")
                .ifPresent(all -> all.entries().forEach(entry -> {
                    if (entry.value() instanceof Node.Arr list) {
                        list.items()
                                .forEach(item ->
                                        advisories.add(advisory(texts, texts.meant((Node.Obj) item), ecosystem)));
                    }
                }));
        Node.Obj want = texts.object("Want");
        Map<String, String> names = new HashMap<>();
        texts.object(want, "vulnerabilities")
                .ifPresent(all -> all.entries().forEach(entry -> {
                    if (entry.value() instanceof Node.Obj one) {
                        names.put(entry.key(), texts.meant(one).text("name"));
                    }
                }));
        List<Case> cases = new ArrayList<>();
        for (Map.Entry<String, Component> each : packages.entrySet()) {
            Component component = each.getValue();
            List<String> expected = want.object("package_vulnerabilities").stream()
                    .flatMap(all -> all.texts(each.getKey()).stream())
                    .map(id -> names.getOrDefault(id, id))
                    .toList();
            List<String> found = Judged.open(
                            Judged.image("golden", Distro.NONE, List.of(component)),
                            Advised.by(sink -> advisories.forEach(sink::advisory)),
                            List.of())
                    .stream()
                    .map(flaw -> flaw.id())
                    .toList();
            cases.add(Case.of(
                    family,
                    language + ": " + component.fullName() + " " + component.version(),
                    Set.copyOf(expected),
                    Set.copyOf(found)));
        }
        cases.sort((one, other) -> one.name().compareTo(other.name()));
        return cases;
    }

    private static Component component(Node.Obj one, Ecosystem ecosystem) {
        String name = one.text("name");
        int split = ecosystem == Ecosystem.MAVEN ? name.indexOf(':') : name.lastIndexOf('/');
        return Component.of(
                ecosystem,
                split < 0 ? "" : name.substring(0, split),
                name.substring(split + 1),
                one.text("version"),
                Evidence.of(Evidence.Kind.INSTALLED, "golden"));
    }

    /** Versions stand as a query: {@code fixed=6.3.0&introduced=6.0.0}. */
    private static Advisory advisory(Txtar texts, Node.Obj one, Ecosystem ecosystem) {
        Map<String, String> ends = new HashMap<>();
        for (String part : one.text("fixed_in_version").split("&", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                ends.put(part.substring(0, equals), part.substring(equals + 1).replace("%2B", "+"));
            }
        }
        Range range = new Range(
                ends.getOrDefault("introduced", "").equals("0") ? "" : ends.getOrDefault("introduced", ""),
                ends.getOrDefault("fixed", ""),
                ends.getOrDefault("lastAffected", ""));
        String space = Spaces.of(ecosystem);
        String name =
                texts.object(one, "package").map(each -> each.text("name")).orElse("");
        Affected affected = new Affected(
                space,
                Spaces.name(space, name),
                range.fixed().isEmpty() ? State.AFFECTED : State.FIXED,
                List.of(range),
                List.of(),
                "",
                "",
                "",
                List.of());
        return new Advisory(
                "osv",
                one.text("name"),
                one.text("id"),
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
