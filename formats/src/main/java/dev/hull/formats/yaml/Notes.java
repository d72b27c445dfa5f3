package dev.hull.formats.yaml;

import dev.hull.formats.tree.Node;
import dev.hull.model.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands in a document and not in its tree. Nodes are known by where they start, so an answer holds for a node that was
 * given another origin layer, or that an alias brought elsewhere.
 *
 * @param tags explicit tags by the start of the node that they stand before, in short form: {@code !reset}, {@code !!str}
 * @param merges the merge keys of a mapping, by its start, in order
 * @param anchors in order
 * @param duplicates keys that were set more than once in their mapping, in order
 * @param oddKeys keys that the dialect does not take for a string, in order
 * @param unwritable why the text can't be edited, or empty where it can
 */
public record Notes(
        Map<Integer, String> tags,
        Map<Integer, List<Merge>> merges,
        List<Anchor> anchors,
        List<Duplicate> duplicates,
        List<OddKey> oddKeys,
        String unwritable) {

    /** Of a document that has none of these, as one in JSON. */
    public static final Notes NONE = new Notes(Map.of(), Map.of(), List.of(), List.of(), List.of(), "");

    /** A merge key: the span of its {@code <<}, and its value, whose origin is reached through the alias. */
    public record Merge(Location keyAt, Node value) {}

    /** {@code at} is the span of {@code &name}; {@code reads} are its aliases, in order. */
    public record Anchor(String name, Location at, Node node, List<Read> reads) {
        public Anchor {
            reads = List.copyOf(reads);
        }
    }

    /** An alias: the span of {@code *name}, and whether it is the value of a merge key, or an item of its list. */
    public record Read(Location at, boolean merges) {}

    /**
     * A key that was set again.
     *
     * @param key as the dialect reads it
     * @param first the key's earlier place, which lies in another mapping where a merge key brought it
     * @param again the later place
     * @param merged whether a merge key took part
     */
    public record Duplicate(String key, Location first, Location again, boolean merged) {}

    /** A key that is no string, such as {@code 1} or {@code true}; {@code kind} is the word of {@link Node#kind()}. */
    public record OddKey(Location at, String kind) {}

    public Notes {
        tags = Map.copyOf(tags);
        merges = Map.copyOf(merges);
        anchors = List.copyOf(anchors);
        duplicates = List.copyOf(duplicates);
        oddKeys = List.copyOf(oddKeys);
    }

    /** {@return the explicit tag of a node of this document, in short form} */
    public Optional<String> tag(Node node) {
        return Optional.ofNullable(tags.get(node.at().start()));
    }

    /** {@return the merge keys that stand in a mapping of this document} */
    public List<Merge> merges(Node.Obj mapping) {
        return merges.getOrDefault(mapping.at().start(), List.of());
    }
}
