package dev.hull.formats.compose;

import dev.hull.formats.tree.Node;
import dev.hull.model.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds plain scalars that stand where a string is meant and that readers of YAML 1.1 and of 1.2 take differently: {@code yes} and
 * {@code off}, {@code 22:22}, {@code 0644}, {@code 1e3}.
 */
final class Ambiguities {
    /** {@code reason}: what the one and the other make of it. */
    record Ambiguity(Location at, Trail path, String reason) {}

    private static final Set<String> WORDS = Set.of("y", "n", "yes", "no", "on", "off");

    private final List<Ambiguity> found = new ArrayList<>();

    static List<Ambiguity> of(Node.Obj root) {
        Ambiguities all = new Ambiguities();
        all.walk(root, Rules.root(), Trail.TOP);
        return all.found;
    }

    private void walk(Node node, Rule rule, Trail path) {
        switch (node) {
            case Node.Obj obj -> {
                for (Node.Entry entry : obj.entries()) {
                    Rule inner = rule.entry(entry.key());
                    if (inner.isKnown()) {
                        walk(entry.value(), inner, path.to(entry.key()));
                    }
                }
            }
            case Node.Arr arr
            when rule.item().isKnown() -> {
                for (int i = 0; i < arr.items().size(); i++) {
                    walk(arr.items().get(i), rule.item(), path.to(i));
                }
            }
            case Node.Text text when text.plain() && isText(rule) -> text(text, path);
            case Node.Num num when isText(rule) -> number(num, path);
            default -> {}
        }
    }

    /** A place for a string that is not turned into something else. */
    private static boolean isText(Rule rule) {
        return rule.types.contains(Rule.Type.STRING)
                && rule.cast.isEmpty()
                && !rule.name.equals("mode")
                && !rule.shape.startsWith("bool");
    }

    private void text(Node.Text text, Trail path) {
        if (WORDS.contains(text.value().toLowerCase(Locale.ROOT))) {
            found.add(new Ambiguity(text.at(), path, "a boolean in YAML 1.1, a word to Compose"));
        } else if (isBaseSixty(text.value())) {
            found.add(new Ambiguity(text.at(), path, "a number to the base 60 in YAML 1.1"));
        }
    }

    private static boolean isBaseSixty(String text) {
        String[] parts = text.split(":", -1);
        boolean fits =
                parts.length > 1 && !parts[0].isEmpty() && parts[0].chars().allMatch(Character::isDigit);
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i];
            fits = fits
                    && (part.length() == 1 || part.length() == 2)
                    && part.chars().allMatch(Character::isDigit)
                    && Integer.parseInt(part) < 60;
        }
        return fits;
    }

    private void number(Node.Num num, Trail path) {
        String text = num.text();
        boolean octal =
                text.length() > 1 && text.charAt(0) == '0' && text.chars().allMatch(c -> c >= '0' && c <= '7');
        boolean exponent = text.indexOf('e') > 0 && !text.startsWith("0x");
        if (octal || exponent) {
            found.add(new Ambiguity(num.at(), path, octal ? "an octal number to Compose" : "a number to Compose"));
        }
    }
}
