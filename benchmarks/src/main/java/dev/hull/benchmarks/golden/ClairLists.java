package dev.hull.benchmarks.golden;

import dev.hull.vulns.cvss.Cvss;
import dev.hull.vulns.versions.Order;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Claircore's lists of versions in their order, and of vectors with their scores: a line is a case. */
final class ClairLists {
    private ClairLists() {}

    static List<Case> orders(String family, Bundles bundles) throws IOException {
        Path data = bundles.folder(ClairReleases.DATA).resolve("internal");
        List<Case> cases = new ArrayList<>();
        orders(cases, family, data.resolve("rpmver/testdata/rpmvercmp"), Order.RPM);
        orders(cases, family, data.resolve("maven/testdata/compare.list"), Order.MAVEN);
        return cases;
    }

    private static void orders(List<Case> cases, String family, Path list, Order order) throws IOException {
        for (String[] words : lines(list)) {
            if (words.length == 3) {
                int sign = Integer.signum(order.compare(words[0], words[2]));
                cases.add(Case.of(
                        family,
                        list.getFileName() + " " + String.join(" ", words),
                        List.of(words[1]),
                        List.of(sign < 0 ? "<" : sign > 0 ? ">" : "==")));
            }
        }
    }

    static List<Case> scores(String family, Bundles bundles) throws IOException {
        List<Case> cases = new ArrayList<>();
        Path data = bundles.folder(ClairReleases.DATA).resolve("toolkit/types/cvss/testdata");
        for (Path list : Bundles.files(data, "_score.list")) {
            for (String[] words : lines(list)) {
                List<String> found = Cvss.of(words[0])
                        .map(score -> plain(score(score, words[0])))
                        .map(List::of)
                        .orElse(List.of());
                cases.add(Case.of(family, words[0], List.of(plain(Double.parseDouble(words[1]))), found));
            }
        }
        return cases;
    }

    /** The list has the score of all metrics that a vector names. */
    private static double score(Cvss score, String vector) {
        boolean hasEnvironment = vector.contains("/CDP:")
                || vector.contains("/CR:")
                || vector.contains("/MAV:")
                || vector.contains("/IR:")
                || vector.contains("/AR:")
                || vector.contains("/M");
        boolean hasTime = vector.contains("/E:") || vector.contains("/RL:") || vector.contains("/RC:");
        return hasEnvironment ? score.environmental() : hasTime ? score.temporal() : score.base();
    }

    private static String plain(double score) {
        return "%.1f".formatted(score);
    }

    private static List<String[]> lines(Path list) throws IOException {
        List<String[]> lines = new ArrayList<>();
        for (String line : Files.readAllLines(list)) {
            int comment = line.indexOf('#');
            String plain = (comment < 0 ? line : line.substring(0, comment)).strip();
            if (!plain.isEmpty()) {
                lines.add(plain.split("\\s+", -1));
            }
        }
        return lines;
    }
}
