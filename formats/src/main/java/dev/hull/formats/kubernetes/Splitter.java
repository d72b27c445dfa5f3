package dev.hull.formats.kubernetes;

import dev.hull.model.Location;
import dev.hull.model.Problem;
import dev.hull.model.Source;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a stream into texts as apimachinery's YAMLReader does: at every line that begins with {@code ---}, before any parsing, so in
 * the middle of a string as well. Only blanks or a comment may follow the dashes.
 */
final class Splitter {
    private final Source source;
    private final List<Piece> pieces = new ArrayList<>();

    private Splitter(Source source) {
        this.source = source;
    }

    /** The bytes from {@code from} to before {@code to}. */
    record Piece(int from, int to) {}

    /**
     * The pieces, in order.
     *
     * @param broken what ends the stream, with the piece before it, which is lost to the real consumer; empty where nothing does
     */
    record Pieces(List<Piece> pieces, List<Problem> broken) {
        Pieces {
            pieces = List.copyOf(pieces);
            broken = List.copyOf(broken);
        }
    }

    static Pieces split(Source source) {
        return new Splitter(source).split();
    }

    private Pieces split() {
        byte[] bytes = source.bytes();
        int start = 0;
        int line = 0;
        while (line < bytes.length) {
            int next = nextLine(line);
            if (isMarker(line)) {
                int text = firstText(line + 3, next);
                if (text < next && bytes[text] != '#') {
                    return broken(start, line, source.at(line, endOfLine(line, next)));
                }
                // The marker of a document that follows on another belongs to neither; the first one stays with its
                // document.
                if (line > start) {
                    pieces.add(new Piece(start, line));
                    start = next;
                }
            }
            line = next;
        }
        if (start < bytes.length) {
            pieces.add(new Piece(start, bytes.length));
        }
        return new Pieces(pieces, List.of());
    }

    private Pieces broken(int start, int line, Location at) {
        if (line > start) {
            pieces.add(new Piece(start, line));
        }
        String reason =
                "text follows the dashes that part two documents: put it on a line of its own, or the stream ends here";
        return new Pieces(
                pieces,
                List.of(new Problem(
                        at, "kubernetes", reason, "the document before this line and all after it are not applied")));
    }

    private boolean isMarker(int line) {
        byte[] bytes = source.bytes();
        return line + 3 <= bytes.length && bytes[line] == '-' && bytes[line + 1] == '-' && bytes[line + 2] == '-';
    }

    private int nextLine(int from) {
        byte[] bytes = source.bytes();
        int i = from;
        while (i < bytes.length && bytes[i] != '\n') {
            i++;
        }
        return Math.min(i + 1, bytes.length);
    }

    private int endOfLine(int line, int next) {
        int end = next;
        while (end > line && (source.bytes()[end - 1] == '\n' || source.bytes()[end - 1] == '\r')) {
            end--;
        }
        return end;
    }

    private int firstText(int from, int to) {
        int i = from;
        while (i < to && (source.bytes()[i] <= ' ' && source.bytes()[i] > 0)) {
            i++;
        }
        return i;
    }
}
