package dev.hull.formats.falco;

import dev.hull.formats.falco.Complaint.Kind;
import dev.hull.formats.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Values of an item's keys, by the text that they are written as; what cannot be taken is thrown as {@link Complaint.Refused}. */
final class Keys {
    private static final Set<String> YES =
            Set.of("true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON", "y", "Y");
    private static final Set<String> NO =
            Set.of("false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF", "n", "N");

    private Keys() {}

    /** {@return the text that a single value is written as; the null text for what is none} */
    static boolean isScalar(Node node) {
        return node instanceof Node.Text || node instanceof Node.Num || node instanceof Node.Bool;
    }

    static String scalar(Node node) {
        if (node instanceof Node.Text text) {
            return text.value();
        }
        if (node instanceof Node.Num number) {
            return number.text();
        }
        return node instanceof Node.Bool flag ? flag.text() : "";
    }

    /** {@return the value of a key that must have one} */
    static String text(Node.Obj item, String key, Trail trail) {
        return scalar(required(item, key, trail));
    }

    static Written written(Node.Obj item, String key, Trail trail) {
        Node node = required(item, key, trail);
        return Written.of(node, scalar(node));
    }

    private static Node required(Node.Obj item, String key, Trail trail) {
        Node node = item.get(key).orElseThrow(() -> trail.refuse(Kind.NO_KEY, key));
        if (node instanceof Node.Null) {
            throw trail.refuse(Kind.EMPTY_KEY, key);
        }
        if (!isScalar(node)) {
            throw trail.into("value for", key, node.at()).refuse(Kind.NOT_SCALAR, key, node.kind());
        }
        if (scalar(node).isEmpty()) {
            throw trail.into("value for", key, node.at()).refuse(Kind.EMPTY_TEXT, key);
        }
        return node;
    }

    static boolean isFlag(String text) {
        return YES.contains(text) || NO.contains(text);
    }

    static boolean flag(Node.Obj item, String key, boolean otherwise, Trail trail) {
        if (!item.has(key)) {
            return otherwise;
        }
        String text = text(item, key, trail);
        if (!isFlag(text)) {
            throw trail.into("value for", key, item.get(key).orElse(item).at()).refuse(Kind.BAD_VALUE, text, key);
        }
        return YES.contains(text);
    }

    /** {@return the texts of a list; none where the key is absent and may be} */
    static List<String> words(Node.Obj item, String key, Trail trail, boolean required) {
        if (required && !item.has(key)) {
            throw trail.refuse(Kind.NO_KEY, key);
        }
        List<String> words = new ArrayList<>();
        for (Node each : sequence(item, key, trail)) {
            if (!isScalar(each)) {
                throw trail.into("value for", key, item.get(key).orElse(item).at())
                        .into("list item", "", each.at())
                        .refuse(Kind.NOT_SCALAR, key, each.kind());
            }
            words.add(scalar(each));
        }
        return words;
    }

    static List<Node> sequence(Node.Obj item, String key, Trail trail) {
        Node node = item.get(key).orElse(item);
        if (node == item) {
            return List.of();
        }
        if (node instanceof Node.Arr list) {
            return list.items();
        }
        throw trail.into("value for", key, node.at()).refuse(Kind.NOT_SEQUENCE, key, node.kind());
    }

    static Node.Obj mapping(Node node, Trail trail) {
        if (node instanceof Node.Obj mapping) {
            return mapping;
        }
        throw trail.refuse(Kind.NOT_A_MAPPING, node.kind());
    }

    static void warnOfUnknown(Node.Obj item, List<String> known, Trail trail, Complaints complaints) {
        for (Node.Entry entry : item.entries()) {
            if (!known.contains(entry.key())) {
                complaints.add(trail.complain(Kind.UNKNOWN_KEY, entry.key()).at(entry.keyAt()));
            }
        }
    }

    /** {@return whether the whole text is a bare word of conditions} */
    static boolean isBare(String name) {
        Scanner scanner = new Scanner(name);
        return !scanner.bare().isEmpty() && scanner.atEnd();
    }

    /** {@return whether the whole text is a name that a condition can use for a macro} */
    static boolean isIdentifier(String name) {
        Scanner scanner = new Scanner(name);
        return !scanner.identifier().isEmpty() && scanner.atEnd();
    }
}
