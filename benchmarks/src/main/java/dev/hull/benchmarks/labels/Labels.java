package dev.hull.benchmarks.labels;

import dev.hull.benchmarks.labels.Cause.Fault;
import dev.hull.benchmarks.labels.Places.Place;
import dev.hull.vulns.Statement;
import dev.hull.vulns.match.Matcher;
import dev.hull.vulns.store.Database;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Scores the advisory database and the matcher against labels: precision and recall by family of packages, and why
 * an answer is not the label's. Labels come in on standard input, a JSON object a line.
 */
public final class Labels {
    /** So many labels that all deny are about something else of the same name. */
    private static final int NAMESAKE = 4;

    private final Database advisories;
    private final Answers answers;
    private final Places places;
    private final Explanations explanations;
    private final Set<String> affirmed = new HashSet<>();
    private final Map<String, Integer> denials = new HashMap<>();
    private final Map<String, Set<String>> flaws = new HashMap<>();
    private final TreeMap<String, Score> scores = new TreeMap<>();

    private Labels(Database advisories, Places places, Explanations explanations) {
        this.advisories = advisories;
        this.answers = new Answers(new Matcher(advisories));
        this.places = places;
        this.explanations = explanations;
    }

    /** Arguments: the database, the folder of the shared corpora, and {@code -v} for all examples of a cause. */
    public static void main(String[] args) throws IOException {
        List<Label> labels;
        try (BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            labels = Label.completed(
                    input.lines().map(Label::of).flatMap(Optional::stream).toList());
        }
        Database database = Database.open(Path.of(args[0]));
        Labels scoring = new Labels(database, new Places(database, Path.of(args[1]), labels), Explanations.read());
        scoring.score(labels);
        scoring.print(labels.size(), args.length > 2 ? Integer.MAX_VALUE : 4);
    }

    private void score(List<Label> labels) {
        for (Label label : labels) {
            places.of(label).forEach(place -> answers.ask(label, place));
            if (label.isTrue()) {
                affirmed.add(label.subject());
            } else {
                denials.merge(label.subject(), 1, Integer::sum);
            }
        }
        labels.forEach(this::score);
    }

    private void score(Label label) {
        List<Place> candidates = places.of(label);
        boolean affected = false;
        Cause cause = Cause.NO_LANGUAGE;
        String group = "language not told";
        for (Place place : candidates) {
            Cause here = answer(place, label);
            if (here.compareTo(cause) > 0) {
                cause = here;
                group = place.group();
            }
            affected |= here == Cause.SAYS_SO;
        }
        if (affected != label.isTrue() && cause.fault() == Fault.OPEN) {
            cause = known(label, affected, group, cause);
        }
        String note = cause == Cause.EXPLAINED ? explanations.of(label) : "";
        scores.computeIfAbsent(group, key -> new Score())
                .count(label, affected, cause, note.isEmpty() ? said(label, candidates, cause) : note);
    }

    /** {@return what the advisories of an open answer say} */
    private String said(Label label, List<Place> candidates, Cause cause) {
        return cause.fault() != Fault.OPEN
                ? ""
                : candidates.stream()
                        .flatMap(place -> advisories.about(place.space(), place.name()).stream())
                        .filter(statement -> isAbout(statement, label))
                        .map(statement -> statement.advisory() + " of " + statement.name() + " " + statement.ranges()
                                + statement.module())
                        .limit(3)
                        .collect(Collectors.joining(", "));
    }

    /** {@return what is known of an answer that advisories alone don't explain} */
    private Cause known(Label label, boolean affected, String group, Cause cause) {
        if (!explanations.of(label).isEmpty()) {
            return Cause.EXPLAINED;
        }
        if (!affected) {
            return cause;
        }
        boolean isOs =
                places.of(label).stream().anyMatch(place -> place.ecosystem().isOs());
        if (isOs) {
            return places.of(label).stream().anyMatch(place -> !place.name().equals(label.name()))
                    ? Cause.SUBPACKAGE
                    : cause;
        }
        if (places.isOwned(label)) {
            return Cause.OWNED;
        }
        return !affirmed.contains(label.subject()) && denials.getOrDefault(label.subject(), 0) >= NAMESAKE
                ? Cause.NAMESAKE
                : cause;
    }

    private Cause answer(Place place, Label label) {
        if (!advisories.spaces().contains(place.space())) {
            return Cause.NO_SPACE;
        }
        if (answers.isReported(label, place)) {
            return Cause.SAYS_SO;
        }
        List<Statement> statements = advisories.about(place.space(), place.name());
        List<Statement> about = statements.stream()
                .filter(statement -> isAbout(statement, label))
                .toList();
        if (!about.isEmpty()) {
            return about.stream().allMatch(statement -> isOfAnotherStream(statement, label))
                    ? Cause.OTHER_STREAM
                    : place.isRebuilt(label) ? Cause.OTHER_BUILD : Cause.OTHER_VERSION;
        }
        if (label.ids().stream().anyMatch(flaws(place.space())::contains)) {
            return Cause.OTHER_PACKAGES;
        }
        return statements.isEmpty() ? Cause.NO_PACKAGE : Cause.NO_FLAW;
    }

    /** A package of no module, and what is said of modules. */
    private static boolean isOfAnotherStream(Statement statement, Label label) {
        return !statement.module().isEmpty() && !label.version().contains(".module");
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

    /** {@return every flaw of which a space says anything} */
    private Set<String> flaws(String space) {
        return flaws.computeIfAbsent(space, asked -> {
            Set<String> all = new HashSet<>();
            for (String name : advisories.packages(asked)) {
                advisories.about(asked, name).forEach(statement -> all.addAll(statement.flaws()));
            }
            return all;
        });
    }

    private void print(int total, int examples) {
        System.out.printf(
                "%d labels%n%-20s %7s %7s %7s %7s   %9s %9s %9s %7s%n",
                total, "", "found", "missed", "wrong", "silent", "precision", "recall", "named", "open");
        scores.forEach((group, score) -> System.out.printf("%-20s %s%n", group, score.row()));
        scores.forEach((group, score) -> score.causes().forEach((cause, rows) -> {
            String feed = cause.fault() == Fault.DATA ? Explanations.feed(group) : "";
            System.out.printf(
                    "%s: %s: %d%s%n", group, cause.words(), rows.size(), feed.isEmpty() ? "" : " (" + feed + ")");
            rows.stream().sorted().limit(examples).forEach(row -> System.out.println("    " + row));
        }));
    }
}
