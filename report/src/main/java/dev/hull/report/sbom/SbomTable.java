package dev.hull.report.sbom;

import dev.hull.model.Arg;
import dev.hull.model.Component;
import dev.hull.model.Gap;
import dev.hull.model.Image;
import dev.hull.model.Inventory;
import dev.hull.report.Clean;
import dev.hull.report.Columns;
import dev.hull.report.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A line a component, for people. Columns are as wide as their widest text, names and versions up to 48 cells. */
final class SbomTable implements SbomWriter {
    private static final int WIDEST = 48;
    private static final int COLUMNS = 5;

    @Override
    public String name() {
        return "table";
    }

    @Override
    public String write(Image image, Stamp stamp, Phrases phrases) {
        Inventory inventory = image.inventory();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(phrases.say("sbom.head").split(", ")));
        inventory.components().forEach(each -> rows.add(row(each)));
        StringBuilder out = new StringBuilder(head(image)).append("\n\n");
        if (rows.size() > 1) {
            int[] widths = widths(rows);
            rows.forEach(row -> out.append(line(row, widths)).append('\n'));
            out.append('\n');
        }
        out.append(counts(inventory, phrases)).append('\n');
        for (Gap gap : inventory.gaps()) {
            out.append(phrases.say(
                            "sbom.gap",
                            Arg.of("what", phrases.named("gap", gap.what())),
                            Arg.of("subject", gap.subject()),
                            Arg.of("why", gap.why()),
                            Arg.of("next", gap.next())))
                    .append('\n');
        }
        inventory
                .problems()
                .forEach(each -> out.append(phrases.say(
                                "sbom.problem",
                                Arg.of("at", each.at().source().name()),
                                Arg.of("reason", each.reason())))
                        .append('\n'));
        return out.toString().lines().map(each -> Clean.line(each) + "\n").collect(Collectors.joining());
    }

    private static String head(Image image) {
        String distro = image.inventory().distro().pretty().isEmpty()
                ? image.inventory().distro().tag()
                : image.inventory().distro().pretty();
        return image.name() + behind("  ", image.kind()) + behind(" ", image.platform()) + behind("  ", distro);
    }

    private static String behind(String before, String text) {
        return text.isEmpty() ? "" : before + text;
    }

    private static List<String> row(Component component) {
        int layer = component.evidence().layer();
        return List.of(
                component.ecosystem().name().toLowerCase(Locale.ROOT),
                Columns.cut(component.fullName(), WIDEST),
                Columns.cut(component.version(), WIDEST),
                layer < 0 ? "" : Integer.toString(layer),
                String.join(", ", component.licences()));
    }

    private static int[] widths(List<List<String>> rows) {
        int[] widths = new int[COLUMNS];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], Columns.width(row.get(i)));
            }
        }
        // Without layers, and without licences, there is nothing to head.
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            if (rows.stream().skip(1).allMatch(row -> row.get(column).isEmpty())) {
                widths[i] = 0;
            }
        }
        return widths;
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(widths[i] == 0 ? "" : Columns.pad(row.get(i), widths[i] + 2));
        }
        return line.toString().stripTrailing();
    }

    private static String counts(Inventory inventory, Phrases phrases) {
        Map<String, Integer> counts = new TreeMap<>();
        inventory
                .components()
                .forEach(each -> counts.merge(each.ecosystem().name().toLowerCase(Locale.ROOT), 1, Integer::sum));
        int total = inventory.components().size();
        String parts = counts.entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey())
                .collect(Collectors.joining(", "));
        return phrases.count("sbom.components", total, Arg.of("parts", parts));
    }
}
