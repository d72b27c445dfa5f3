package dev.hull.benchmarks.agreement;

import dev.hull.checks.Catalogue;
import dev.hull.checks.Check;
import dev.hull.checks.Examination;
import dev.hull.model.Estate;
import dev.hull.model.Finding;
import dev.hull.model.Limits;
import dev.hull.model.Reading;
import dev.hull.model.Remark;
import dev.hull.model.Source;
import dev.hull.model.Sources;
import dev.hull.model.Status;
import dev.hull.scan.readers.Around;
import dev.hull.scan.readers.Look;
import dev.hull.scan.readers.Reader;
import dev.hull.scan.readers.Readers;
import dev.hull.testkit.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Prints, for each suite and rule that a check of Hull answers: cases, agreed, disagreed. Where a peer reports something, a finding of
 * status open or unknown agrees; where it is silent, only an open one disagrees.
 */
public final class Agreement {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final Map<String, List<Check<?>>> checks = new HashMap<>();
    private final Map<String, Tally> tallies = new TreeMap<>();
    private final List<String> differing = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private int unmapped;

    private static final class Tally {
        private int cases;
        private int agreed;
    }

    private Agreement() {}

    public static void main(String[] arguments) throws IOException {
        Optional<Path> corpora = Shared.find("corpora");
        if (corpora.isEmpty()) {
            System.out.println("the suites are not here; HULL_SHARED=FOLDER says where they are");
            return;
        }
        Agreement agreement = new Agreement();
        agreement.scope(corpora.get().resolve("scope.tsv"));
        for (PeerCase peer : Suites.read(corpora.get())) {
            agreement.compare(peer);
        }
        agreement.print(List.of(arguments));
    }

    /** Rules whose every check exists are compared; the others are counted. */
    private void scope(Path table) throws IOException {
        for (String line : Files.readAllLines(table)) {
            String[] cells = line.split("\t", -1);
            List<Check<?>> those = new ArrayList<>();
            for (String id : cells[3].split(",")) {
                Catalogue.named(id).ifPresent(those::add);
            }
            if (!those.isEmpty() && those.size() == cells[3].split(",").length) {
                checks.put(cells[0] + "\t" + cells[1], those);
            }
        }
    }

    private void compare(PeerCase peer) {
        String key = peer.suite() + "\t" + peer.rule();
        List<Check<?>> those = checks.get(key);
        if (those == null) {
            unmapped++;
            return;
        }
        if (!seen.add(key + peer.files() + peer.fires())) {
            return;
        }
        Tally tally = tallies.computeIfAbsent(key, _ -> new Tally());
        tally.cases++;
        List<Finding> findings = Examination.of(those, about(those, estate(peer.files())), TODAY, List.of());
        boolean open = findings.stream().anyMatch(f -> f.status() == Status.OPEN);
        boolean agrees = peer.fires() ? !findings.isEmpty() : !open;
        if (agrees) {
            tally.agreed++;
        } else {
            String found = findings.isEmpty()
                    ? "nothing"
                    : findings.getFirst().check() + " of " + findings.getFirst().subject();
            differing.add(key.replace('\t', ' ') + "  " + peer.id() + "  peer " + (peer.fires() ? "fires" : "is silent")
                    + ", Hull: " + found);
        }
    }

    /** An examination takes remarks of its own checks only. */
    private static Estate about(List<Check<?>> those, Estate estate) {
        List<Remark> remarks = estate.remarks().stream()
                .filter(r -> those.stream().anyMatch(c -> c.id().equals(r.check())))
                .toList();
        return new Estate(
                estate.workloads(), estate.projects(), estate.networks(), estate.objects(), estate.stages(), remarks);
    }

    private static Estate estate(Map<String, String> files) {
        Around around = new Around(List.of(), "/project", Sources.NONE, Limits.DEFAULT);
        Estate estate = Estate.EMPTY;
        Map<Reader, List<Look>> found = new LinkedHashMap<>();
        for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
            Look look = Look.at(Source.of(file.getKey(), file.getValue()));
            for (Reader reader : Readers.ALL) {
                if (reader.recognises(look)) {
                    found.computeIfAbsent(reader, _ -> new ArrayList<>()).add(look);
                    break;
                }
            }
        }
        for (Map.Entry<Reader, List<Look>> entry : found.entrySet()) {
            for (List<Look> project : entry.getKey().together(entry.getValue())) {
                Reading<Estate> reading = entry.getKey().read(project, around);
                for (Estate value : reading.values()) {
                    estate = estate.and(value);
                }
                estate = estate.and(
                        new Estate(List.of(), List.of(), List.of(), List.of(), List.of(), reading.remarks()));
            }
        }
        return estate;
    }

    private void print(List<String> arguments) {
        Map<String, int[]> suites = new TreeMap<>();
        tallies.forEach((key, tally) -> {
            int[] sum = suites.computeIfAbsent(key.substring(0, key.indexOf('\t')), _ -> new int[2]);
            sum[0] += tally.cases;
            sum[1] += tally.agreed;
            if (arguments.contains("-v")) {
                System.out.printf(
                        "%-28s %-60s %4d %4d %4d%n",
                        key.substring(0, key.indexOf('\t')),
                        key.substring(key.indexOf('\t') + 1),
                        tally.cases,
                        tally.agreed,
                        tally.cases - tally.agreed);
            }
        });
        differing.forEach(System.out::println);
        System.out.printf("%n%-28s %6s %6s %9s%n", "suite", "cases", "agreed", "disagreed");
        int cases = 0;
        int agreed = 0;
        for (Map.Entry<String, int[]> suite : suites.entrySet()) {
            cases += suite.getValue()[0];
            agreed += suite.getValue()[1];
            System.out.printf(
                    "%-28s %6d %6d %9d%n",
                    suite.getKey(),
                    suite.getValue()[0],
                    suite.getValue()[1],
                    suite.getValue()[0] - suite.getValue()[1]);
        }
        System.out.printf(
                "agreement %d / %d (%.1f %%); %d cases of rules that no check answers yet%n",
                agreed, cases, 100.0 * agreed / Math.max(1, cases), unmapped);
    }
}
