package dev.hull.report;

import dev.hull.model.Arg;
import dev.hull.model.Input;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The first line: what was looked at, and as what. */
record Header(Report report, Phrases phrases) {
    String line() {
        List<String> parts = new ArrayList<>();
        parts.add(Clean.line(report.target()));
        Map<String, Integer> kinds = new LinkedHashMap<>();
        for (Input input : report.inputs()) {
            kinds.merge(input.kind(), 1, Integer::sum);
        }
        if (report.inputs().size() == 1
                && report.inputs().getFirst().artefact().equals(report.target())
                && report.inputs().getFirst().kind().equals("run-line")) {
            kinds.clear(); // "command line" says it already
        } else if (report.inputs().size() == 1) {
            parts.add(phrases.or(
                    "kind." + report.inputs().getFirst().kind(),
                    report.inputs().getFirst().kind()));
        } else {
            kinds.forEach((kind, count) -> parts.add(count + " " + phrases.or("kind." + kind, kind)));
        }
        int containers = 0;
        for (var workload : report.estate().workloads()) {
            containers += workload.containers().size();
        }
        if (containers > 0) {
            parts.add(phrases.count("containers", containers));
        }
        if (report.unrecognised() > 0) {
            parts.add(phrases.count("unrecognised", report.unrecognised(), Arg.of("n", report.unrecognised())));
        }
        return String.join("   ", parts);
    }
}
