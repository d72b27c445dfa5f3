package dev.hull.formats.compose;

import dev.hull.formats.tree.Node;
import dev.hull.formats.tree.Node.Entry;
import dev.hull.model.Location;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Holds a merged tree against the schema of the Compose specification: types, required and unknown keys, enumerations, ranges, patterns,
 * items that occur twice.
 *
 * @param undecided texts whose value nobody knows yet: their type can't be judged
 */
record SchemaCheck(Complaints complaints, Map<Location, String> undecided) {

    void check(Node node, Rule rule, Trail path) {
        if (rule.types.isEmpty() || undecided.containsKey(node.at())) {
            return;
        }
        if (!accepts(node, rule)) {
            complaints.invalid(node, path, wrongType(node, rule));
            return;
        }
        switch (node) {
            case Node.Obj obj -> entries(obj, rule, path);
            case Node.Arr arr -> items(arr, rule, path);
            case Node.Text text -> text(text, rule, path);
            case Node.Num num -> number(num, rule, path);
            default -> {}
        }
    }

    private static boolean accepts(Node node, Rule rule) {
        if (GoText.isTime(node)) {
            return false;
        }
        return switch (node) {
            case Node.Obj _ -> rule.types.contains(Rule.Type.OBJECT);
            case Node.Arr _ -> rule.types.contains(Rule.Type.ARRAY);
            case Node.Text text ->
                GoText.isSpecial(text) ? rule.types.contains(Rule.Type.NUMBER) : rule.types.contains(Rule.Type.STRING);
            case Node.Num num ->
                rule.types.contains(Rule.Type.NUMBER) || (rule.types.contains(Rule.Type.INTEGER) && num.isWhole());
            case Node.Bool _ -> rule.types.contains(Rule.Type.BOOLEAN);
            case Node.Null _ -> rule.types.contains(Rule.Type.NULL);
        };
    }

    private static String wrongType(Node node, Rule rule) {
        StringBuilder wanted = new StringBuilder();
        for (Rule.Type type : rule.types) {
            wanted.append(wanted.isEmpty() ? "" : " or ").append(word(type));
        }
        return "must be " + wanted + ", not " + (GoText.isTime(node) ? "a date: put it in quotes" : "a " + node.kind());
    }

    private static String word(Rule.Type type) {
        return switch (type) {
            case OBJECT -> "a mapping";
            case ARRAY -> "a list";
            case STRING -> "a string";
            case NUMBER -> "a number";
            case INTEGER -> "a whole number";
            case BOOLEAN -> "true or false";
            case NULL -> "empty";
        };
    }

    private void entries(Node.Obj obj, Rule rule, Trail path) {
        for (Entry entry : obj.entries()) {
            Rule inner = rule.named().get(entry.key());
            if (inner == null && rule.hasAny() && isKey(entry.key(), rule.limits.getOrDefault("keys", "any"))) {
                inner = rule.entry(entry.key());
            }
            if (inner != null && inner.is("newer")) {
                complaints.unknown(entry, path.to(entry.key()), "only later versions of Compose know it", "");
            } else if (inner != null) {
                check(entry.value(), inner, path.to(entry.key()));
            } else if (rule.is("closed") && !(rule.is("x") && entry.key().startsWith("x-"))) {
                unknown(entry, rule, path.to(entry.key()));
            }
        }
        for (Rule inner : rule.named().values()) {
            if (inner.is("required") && !obj.has(inner.name)) {
                complaints.missing(obj, path, "needs `" + inner.name + "`");
            }
        }
    }

    private void unknown(Entry entry, Rule rule, Trail path) {
        boolean named = !rule.named().isEmpty();
        complaints.unknown(
                entry,
                path,
                named ? "Compose has no such key here" : "this can't be a name here",
                named ? Spelling.best(entry.key(), rule.named().keySet()) : "");
    }

    static boolean isKey(String key, String kind) {
        if (key.isEmpty()) {
            return false;
        }
        if (kind.equals("any")) {
            return key.chars().anyMatch(c -> c != '\n');
        }
        boolean lower = kind.equals("lower");
        return key.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (!lower && isNamePart(c)));
    }

    private static boolean isNamePart(int c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
    }

    private void items(Node.Arr arr, Rule rule, Trail path) {
        List<Node> items = arr.items();
        for (int i = 0; i < items.size(); i++) {
            check(items.get(i), rule.item(), path.to(i));
        }
        if (rule.is("unique")) {
            Twice.find(items).ifPresent(item -> complaints.invalid(item, path, "the same item stands here twice"));
        }
    }

    private void text(Node.Text text, Rule rule, Trail path) {
        String allowed = rule.limits.get("enum");
        if (allowed != null && !List.of(allowed.split("\\|", -1)).contains(text.value())) {
            complaints.invalid(text, path, "`" + text.value() + "` is none of " + allowed.replace("|", ", "));
        }
        switch (rule.limits.getOrDefault("is", "")) {
            case "container-name" -> {
                if (!isContainerName(text.value())) {
                    complaints.invalid(
                            text,
                            path,
                            "`" + text.value() + "` is no container name: at least two of A-Z a-z 0-9 _ . -");
                }
            }
            case "pull-policy" -> {
                if (!isPullPolicy(text.value())) {
                    complaints.invalid(
                            text,
                            path,
                            "`" + text.value() + "` is none of always, never, missing, build, daily, weekly, every_…");
                }
            }
            default -> {}
        }
    }

    /** The schema's pattern is not anchored: two such characters anywhere are enough. */
    private static boolean isContainerName(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            char first = text.charAt(i);
            boolean start = isNamePart(first) && first != '.' && first != '_' && first != '-';
            if ((start || (first >= 'a' && first <= 'z')) && isKey(text.substring(i + 1, i + 2), "name")) {
                return true;
            }
        }
        return false;
    }

    /** Not anchored either: a known word anywhere is enough. */
    private static boolean isPullPolicy(String text) {
        for (String word :
                List.of("always", "never", "build", "if_not_present", "missing", "refresh", "daily", "weekly")) {
            if (text.contains(word)) {
                return true;
            }
        }
        int every = text.indexOf("every_");
        int unit = every + 6;
        while (every >= 0 && unit < text.length() && text.charAt(unit) >= '0' && text.charAt(unit) <= '9') {
            unit++;
        }
        return every >= 0 && unit > every + 6 && unit < text.length() && "wdhms".indexOf(text.charAt(unit)) >= 0;
    }

    private void number(Node.Num num, Rule rule, Trail path) {
        String least = rule.limits.get("min");
        String most = rule.limits.get("max");
        if (least != null && num.value().compareTo(new BigDecimal(least)) < 0) {
            complaints.invalid(num, path, "must be at least " + least);
        }
        if (most != null && num.value().compareTo(new BigDecimal(most)) > 0) {
            complaints.invalid(num, path, "must be at most " + most);
        }
    }
}
