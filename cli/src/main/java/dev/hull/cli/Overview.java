package dev.hull.cli;

import dev.hull.model.Arg;
import dev.hull.report.Columns;
import dev.hull.report.Phrases;
import dev.hull.scan.Scan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code hull} alone: what is here, and three commands to try. */
final class Overview {
    private static final int COLUMN = 34;

    private Overview() {}

    static String of(Typed typed, Console console) throws Usage {
        Phrases phrases = Phrases.in(console.language(typed));
        Map<String, List<String>> kinds = Scan.survey(Options.request(typed, console));
        StringBuilder out =
                new StringBuilder(phrases.say("overview.title", Arg.of("version", Hull.VERSION))).append("\n\n");
        if (kinds.isEmpty()) {
            out.append(phrases.say("overview.nothing")).append("\n\n");
        } else {
            List<String> counts = new ArrayList<>();
            kinds.forEach((kind, files) -> counts.add(files.size() + " " + phrases.or("kind." + kind, kind)));
            Columns.wrap(phrases.say("overview.here") + " " + String.join("   ", counts), 80)
                    .forEach(line -> out.append(line).append('\n'));
            out.append('\n');
        }
        tries(kinds)
                .forEach((command, key) -> out.append("  ")
                        .append(Columns.pad(command, COLUMN))
                        .append(' ')
                        .append(phrases.say(key))
                        .append('\n'));
        return out.append('\n')
                .append(phrases.say("overview.help"))
                .append('\n')
                .toString();
    }

    private static Map<String, String> tries(Map<String, List<String>> kinds) {
        Map<String, String> tries = new java.util.LinkedHashMap<>();
        if (kinds.isEmpty()) {
            tries.put("hull check -- docker run nginx", "overview.line");
        } else {
            tries.put("hull check", "overview.check");
            tries.put("hull show " + kinds.values().iterator().next().getFirst(), "overview.show");
        }
        tries.put("hull explain privilege.privileged", "overview.explain");
        return tries;
    }
}
