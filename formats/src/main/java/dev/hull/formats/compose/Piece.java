package dev.hull.formats.compose;

import dev.hull.formats.tree.Node;
import dev.hull.model.Location;
import dev.hull.model.Origin;

/** Parts of a string as nodes of their own, with the span of the part where it stands in the source as it is read. */
final class Piece {
    private Piece() {}

    /** {@return the characters {@code from} to before {@code to} of {@code whole}} */
    static Node.Text of(Node.Text whole, int from, int to) {
        return Node.Text.of(whole.value().substring(from, to), origin(whole, from, to));
    }

    /** {@return where the characters {@code from} to before {@code to} stand, or the whole where that can't be told} */
    static Origin origin(Node.Text whole, int from, int to) {
        Location at = whole.at();
        String written = at.text();
        String value = whole.value();
        int quote = written.length() == value.length() + 2 ? 1 : 0;
        boolean same = written.length() == value.length() + 2 * quote
                && written.length() == at.end() - at.start()
                && written.startsWith(value, quote);
        if (!same) {
            return whole.origin();
        }
        Location part = at.source().at(at.start() + quote + from, at.start() + quote + to);
        return new Origin(whole.origin().layer(), part, whole.origin().via());
    }
}
