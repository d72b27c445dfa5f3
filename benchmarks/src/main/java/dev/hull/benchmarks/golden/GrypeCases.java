package dev.hull.benchmarks.golden;

import dev.hull.model.Component;
import dev.hull.model.Distro;
import dev.hull.model.Ecosystem;
import dev.hull.model.Evidence;
import dev.hull.model.SourcePackage;
import dev.hull.model.Vulnerability;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The tests of Grype's matchers: {@code grype.tsv} says which records each reads, of which package it asks, and what it expects. An
 * expected flaw and one of Hull's are the same if they share an id; of its fixed versions Hull has one.
 */
final class GrypeCases {
    private static final String RECORDS = "images/fixtures/grype-matcher-testdata.zip";

    /** A row's cells by name. */
    private record Row(String[] cells) {
        String cell(int at) {
            return at < cells.length ? cells[at] : "";
        }
    }

    private record Expected(String text, Set<String> ids, String state, List<String> fixes, boolean byCpe) {}

    private GrypeCases() {}

    static List<Case> of(String family, Bundles bundles) throws IOException {
        Path folder = bundles.folder(RECORDS).resolve("grype/matcher");
        List<Case> cases = new ArrayList<>();
        for (String[] cells : Tables.rows("grype.tsv")) {
            Row row = new Row(cells);
            List<String> chosen =
                    row.cell(1).isEmpty() ? List.of() : List.of(row.cell(1).split(",", -1));
            Vunnel records = new Vunnel(folder.resolve(row.cell(0)), chosen);
            List<Vulnerability> found = Judged.open(
                    Judged.image("golden", distro(row), List.of(component(row))),
                    Advised.by(records),
                    records.statements());
            String matcher = row.cell(0).substring(0, row.cell(0).indexOf('/'));
            cases.add(compare(family, matcher + ": " + row.cell(2), expected(row.cell(14)), found));
        }
        return cases;
    }

    private static Distro distro(Row row) {
        return row.cell(6).isEmpty() ? Distro.NONE : new Distro(row.cell(6), row.cell(7), "", "", List.of());
    }

    private static Component component(Row row) {
        Ecosystem ecosystem = Ecosystem.ofPurlType(row.cell(3)).orElse(Ecosystem.BINARY);
        String name = row.cell(4);
        int split = ecosystem.isOs() ? -1 : ecosystem == Ecosystem.MAVEN ? name.indexOf(':') : name.lastIndexOf('/');
        SortedMap<String, String> properties = new TreeMap<>();
        if (!row.cell(12).isEmpty()) {
            properties.put("modularity", row.cell(12));
        }
        return new Component(
                ecosystem,
                ecosystem.isOs() ? row.cell(6) : split < 0 ? "" : name.substring(0, split),
                name.substring(split + 1),
                row.cell(5),
                row.cell(11),
                new SourcePackage(
                        row.cell(9).isEmpty() ? name : row.cell(9),
                        row.cell(10).isEmpty() ? row.cell(5) : row.cell(10)),
                List.of(),
                properties,
                Evidence.of(Evidence.Kind.INSTALLED, "golden"));
    }

    private static List<Expected> expected(String text) {
        List<Expected> all = new ArrayList<>();
        for (String word : text.isEmpty() ? new String[0] : text.split(" ", -1)) {
            String[] parts = word.split(";", -1);
            boolean byCpe = parts[0].startsWith("cpe=");
            String ids = byCpe ? parts[0].substring(4) : parts[0];
            all.add(new Expected(ids, Set.of(ids.split("[|]", -1)), parts[1], List.of(parts[2].split(",", -1)), byCpe));
        }
        return all;
    }

    private static Case compare(String family, String name, List<Expected> expected, List<Vulnerability> found) {
        Set<String> wanted = new HashSet<>();
        Set<String> ours = new HashSet<>();
        Map<String, Vulnerability> left = new HashMap<>();
        found.forEach(flaw -> left.put(flaw.id(), flaw));
        for (Expected each : expected) {
            String told = "";
            for (Vulnerability flaw : found) {
                if (ids(flaw).stream().anyMatch(each.ids()::contains)) {
                    left.remove(flaw.id());
                    told = same(each, flaw) ? "same" : flaw.state().word() + " " + flaw.fixed();
                }
            }
            String key = (each.byCpe() ? "by CPE " : "") + each.text();
            String state = each.state() + " " + String.join(", ", each.fixes());
            wanted.add(key + " " + (told.equals("same") ? told : state));
            if (!told.isEmpty()) {
                ours.add(key + " " + told);
            }
        }
        left.values().forEach(flaw -> ours.add(flaw.id() + " " + flaw.state().word() + " " + flaw.fixed()));
        return Case.of(family, name, wanted, ours);
    }

    private static Set<String> ids(Vulnerability flaw) {
        Set<String> ids = new HashSet<>(flaw.aliases());
        ids.add(flaw.id());
        ids.add(flaw.advisory().substring(flaw.advisory().indexOf(' ') + 1));
        return ids;
    }

    private static boolean same(Expected expected, Vulnerability flaw) {
        return switch (expected.state()) {
            case "fixed" -> expected.fixes().stream().anyMatch(fix -> plain(fix).equals(plain(flaw.fixed())));
            case "wont-fix" -> flaw.state() == Vulnerability.State.WILL_NOT_FIX;
            default -> flaw.fixed().isEmpty();
        };
    }

    private static String plain(String version) {
        return version.startsWith("0:") ? version.substring(2) : version;
    }
}
