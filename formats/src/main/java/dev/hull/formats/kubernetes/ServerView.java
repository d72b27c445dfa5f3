package dev.hull.formats.kubernetes;

import dev.hull.formats.tree.Canonical;
import dev.hull.formats.tree.Format;
import dev.hull.formats.tree.Node;
import dev.hull.formats.tree.Node.Entry;
import dev.hull.model.Limits;
import dev.hull.model.Location;
import dev.hull.model.Origin;
import dev.hull.model.Source;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the API server makes of each text of a stream: {@code {"documents": [{apiVersion, kind, error, strict, podSpec | object,
 * items}]}}. {@code error}: it can't be decoded; {@code strict}: what it refuses under strict field validation; {@code podSpec}: the
 * pod that it carries, written again; {@code object}: any other object; {@code items}: of a list, each alone.
 */
public final class ServerView {
    /** The decoder reads deeper than a check ever needs to; a thread with a stack of one megabyte must still hold it. */
    private static final int DEPTH = 400;

    private final Manifest manifest;

    private ServerView(Manifest manifest) {
        this.manifest = manifest;
    }

    /** {@return the view of a whole source} Never throws for bad input. */
    public static Canonical of(Source source, Limits limits) {
        Limits deeper = new Limits(limits.bytes(), Math.max(limits.depth(), DEPTH), limits.nodes(), limits.documents());
        Splitter.Pieces pieces = Splitter.split(source);
        List<Splitter.Piece> kept = pieces.broken().isEmpty() || pieces.pieces().isEmpty()
                ? pieces.pieces()
                : pieces.pieces().subList(0, pieces.pieces().size() - 1);
        List<Node> documents = new ArrayList<>();
        for (Splitter.Piece piece : kept) {
            documents.add(new ServerView(Manifests.read(source, piece, deeper)).document());
        }
        Node root = object(List.of(entry("documents", new Node.Arr(documents, Origin.NOWHERE))));
        return new Canonical(Format.KUBERNETES, root);
    }

    private Node document() {
        if (!manifest.problems().isEmpty()) {
            return object(head("", "", manifest.problems().getFirst().reason(), Set.of()));
        }
        return decoded(Decoded.of(manifest.root(), manifest.json()), "");
    }

    /** {@code at}: the path of the object in the document, with a dot behind it, or empty. */
    private Node decoded(Decoded object, String at) {
        if (!object.registered().isRegistered()) {
            boolean named = !object.apiVersion().isEmpty() && !object.kind().isEmpty();
            List<Entry> entries =
                    head(object.apiVersion(), object.kind(), object.error(), named ? duplicates(at) : Set.of());
            if (named) {
                entries.add(entry("object", Marshal.plain(object.root(), manifest.json())));
            }
            return object(entries);
        }
        if (!object.isDecoded()) {
            return object(head(object.apiVersion(), object.kind(), object.error(), Set.of()));
        }
        Set<String> strict = duplicates(at);
        object.unknown().forEach(u -> strict.add("unknown field \"%s\"".formatted(u.path())));
        List<Entry> entries = head(object.apiVersion(), object.kind(), "", strict);
        body(object, object.registered(), entries);
        return object(entries);
    }

    private void body(Decoded object, Kind kind, List<Entry> entries) {
        if (kind.isList()) {
            items(object, entries);
        } else if (kind.hasPod()) {
            entries.add(entry(
                    "podSpec", Marshal.of(podSpec(object.root(), kind.podSpec()), "core.PodSpec", manifest.json())));
        } else {
            entries.add(entry("object", Marshal.of(object.root(), kind.type(), manifest.json())));
        }
    }

    private static Node podSpec(Node root, List<String> path) {
        Node node = root;
        for (String key : path) {
            node = node instanceof Node.Obj object ? object.get(key).orElse(new Node.Null(Origin.NOWHERE)) : node;
        }
        return node;
    }

    private void items(Decoded list, List<Entry> entries) {
        List<Node> items = new ArrayList<>();
        if (list.root() instanceof Node.Obj root && root.get("items").orElse(root) instanceof Node.Arr written) {
            for (int i = 0; i < written.items().size(); i++) {
                items.add(decoded(Decoded.of(written.items().get(i), manifest.json()), "items[" + i + "]."));
            }
        }
        if (!items.isEmpty()) {
            entries.add(entry("items", new Node.Arr(items, Origin.NOWHERE)));
        }
    }

    /** In YAML they belong to the text as a whole and are gone when an item is decoded; in JSON to the object that they stand in. */
    private Set<String> duplicates(String at) {
        Set<String> texts = new LinkedHashSet<>();
        if (manifest.json()) {
            for (Manifest.Duplicate duplicate : manifest.duplicates()) {
                String path = duplicate.path().isEmpty() ? duplicate.key() : duplicate.path() + "." + duplicate.key();
                if (path.startsWith(at) && (!at.isEmpty() || !path.startsWith("items["))) {
                    texts.add("duplicate field \"%s\"".formatted(path.substring(at.length())));
                }
            }
        } else if (at.isEmpty() && !manifest.duplicates().isEmpty()) {
            StringBuilder text = new StringBuilder("yaml: unmarshal errors:");
            for (Manifest.Duplicate duplicate : manifest.duplicates()) {
                int line = duplicate.again().line() - manifest.at().line() + 1;
                text.append("\n  line ")
                        .append(line)
                        .append(": key \"")
                        .append(duplicate.key())
                        .append("\" already set in map");
            }
            texts.add(text.toString());
        }
        return texts;
    }

    private static List<Entry> head(String apiVersion, String kind, String error, Set<String> strict) {
        List<Entry> entries = new ArrayList<>();
        entries.add(entry("apiVersion", Node.Text.of(apiVersion, Origin.NOWHERE)));
        entries.add(entry("kind", Node.Text.of(kind, Origin.NOWHERE)));
        entries.add(
                entry("error", error.isEmpty() ? new Node.Null(Origin.NOWHERE) : Node.Text.of(error, Origin.NOWHERE)));
        List<Node> texts = new ArrayList<>();
        strict.forEach(s -> texts.add(Node.Text.of(s, Origin.NOWHERE)));
        entries.add(entry("strict", new Node.Arr(texts, Origin.NOWHERE)));
        return entries;
    }

    private static Entry entry(String key, Node value) {
        return new Entry(key, Location.NONE, value);
    }

    private static Node object(List<Entry> entries) {
        return Node.Obj.of(entries, Origin.NOWHERE);
    }
}
