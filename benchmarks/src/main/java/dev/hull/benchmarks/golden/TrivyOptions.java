package dev.hull.benchmarks.golden;

import dev.hull.model.Inventory;
import dev.hull.model.Vulnerability;
import java.util.ArrayList;
import java.util.List;

/** How Trivy was asked for a report, space-separated: {@code dev}, {@code fixable}, {@code without=PATH}, {@code not=ID}, {@code vex=FILE}. */
record TrivyOptions(List<String> words) {
    static TrivyOptions of(String text) {
        return new TrivyOptions(List.of(text.split(" ")));
    }

    /** {@return what else tells a case from others with the same report} */
    String suffix() {
        return words.stream().anyMatch(word -> word.startsWith("again")) ? " " + String.join(" ", words) : "";
    }

    List<String> all(String key) {
        List<String> values = new ArrayList<>();
        for (String word : words) {
            if (word.startsWith(key + "=")) {
                values.add(word.substring(key.length() + 1));
            }
        }
        return values;
    }

    /** {@return what counts of an inventory}: Trivy leaves out what is for development only, unless asked. */
    Inventory wanted(Inventory inventory) {
        List<String> without = all("without");
        Inventory all = words.contains("dev") ? inventory : inventory.withoutDevelopment();
        return all.withComponents(all.components().stream()
                .filter(each -> without.stream()
                        .noneMatch(path -> each.evidence().path().startsWith(path)))
                .toList());
    }

    boolean wants(Vulnerability flaw) {
        return !all("not").contains(flaw.id())
                && !(words.contains("fixable") && flaw.fixed().isEmpty());
    }

    /** {@return whether nothing but whether a flaw is there can be compared}: Trivy was asked for some severities, by its own ratings. */
    boolean isBySeverity() {
        return !all("severity").isEmpty();
    }
}
