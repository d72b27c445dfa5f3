package dev.hull.formats.yaml;

import dev.hull.formats.tree.Node;
import dev.hull.model.Location;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * Where the value of an event stands, in bytes. The parser's marks count code points, begin at the anchor and the tag, and end a
 * block scalar after the blank lines behind it; a value here begins and ends with itself.
 */
final class Spans {
    private final Decoded text;
    private final byte[] bytes;

    Spans(Decoded text) {
        this.text = text;
        this.bytes = text.source().bytes();
    }

    /** {@return where a node stands in its own parent: its span, or that of the alias through which it was reached} */
    static Location written(Node node) {
        return node.origin().via().isEmpty() ? node.at() : node.origin().via().getFirst();
    }

    Location token(Event event) {
        return text.source().at(begin(event), end(event));
    }

    int start(CollectionStartEvent event) {
        boolean prefixed = event.getAnchor().isPresent() || event.getTag().isPresent();
        return prefixed && text.isUtf8() ? afterProperties(begin(event)) : begin(event);
    }

    int end(Event event) {
        return text.byteAt(event.getEndMark().orElseThrow().getIndex());
    }

    Location scalar(ScalarEvent event) {
        int end = end(event);
        if (!text.isUtf8()) {
            return text.source().at(begin(event), end);
        }
        boolean prefixed = event.getAnchor().isPresent() || event.getTag().isPresent();
        int start = begin(event);
        if (prefixed) {
            start = event.isPlain() && event.getValue().isEmpty() ? end : Math.min(afterProperties(start), end);
        }
        boolean block = event.isLiteral() || event.isFolded();
        return text.source().at(start, block ? Math.max(start, trimmed(end, start)) : end);
    }

    /** The span of {@code &name}, which may stand before or behind a tag. */
    Location anchor(NodeEvent event, boolean tagged) {
        int at = begin(event);
        if (tagged && at < text.to() && bytes[at] == '!') {
            at = afterBlank(afterWord(at));
        }
        return text.source().at(at, text.isUtf8() ? afterWord(at) : at);
    }

    /** {@return the bytes of a line before {@code at}, behind a byte order mark} */
    int column(int at) {
        int i = at;
        while (i > text.from() && bytes[i - 1] != '\n' && bytes[i - 1] != '\r') {
            i--;
        }
        return at - i;
    }

    /** The name of a directive that begins at {@code at}, as {@code %YAML}; empty where none does. */
    Location directive(int at) {
        int end = at;
        if (at < text.to() && bytes[at] == '%') {
            while (end < text.to() && !isBlank(bytes[end])) {
                end++;
            }
        }
        return text.source().at(at, end);
    }

    /** {@return whether {@code \/} stands in a double-quoted scalar} */
    boolean escapesSlash(Location scalar) {
        for (int i = scalar.start(); i + 1 < scalar.end(); i++) {
            if (bytes[i] == '\\') {
                if (bytes[i + 1] == '/') {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    /** {@return whether a tab stands in the blank lines behind {@code at} where indentation would} */
    boolean hasTabBehind(int at, int indent) {
        int column = -1;
        for (int i = at; i < text.to() && isBlank(bytes[i]); i++) {
            switch (bytes[i]) {
                case '\n', '\r' -> column = 0;
                case '\t' -> {
                    if (column >= 0 && column <= indent) {
                        return true;
                    }
                    column += column < 0 ? 0 : 1;
                }
                default -> column += column < 0 ? 0 : 1;
            }
        }
        return false;
    }

    private int begin(Event event) {
        return text.byteAt(event.getStartMark().orElseThrow().getIndex());
    }

    private int afterProperties(int from) {
        int i = from;
        while (i < text.to() && (bytes[i] == '&' || bytes[i] == '!')) {
            i = afterBlank(afterWord(i));
        }
        return i;
    }

    private int afterWord(int from) {
        int i = from;
        boolean verbatim = i + 1 < text.to() && bytes[i] == '!' && bytes[i + 1] == '<';
        while (i < text.to() && !isBlank(bytes[i]) && (verbatim || !isFlow(bytes[i]))) {
            i++;
        }
        return i;
    }

    private static boolean isFlow(byte b) {
        return b == ',' || b == '[' || b == ']' || b == '{' || b == '}';
    }

    private int afterBlank(int from) {
        int i = from;
        while (i < text.to() && (isBlank(bytes[i]) || bytes[i] == '#')) {
            if (bytes[i] == '#') {
                while (i < text.to() && bytes[i] != '\n' && bytes[i] != '\r') {
                    i++;
                }
            } else {
                i++;
            }
        }
        return i;
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t' || b == '\n' || b == '\r';
    }

    /** The end of the last line before {@code end} that is not blank. */
    private int trimmed(int end, int start) {
        int i = end;
        while (i > start && isBlank(bytes[i - 1])) {
            i--;
        }
        while (i < end && (bytes[i] == ' ' || bytes[i] == '\t')) {
            i++;
        }
        return i;
    }
}
