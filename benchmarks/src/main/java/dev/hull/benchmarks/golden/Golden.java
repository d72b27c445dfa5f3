package dev.hull.benchmarks.golden;

import dev.hull.testkit.Shared;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Prints for each family: cases, equal, explained, different; the causes; and, where asked, each difference. */
public final class Golden {
    private final Explanations explanations;
    private final SortedMap<String, Integer> causes = new TreeMap<>();
    private final List<String> told = new ArrayList<>();

    /** How many cases of a family there are, and came out how. */
    record Score(String family, int cases, int equal, int explained, int different) {}

    Golden() throws IOException {
        explanations = new Explanations();
    }

    public static void main(String[] arguments) throws IOException {
        Optional<Path> shared = Shared.find("");
        if (shared.isEmpty()) {
            System.out.println("golden: the shared corpora are not here; HULL_SHARED=FOLDER says where they are");
            System.exit(2);
            return;
        }
        List<String> words = new ArrayList<>(List.of(arguments));
        boolean verbose = words.remove("-v");
        String wanted = words.isEmpty() ? "" : words.getFirst();
        Golden golden = new Golden();
        golden.print(golden.run(shared.get(), wanted), verbose, wanted.isEmpty());
    }

    /** {@return the scores of all families whose name contains {@code wanted}} */
    List<Score> run(Path shared, String wanted) throws IOException {
        List<Score> scores = new ArrayList<>();
        try (Bundles bundles = new Bundles(shared)) {
            for (Family family : Families.ALL) {
                if (family.name().contains(wanted)) {
                    scores.add(score(family, bundles));
                }
            }
        }
        return scores;
    }

    private Score score(Family family, Bundles bundles) throws IOException {
        int equal = 0;
        int explained = 0;
        int different = 0;
        List<Case> cases = family.run(bundles);
        for (Case one : cases) {
            boolean all = true;
            for (String difference : one.differences()) {
                Optional<String> cause = explanations.of(one, difference);
                cause.ifPresent(name -> causes.merge(name, 1, Integer::sum));
                told.add(
                        "%s | %s | %s | %s".formatted(one.family(), one.name(), difference, cause.orElse("DIFFERENT")));
                all &= cause.isPresent();
            }
            if (one.differences().isEmpty()) {
                told.add("%s | %s | equal".formatted(one.family(), one.name()));
                equal++;
            } else if (all) {
                explained++;
            } else {
                different++;
            }
        }
        return new Score(family.name(), cases.size(), equal, explained, different);
    }

    private void print(List<Score> scores, boolean verbose, boolean whole) {
        System.out.printf("%-40s %7s %7s %10s %10s%n", "", "cases", "equal", "explained", "different");
        scores.forEach(score -> System.out.printf(
                "%-40s %7d %7d %10d %10d%n",
                score.family(), score.cases(), score.equal(), score.explained(), score.different()));
        System.out.println();
        causes.forEach((cause, times) -> System.out.printf(
                "%5d  %-26s %s%n", times, cause, explanations.causes().getOrDefault(cause, "")));
        if (verbose) {
            told.forEach(System.out::println);
        } else {
            told.stream().filter(line -> line.endsWith("DIFFERENT")).forEach(System.out::println);
        }
        if (whole) {
            unused().forEach(each -> System.out.println("explains nothing any more: " + each));
        }
    }

    List<Explanations.Explanation> unused() {
        return explanations.unused();
    }
}
