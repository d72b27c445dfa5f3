package dev.hull.benchmarks.labels;

import dev.hull.benchmarks.labels.Places.Place;
import dev.hull.benchmarks.labels.Score.Cause;
import dev.hull.model.Component;
import dev.hull.model.Distro;
import dev.hull.model.Evidence;
import dev.hull.model.Inventory;
import dev.hull.vulns.Statement;
import dev.hull.vulns.match.Matcher;
import dev.hull.vulns.store.Database;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Scores the advisory database and the matcher against labels: precision and recall by family of packages, and why
 * an answer is not the label's. Labels come in on standard input, a JSON object a line.
 */
public final class Labels {
    private final Database advisories;
    private final Matcher matcher;
    private final Places places;
    private final TreeMap<String, Score> scores = new TreeMap<>();

    private Labels(Database advisories, Places places) {
        this.advisories = advisories;
        this.matcher = new Matcher(advisories);
        this.places = places;
    }

    /** Arguments: the database, the folder of the shared corpora, and {@code -v} for all examples of a cause. */
    public static void main(String[] args) throws IOException {
        List<Label> labels;
        try (BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            labels = input.lines().map(Label::of).flatMap(Optional::stream).toList();
        }
        Database database = Database.open(Path.of(args[0]));
        Labels scoring = new Labels(database, new Places(database, Path.of(args[1]), labels));
        labels.forEach(scoring::score);
        scoring.print(labels.size(), args.length > 2 ? Integer.MAX_VALUE : 4);
    }

    private void score(Label label) {
        List<Place> candidates = places.of(label);
        boolean affected = false;
        Cause cause = candidates.isEmpty() ? Cause.NO_PACKAGE : Cause.NO_SPACE;
        String group = candidates.isEmpty()
                ? "language not told"
                : candidates.getFirst().group();
        for (Place place : candidates) {
            Cause here = answer(place, label);
            if (here.compareTo(cause) > 0) {
                cause = here;
                group = place.group();
            }
            affected |= here == Cause.SAYS_SO;
        }
        scores.computeIfAbsent(group, key -> new Score()).count(label, affected, cause);
    }

    private Cause answer(Place place, Label label) {
        if (!advisories.spaces().contains(place.space())) {
            return Cause.NO_SPACE;
        }
        List<Statement> statements = advisories.about(place.space(), place.name());
        if (statements.isEmpty()) {
            return Cause.NO_PACKAGE;
        }
        if (isReported(place, label)) {
            return Cause.SAYS_SO;
        }
        return statements.stream().anyMatch(statement -> isAbout(statement, label))
                ? Cause.OTHER_VERSION
                : Cause.NO_FLAW;
    }

    /** {@return whether Hull would report it}, were this the one package of an image */
    private boolean isReported(Place place, Label label) {
        int colon = place.space().indexOf(':');
        Distro distro = place.ecosystem().isOs()
                ? new Distro(
                        place.space().substring(0, colon), place.space().substring(colon + 1), "", "", List.of(), "")
                : Distro.NONE;
        Evidence evidence = Evidence.of(Evidence.Kind.INSTALLED, "label");
        Component component = Component.of(place.ecosystem(), "", place.name(), label.version(), evidence);
        return matcher
                .match("label", new Inventory(distro, List.of(component), List.of(), List.of()), _ -> false)
                .vulnerabilities()
                .stream()
                .anyMatch(flaw -> label.ids().stream()
                        .anyMatch(id -> flaw.id().equals(id)
                                || flaw.aliases().contains(id)
                                || flaw.advisory().contains(id)));
    }

    private boolean isAbout(Statement statement, Label label) {
        for (String id : label.ids()) {
            if (statement.advisory().equals(id)
                    || statement.flaws().contains(id)
                    || advisories
                            .flaw(id)
                            .filter(flaw -> statement.flaws().contains(flaw.id()))
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private void print(int total, int examples) {
        System.out.printf(
                "%d labels%n%-20s %7s %7s %7s %7s   %9s %9s %9s%n",
                total, "", "found", "missed", "wrong", "silent", "precision", "recall", "named");
        scores.forEach((group, score) -> System.out.printf("%-20s %s%n", group, score.row()));
        scores.forEach((group, score) -> score.causes().forEach((cause, rows) -> {
            System.out.printf("%s: %s: %d%n", group, cause.words(), rows.size());
            rows.stream().sorted().limit(examples).forEach(row -> System.out.println("    " + row));
        }));
    }
}
