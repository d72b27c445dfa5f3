package dev.hull.formats.falco;

import dev.hull.formats.falco.Complaint.Kind;
import dev.hull.formats.falco.ExtensionItem.Throttled;
import dev.hull.formats.tree.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what a rule may ask for beyond Falco's language:
 *
 * <pre>
 * threshold: {count: 5, within: 30s, by: [container.id]}
 * sequence: {steps: [condition, …], within: 30s, by: [proc.pid]}
 * throttle: {same: 10m, by: [proc.name], most: 10, per: 1m}
 * </pre>
 */
final class ExtensionReader {
    private ExtensionReader() {}

    static ExtensionItem read(Node.Obj item, Trail trail) {
        Throttled throttled = item.has("throttle") ? throttled(item, trail) : Throttled.NONE;
        if (item.has("threshold") && item.has("sequence")) {
            throw trail.refuse(Kind.BAD_EXTENSION, "threshold", "it cannot stand beside sequence");
        }
        if (item.has("threshold")) {
            Node.Obj given = mapping(item, "threshold", trail);
            Trail within = trail.into("threshold", "", given.at());
            return new ExtensionItem(
                    ExtensionItem.Kind.THRESHOLD,
                    count(given, "count", within),
                    time(given, "within", within, true),
                    by(given, within),
                    List.of(),
                    throttled,
                    within);
        }
        if (item.has("sequence")) {
            Node.Obj given = mapping(item, "sequence", trail);
            Trail within = trail.into("sequence", "", given.at());
            return new ExtensionItem(
                    ExtensionItem.Kind.SEQUENCE,
                    0,
                    time(given, "within", within, true),
                    by(given, within),
                    steps(given, within),
                    throttled,
                    within);
        }
        return throttled.equals(Throttled.NONE)
                ? ExtensionItem.NONE
                : new ExtensionItem(ExtensionItem.Kind.SINGLE, 0, 0, List.of(), List.of(), throttled, trail);
    }

    private static Throttled throttled(Node.Obj item, Trail trail) {
        Node.Obj given = mapping(item, "throttle", trail);
        Trail within = trail.into("throttle", "", given.at());
        int most = given.has("most") ? count(given, "most", within) : 0;
        long same = time(given, "same", within, false);
        if (most == 0 && same == 0) {
            throw within.refuse(Kind.BAD_EXTENSION, "throttle", "same or most is needed");
        }
        return new Throttled(same, by(given, within), most, time(given, "per", within, most > 0));
    }

    private static Node.Obj mapping(Node.Obj item, String key, Trail trail) {
        Node node = item.get(key).orElse(item);
        return Keys.mapping(node, trail.into("value for", key, node.at()));
    }

    private static List<String> by(Node.Obj given, Trail trail) {
        return given.get("by").orElse(given) instanceof Node.Text single
                ? List.of(single.value())
                : Keys.words(given, "by", trail, false);
    }

    private static List<Written> steps(Node.Obj given, Trail trail) {
        List<Written> steps = new ArrayList<>();
        for (Node step : Keys.sequence(given, "steps", trail)) {
            if (!(step instanceof Node.Text text) || text.value().isEmpty()) {
                throw trail.into("step", "", step.at()).refuse(Kind.NOT_SCALAR, "steps", step.kind());
            }
            steps.add(Written.of(step, text.value()));
        }
        if (steps.isEmpty()) {
            throw trail.refuse(Kind.BAD_EXTENSION, "steps", "a sequence needs one condition at least");
        }
        return steps;
    }

    private static int count(Node.Obj given, String key, Trail trail) {
        String text = Keys.text(given, key, trail);
        boolean number = text.length() < 8 && text.chars().allMatch(letter -> letter >= '0' && letter <= '9');
        if (!number || Integer.parseInt(text) == 0) {
            throw trail.refuse(Kind.BAD_EXTENSION, key, text + " is no number from 1 to 9999999");
        }
        return Integer.parseInt(text);
    }

    private static long time(Node.Obj given, String key, Trail trail, boolean required) {
        if (!required && !given.has(key)) {
            return 0;
        }
        String text = Keys.text(given, key, trail);
        int end = 0;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        long unit = switch (text.substring(end)) {
            case "ms" -> 1_000_000L;
            case "s" -> 1_000_000_000L;
            case "m" -> 60_000_000_000L;
            case "h" -> 3_600_000_000_000L;
            default -> 0;
        };
        if (unit == 0 || end == 0 || end > 6) {
            throw trail.refuse(Kind.BAD_EXTENSION, key, text + " is no time: write it as 500ms, 30s, 10m or 2h");
        }
        return Long.parseLong(text.substring(0, end)) * unit;
    }
}
