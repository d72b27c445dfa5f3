package dev.hull.formats.compose;

import dev.hull.formats.tree.Node;
import dev.hull.model.Location;
import dev.hull.model.Origin;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Puts the values of variables into every string of a file, and makes a string what its place calls for: {@code privileged: "yes"} is a
 * boolean. Keys are never touched.
 *
 * @param keepsUnset whether a text with a variable that nobody sets stays as it is written, and is remembered as not decided; else the
 *     variable counts as empty, as Compose has it
 * @param undecided what was remembered: the text's place, and its first variable without a value
 */
record Interpolation(
        Environment environment, boolean keepsUnset, Map<Location, String> undecided, Complaints complaints) {

    Node apply(Node node, Rule rule, Trail path) {
        return switch (node) {
            case Node.Obj obj -> Edit.each(obj, (key, value) -> apply(value, rule.entry(key), path.to(key)));
            case Node.Arr arr -> list(arr, rule, path);
            case Node.Text text -> text(text, rule, path);
            default -> node;
        };
    }

    private Node list(Node.Arr arr, Rule rule, Trail path) {
        List<Node> items = new ArrayList<>(arr.items().size());
        for (Node item : arr.items()) {
            items.add(apply(item, rule.item(), path.to(items.size())));
        }
        return new Node.Arr(items, arr.origin());
    }

    private Node text(Node.Text text, Rule rule, Trail path) {
        if (GoText.isTime(text) || GoText.isSpecial(text)) {
            return text;
        }
        if (text.value().indexOf('$') < 0) {
            return cast(new Node.Text(text.value(), false, text.origin()), rule, path);
        }
        Variables.Result result = Variables.substitute(text.value(), environment::get);
        if (keepsUnset && !result.unset().isEmpty()) {
            undecided.put(text.at(), result.unset().getFirst());
            return new Node.Text(text.value(), false, text.origin());
        }
        if (!result.error().isEmpty()) {
            complaints.invalid(text, path, result.error());
            undecided.put(text.at(), "");
            return new Node.Text(text.value(), false, text.origin());
        }
        return cast(new Node.Text(result.text(), false, through(text.origin(), result.used())), rule, path);
    }

    private Origin through(Origin origin, List<String> used) {
        Origin result = origin;
        for (String name : used) {
            result = environment.place(name).map(result::through).orElse(result);
        }
        return result;
    }

    private Node cast(Node.Text text, Rule rule, Trail path) {
        return switch (rule.cast) {
            case "" -> text;
            case "bool" -> bool(text, path);
            case "int" -> integer(text, path);
            default -> fraction(text, rule.cast.equals("float32"), path);
        };
    }

    private Node bool(Node.Text text, Trail path) {
        return switch (text.value().toLowerCase(Locale.ROOT)) {
            case "true", "y", "yes", "on" -> new Node.Bool(true, text.value(), text.origin());
            case "false", "n", "no", "off" -> new Node.Bool(false, text.value(), text.origin());
            default -> refuse(text, path, "true or false");
        };
    }

    private Node integer(Node.Text text, Trail path) {
        return Amounts.integer(text.value())
                .<Node>map(value -> Node.Num.of(value, text.origin()))
                .orElseGet(() -> refuse(text, path, "a whole number"));
    }

    private Node fraction(Node.Text text, boolean single, Trail path) {
        return Amounts.fraction(text.value())
                .<Node>map(value -> number(
                        single ? new BigDecimal(Float.toString(value.floatValue())) : BigDecimal.valueOf(value), text))
                .orElseGet(() -> refuse(text, path, "a number"));
    }

    private static Node.Num number(BigDecimal value, Node.Text text) {
        return new Node.Num(
                value, value.scale() > 0 ? value.toPlainString() : value.toPlainString() + ".0", text.origin());
    }

    private Node refuse(Node.Text text, Trail path, String wanted) {
        complaints.invalid(text, path, "`" + text.value() + "` is not " + wanted);
        return text;
    }
}
