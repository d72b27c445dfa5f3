package dev.hull.report;

import dev.hull.model.Container;
import dev.hull.model.EnvVar;
import dev.hull.model.Estate;
import dev.hull.model.Fields;
import dev.hull.model.Finding;
import dev.hull.model.Item;
import dev.hull.model.Location;
import dev.hull.model.Related;
import dev.hull.model.Source;
import dev.hull.model.Workload;
import dev.hull.policy.Decision;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Which bytes of which files no report may quote: whatever a finding about secrets points at, and every value of an environment
 * variable, since nobody can tell which of them is a secret.
 */
final class Mask {
    private final IdentityHashMap<Source, List<Location>> hidden = new IdentityHashMap<>();

    /** Hides nothing. */
    static final Mask NONE = new Mask();

    private Mask() {}

    static Mask of(Estate estate, List<Decision> decisions) {
        Mask mask = new Mask();
        for (Decision decision : decisions) {
            if (decision.finding().check().startsWith("secrets.")) {
                mask.hide(decision.finding());
            }
        }
        for (Workload workload : estate.workloads()) {
            workload.containers().forEach(mask::hide);
        }
        return mask;
    }

    private void hide(Finding finding) {
        hide(finding.at());
        for (Related related : finding.also()) {
            hide(related.at());
        }
    }

    private void hide(Container container) {
        for (Item<EnvVar> item : container.items(Fields.ENVIRONMENT).known()) {
            if (item.value().isLiteral()) {
                hide(item.at());
            }
        }
    }

    private void hide(Location at) {
        if (at.isSomewhere()) {
            hidden.computeIfAbsent(at.source(), _ -> new ArrayList<>()).add(at);
        }
    }

    /** {@return line {@code line} of {@code source}, with each byte that is hidden shown as a dot} */
    String line(Source source, int line) {
        String text = source.lineText(line);
        List<Location> spans = hidden.get(source);
        return spans == null ? text : masked(source, line, spans);
    }

    private static String masked(Source source, int line, List<Location> spans) {
        int start = source.lineStart(line);
        String text = source.lineText(line);
        int end = start + text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        StringBuilder out = new StringBuilder();
        int from = start;
        List<Location> sorted = spans.stream().sorted().toList();
        for (Location span : sorted) {
            int first = Math.max(from, afterName(span));
            int last = Math.min(end, span.end());
            if (first < last) {
                out.append(source.text(from, first)).append(".".repeat(Math.min(8, last - first)));
                from = last;
            }
        }
        return from >= end ? out.toString() : out.append(source.text(from, end)).toString();
    }

    /** {@return where the secret part of {@code NAME=value} begins; of anything else the begin of all} */
    private static int afterName(Location span) {
        byte[] bytes = span.source().bytes();
        for (int i = span.start(); i < span.end(); i++) {
            byte b = bytes[i];
            if (b == '=') {
                return i + 1;
            }
            if (!(b == '_'
                    || b == '"'
                    || b == '\''
                    || b >= '0' && b <= '9'
                    || b >= 'A' && b <= 'Z'
                    || b >= 'a' && b <= 'z')) {
                return span.start();
            }
        }
        return span.start();
    }
}
