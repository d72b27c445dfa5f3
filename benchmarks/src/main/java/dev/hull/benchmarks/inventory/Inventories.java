package dev.hull.benchmarks.inventory;

import dev.hull.testkit.Shared;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Prints, for each list: equal / total, and the lines that differ. */
public final class Inventories {
    private Inventories() {}

    /** All suites; an area adds its line. */
    private static List<Suite> all(Path images) throws IOException {
        List<Suite> suites = new ArrayList<>();
        suites.addAll(OsSuites.in(images));
        suites.addAll(LinkedSuites.in(images));
        suites.addAll(LanguageSuites.in(images));
        return suites;
    }

    public static void main(String[] arguments) throws IOException {
        Optional<Path> images = Shared.find("images");
        if (images.isEmpty()) {
            System.out.println("the images are not here; HULL_SHARED=FOLDER says where they are");
            return;
        }
        String wanted = arguments.length > 0 ? arguments[0] : "";
        for (Suite suite : all(images.get())) {
            if (suite.name().contains(wanted)) {
                print(suite);
            }
        }
    }

    private static void print(Suite suite) throws IOException {
        Catalogue catalogue = suite.reading().read();
        List<String> more = new ArrayList<>(catalogue.components.stream()
                .filter(suite.counts())
                .map(suite.row())
                .toList());
        List<String> missing = new ArrayList<>();
        List<String> expected = suite.expected().read();
        for (String row : expected) {
            if (!more.remove(row)) {
                missing.add(row);
            }
        }
        String surplus = more.isEmpty() ? "" : "   and %d more".formatted(more.size());
        System.out.printf(
                "%-44s %5d / %d%s%n", suite.name(), expected.size() - missing.size(), expected.size(), surplus);
        missing.stream().sorted().forEach(row -> System.out.println("    missing  " + row));
        more.stream().sorted().forEach(row -> System.out.println("    more     " + row));
        catalogue.problems.forEach(problem -> System.out.println("    " + problem));
    }
}
