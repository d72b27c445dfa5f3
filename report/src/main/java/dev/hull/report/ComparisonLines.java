package dev.hull.report;

import dev.hull.model.Arg;
import dev.hull.model.Comparison;
import dev.hull.model.Comparison.Difference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Hull's answer beside another scanner's, for a terminal: how much is the same, and each difference under its cause. */
record ComparisonLines(Phrases phrases, boolean verbose) {
    /** So many of one cause are read; more need {@code -v}. */
    private static final int MOST = 6;

    List<String> of(Comparison comparison) {
        List<String> lines = new ArrayList<>(Columns.wrap(
                Clean.line(phrases.count(
                        "compare.same",
                        comparison.same(),
                        Arg.of("tool", comparison.tool()),
                        Arg.of("file", comparison.file()),
                        Arg.of("hull", count(comparison, true)),
                        Arg.of("peer", count(comparison, false)))),
                Block.WIDTH));
        Map<String, List<Difference>> causes = new LinkedHashMap<>();
        for (Difference difference : comparison.differences()) {
            String key = "compare." + difference.cause().word() + (difference.hull() ? ".hull" : ".peer");
            causes.computeIfAbsent(key, _ -> new ArrayList<>()).add(difference);
        }
        causes.forEach((key, differences) -> cause(key, differences, comparison.tool(), lines));
        return lines;
    }

    private static long count(Comparison comparison, boolean hull) {
        return comparison.differences().stream()
                .filter(difference -> difference.hull() == hull)
                .count();
    }

    private void cause(String key, List<Difference> differences, String tool, List<String> lines) {
        lines.add("  " + phrases.count(key, differences.size(), Arg.of("tool", tool)));
        int shown = verbose ? differences.size() : Math.min(MOST, differences.size());
        for (Difference difference : differences.subList(0, shown)) {
            String detail = difference.detail().isEmpty() ? "" : "  (" + difference.detail() + ")";
            lines.add(Columns.cut(
                    Clean.line("    %s  %s %s%s"
                            .formatted(
                                    Columns.pad(difference.id(), 16), difference.name(), difference.version(), detail)),
                    Block.WIDTH));
        }
        if (shown < differences.size()) {
            lines.add("    " + phrases.count("vulnerabilities.more", differences.size() - (long) shown));
        }
    }
}
