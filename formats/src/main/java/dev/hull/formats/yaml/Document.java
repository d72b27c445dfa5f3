package dev.hull.formats.yaml;

import dev.hull.formats.tree.Node;
import dev.hull.model.Location;

/**
 * One document of a text.
 *
 * @param root its tree; an empty document is a {@link Node.Null}
 * @param at from the document's first token, {@code ---} where there is one, to what ends it: the next {@code ---}, {@code ...}, or
 *     the end of what was read
 * @param notes what the tree can't say: tags, anchors, merge keys, duplicate keys
 */
public record Document(Node root, Location at, Notes notes) {}
