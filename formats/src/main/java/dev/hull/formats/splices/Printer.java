package dev.hull.formats.splices;

import dev.hull.formats.splices.ScalarText.Quotes;
import dev.hull.formats.tree.Node;
import dev.hull.formats.yaml.Notes;
import dev.hull.model.Location;
import java.util.List;

/** New text for nodes. What was read from the document is copied as it stands there, so that no dialect can take it otherwise. */
final class Printer {
    private final Style style;
    private final Lines lines;
    private final Notes notes;

    Printer(Style style, Lines lines, Notes notes) {
        this.style = style;
        this.lines = lines;
        this.notes = notes;
    }

    /** {@return whether a value stands on its key's line} */
    boolean isInline(Node value, Node near) {
        if (value instanceof Node.Obj object) {
            return object.entries().isEmpty();
        }
        if (value instanceof Node.Arr list) {
            boolean scalars = list.items().stream().noneMatch(Trees::isCollection);
            return list.items().isEmpty() || (scalars && style.bracketsLists(near));
        }
        return true;
    }

    /** {@return a value in one line, in brackets and braces where it is a collection} */
    String flow(Node value, Quotes quotes) {
        StringBuilder out = new StringBuilder();
        flow(out, value, quotes, false);
        return out.toString();
    }

    private void flow(StringBuilder out, Node value, Quotes quotes, boolean nested) {
        if (value instanceof Node.Obj object) {
            String separator = "{";
            for (Node.Entry entry : object.entries()) {
                out.append(separator).append(key(entry)).append(": ");
                flow(out, entry.value(), Quotes.NONE, true);
                separator = ", ";
            }
            out.append(separator.equals("{") ? "{}" : "}");
        } else if (value instanceof Node.Arr list) {
            String separator = "[";
            for (Node item : list.items()) {
                out.append(separator);
                flow(out, item, quotes, true);
                separator = ", ";
            }
            out.append(separator.equals("[") ? "[]" : "]");
        } else {
            out.append(scalar(value, quotes, nested));
        }
    }

    /** {@return what stands behind the colon of a key in column {@code column}, a blank or line break first} */
    String behindKey(Node value, Node near, int column) {
        StringBuilder out = new StringBuilder();
        behindKey(out, value, near, column);
        return out.toString();
    }

    private void behindKey(StringBuilder out, Node value, Node near, int column) {
        if (isInline(value, near)) {
            out.append(' ');
            flow(out, value, Quotes.NONE, false);
        } else if (value instanceof Node.Obj object) {
            int further = column + style.step(near);
            for (Node.Entry entry : object.entries()) {
                line(out, further).append(key(entry)).append(':');
                behindKey(out, entry.value(), near, further);
            }
        } else if (value instanceof Node.Arr list) {
            int dash = column + style.dash(near);
            for (Node item : list.items()) {
                line(out, dash).append("- ");
                behindDash(out, item, near, dash + 2, Quotes.NONE);
            }
        }
    }

    /** {@return what stands behind a dash and a blank, the item itself beginning in column {@code column}} */
    String behindDash(Node value, Node near, int column, Quotes quotes) {
        StringBuilder out = new StringBuilder();
        behindDash(out, value, near, column, quotes);
        return out.toString();
    }

    private void behindDash(StringBuilder out, Node value, Node near, int column, Quotes quotes) {
        if (!(value instanceof Node.Obj object) || object.entries().isEmpty()) {
            flow(out, value, quotes, false);
            return;
        }
        boolean first = true;
        for (Node.Entry entry : object.entries()) {
            if (!first) {
                line(out, column);
            }
            out.append(key(entry)).append(':');
            behindKey(out, entry.value(), near, column);
            first = false;
        }
    }

    StringBuilder line(StringBuilder out, int column) {
        return out.append(lines.lineBreak()).repeat(' ', column);
    }

    String key(Node.Entry entry) {
        return entry.keyAt().isSomewhere() && !style.json() && isOneLine(entry.keyAt())
                ? entry.keyAt().text()
                : key(entry.key());
    }

    String key(String key) {
        return ScalarText.string(key, style.json() ? Quotes.DOUBLE : Quotes.NONE);
    }

    private String scalar(Node value, Quotes quotes, boolean nested) {
        if (notes.tag(value).isPresent() && value.at().isSomewhere()) {
            throw new Refused(List.of(), "a value with a tag would have to be copied");
        }
        boolean copied = value.at().isSomewhere() && isOneLine(value.at()) && !style.json();
        if (copied && !nested && !(value instanceof Node.Null)) {
            return value.at().text();
        }
        if (copied && value instanceof Node.Num || value instanceof Node.Bool) {
            return value.at().isSomewhere() ? value.at().text() : ScalarText.of(value, quotes);
        }
        return ScalarText.of(value, style.json() ? Quotes.DOUBLE : quotes);
    }

    /** {@return whether this is no block scalar and no scalar over several lines} */
    private static boolean isOneLine(Location at) {
        String text = at.text();
        return text.indexOf('\n') < 0 && text.indexOf('\r') < 0 && !text.startsWith("|") && !text.startsWith(">");
    }
}
