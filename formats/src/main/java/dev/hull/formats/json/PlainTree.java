package dev.hull.formats.json;

import dev.hull.formats.tree.Node;
import dev.hull.model.Layer;
import dev.hull.model.Limits;
import dev.hull.model.Location;
import dev.hull.model.Origin;
import dev.hull.model.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON that programs write for programs: ASCII, whole numbers, no key twice. Whatever else it meets, a mistake above all, it
 * leaves to {@link JsonTree}, which says what is wrong and where. A cold start takes 15 ms less for it than for the library's parser.
 */
final class PlainTree {
    private static final int MOST_DIGITS = 18;
    /** From so many entries on, looking for a key twice would be slow. */
    private static final int MOST_ENTRIES = 64;

    private final Source source;
    private final byte[] bytes;
    private final int end;
    private final Layer layer;
    private final Limits limits;
    private int at;
    private int nodes;
    private int depth;

    private PlainTree(Source source, int from, int to, Layer layer, Limits limits) {
        this.source = source;
        this.bytes = source.bytes();
        this.at = from;
        this.end = to;
        this.layer = layer;
        this.limits = limits;
    }

    /** {@return the one value from byte {@code from} to before byte {@code to}, as {@link JsonTree} reads it, or nothing} */
    static Optional<Node> read(Source source, int from, int to, Layer layer, Limits limits) {
        PlainTree tree = new PlainTree(source, from, to, layer, limits);
        Node value = tree.value();
        tree.blanks();
        return value != null && tree.at == tree.end ? Optional.of(value) : Optional.empty();
    }

    private void blanks() {
        while (at < end && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '\t')) {
            at++;
        }
    }

    /** Passes over blanks, and over {@code wanted} where it comes next. */
    private boolean passes(char wanted) {
        blanks();
        if (at < end && bytes[at] == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private @Nullable Node value() {
        blanks();
        if (at == end || ++nodes > limits.nodes()) {
            return null;
        }
        int start = at;
        return switch (bytes[at]) {
            case '{' -> nested(start);
            case '[' -> nested(start);
            case '"' -> text(start);
            case 't' -> word("true") ? Node.Bool.of(true, origin(start)) : null;
            case 'f' -> word("false") ? Node.Bool.of(false, origin(start)) : null;
            case 'n' -> word("null") ? new Node.Null(origin(start)) : null;
            default -> number(start);
        };
    }

    private @Nullable Node nested(int start) {
        if (++depth > limits.depth()) {
            return null;
        }
        boolean isObject = bytes[at++] == '{';
        Node node = isObject ? object(start) : array(start);
        depth--;
        return node;
    }

    private @Nullable Node object(int start) {
        List<Node.Entry> entries = new ArrayList<>();
        if (!passes('}')) {
            do {
                Node.Entry entry = entry(entries);
                if (entry == null) {
                    return null;
                }
                entries.add(entry);
            } while (passes(','));
            if (!passes('}')) {
                return null;
            }
        }
        return Node.Obj.of(entries, origin(start));
    }

    private Node.@Nullable Entry entry(List<Node.Entry> before) {
        blanks();
        int start = at;
        String key = at < end && bytes[at] == '"' ? string() : null;
        if (key == null || before.size() == MOST_ENTRIES) {
            return null;
        }
        for (Node.Entry entry : before) {
            if (entry.key().equals(key)) {
                return null;
            }
        }
        Location keyAt = source.at(start, at);
        Node value = passes(':') ? value() : null;
        return value == null ? null : new Node.Entry(key, keyAt, value);
    }

    private @Nullable Node array(int start) {
        List<Node> items = new ArrayList<>();
        if (!passes(']')) {
            do {
                Node item = value();
                if (item == null) {
                    return null;
                }
                items.add(item);
            } while (passes(','));
            if (!passes(']')) {
                return null;
            }
        }
        return new Node.Arr(items, origin(start));
    }

    private @Nullable Node text(int start) {
        String text = string();
        return text == null ? null : Node.Text.of(text, origin(start));
    }

    private @Nullable String string() {
        int start = ++at;
        while (at < end && bytes[at] >= ' ' && bytes[at] != '"' && bytes[at] != '\\') {
            at++;
        }
        if (at < end && bytes[at] == '\\') {
            return escaped(start);
        }
        return at < end && bytes[at] == '"'
                ? new String(bytes, start, at++ - start, StandardCharsets.ISO_8859_1)
                : null;
    }

    private @Nullable String escaped(int start) {
        StringBuilder text = new StringBuilder(new String(bytes, start, at - start, StandardCharsets.ISO_8859_1));
        while (at < end && bytes[at] >= ' ' && bytes[at] != '"') {
            byte b = bytes[at++];
            if (b != '\\') {
                text.append((char) b);
            } else if (!unescaped(text)) {
                return null;
            }
        }
        return at < end && bytes[at++] == '"' ? text.toString() : null;
    }

    private boolean unescaped(StringBuilder text) {
        byte letter = at < end ? bytes[at++] : 0;
        if (letter == 'u') {
            return unicode(text);
        }
        int which = "\"\\/bfnrt".indexOf(letter);
        if (which >= 0) {
            text.append("\"\\/\b\f\n\r\t".charAt(which));
        }
        return which >= 0;
    }

    private boolean unicode(StringBuilder text) {
        int code = 0;
        for (int i = 0; i < 4; i++, at++) {
            int digit = at < end ? Character.digit(bytes[at], 16) : -1;
            if (digit < 0) {
                return false;
            }
            code = code << 4 | digit;
        }
        text.append((char) code);
        return !Character.isSurrogate((char) code);
    }

    private boolean word(String word) {
        for (int i = 0; i < word.length(); i++, at++) {
            if (at == end || bytes[at] != word.charAt(i)) {
                return false;
            }
        }
        return isOver();
    }

    private @Nullable Node number(int start) {
        at += bytes[at] == '-' ? 1 : 0;
        int first = at;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        int digits = at - first;
        boolean isPlain = digits > 0 && digits <= MOST_DIGITS && (bytes[first] != '0' || digits == 1) && isOver();
        return isPlain
                ? Node.Num.whole(new String(bytes, start, at - start, StandardCharsets.ISO_8859_1), origin(start))
                : null;
    }

    /** {@return whether what was read ends here} Numbers with fractions and misspelt words do not. */
    private boolean isOver() {
        return at == end || " \n\r\t,]}".indexOf(bytes[at]) >= 0;
    }

    private Origin origin(int start) {
        return Origin.of(layer, source.at(start, at));
    }
}
