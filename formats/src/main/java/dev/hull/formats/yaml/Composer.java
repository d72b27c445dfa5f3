package dev.hull.formats.yaml;

import dev.hull.formats.tree.Node;
import dev.hull.model.Layer;
import dev.hull.model.Limits;
import dev.hull.model.Location;
import dev.hull.model.Origin;
import dev.hull.model.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * One document's tree from parser events. An alias is the node that it names, seen through the alias: the tree is a graph, and
 * what it would be if it were copied is counted, not built.
 */
final class Composer {
    private static final String CORE_TAGS = "tag:yaml.org,2002:";

    private final Decoded text;
    private final Spans spans;
    private final Events events;
    private final Dialect dialect;
    private final Limits limits;
    private final List<Problem> problems;

    private final Map<String, Anchored> anchors = new HashMap<>();
    private final List<Anchored> allAnchors = new ArrayList<>();
    private final Map<Integer, String> tags = new HashMap<>();
    private final Map<Integer, List<Notes.Merge>> merges = new HashMap<>();
    private final List<Notes.Duplicate> duplicates = new ArrayList<>();
    private final List<Notes.OddKey> oddKeys = new ArrayList<>();
    private long nodes;
    private int depth;
    /** The column of the innermost block collection, -1 outside all. */
    private int indent = -1;

    Composer(Decoded text, Events events, Dialect dialect, Limits limits, List<Problem> problems) {
        this.text = text;
        this.spans = new Spans(text);
        this.events = events;
        this.dialect = dialect;
        this.limits = limits;
        this.problems = problems;
    }

    /** A limit was met: the document can't be read on, and neither can the rest of its text. */
    static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;

        final transient Location at;
        final String reason;

        TooMuch(Location at, String reason) {
            super(reason, null, false, false);
            this.at = at;
            this.reason = reason;
        }
    }

    /** What an anchor names; no node yet while its own content is read. {@code weight} is its size with all aliases expanded. */
    private static final class Anchored {
        final String name;
        final Location at;
        final List<Notes.Read> reads = new ArrayList<>();

        @Nullable
        Node node;

        long weight;

        Anchored(String name, Location at) {
            this.name = name;
            this.at = at;
        }
    }

    /** A key as it is written, as the dialect reads it, and whether it is a merge key. */
    private record Key(String name, Location at, boolean merges) {}

    Document document(Event start) {
        checkDirectives(start);
        int from = begin(start);
        Node root = node(next(), false);
        int to = Math.max(from, begin(next()));
        return new Document(root, text.source().at(from, to), notes());
    }

    /** Go's scanner refuses a directive that it does not know; the specification has it ignored. */
    private void checkDirectives(Event start) {
        Location directive = spans.directive(begin(start));
        String name = directive.text();
        if (dialect.isGo() && !name.isEmpty() && !name.equals("%YAML") && !name.equals("%TAG")) {
            problem(directive, "the directive %s is not known".formatted(name));
        }
    }

    private Notes notes() {
        List<Notes.Anchor> named = new ArrayList<>();
        for (Anchored anchor : allAnchors) {
            if (anchor.node != null) {
                named.add(new Notes.Anchor(anchor.name, anchor.at, anchor.node, anchor.reads));
            }
        }
        String unwritable = text.isUtf8() ? "" : "the file is UTF-16: save it as UTF-8 to have it edited";
        return new Notes(tags, merges, named, duplicates, oddKeys, unwritable);
    }

    private int begin(Event event) {
        return text.byteAt(event.getStartMark().orElseThrow().getIndex());
    }

    private Event next() {
        return events.next();
    }

    /** {@code merging}: this is what a merge key brings in, so aliases are noted as such. */
    private Node node(Event event, boolean merging) {
        // No switch over types: it costs a quarter of a millisecond before the first node of every run.
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar);
        }
        if (event instanceof CollectionStartEvent collection) {
            return collection(collection, merging);
        }
        if (event instanceof AliasEvent alias) {
            return alias(alias, merging);
        }
        throw new IllegalStateException("no node begins with " + event);
    }

    private Node alias(AliasEvent event, boolean merging) {
        Location at = spans.token(event);
        Anchored anchor = anchors.get(event.getAlias().getValue());
        if (anchor == null || anchor.node == null) {
            String reason = anchor == null
                    ? "there is no anchor &%s before this alias"
                            .formatted(event.getAlias().getValue())
                    : "the anchor &%s contains itself".formatted(anchor.name);
            problem(at, reason);
            return new Node.Null(origin(at));
        }
        anchor.reads.add(new Notes.Read(at, merging));
        count(anchor.weight, at);
        Node target = anchor.node;
        return target.from(target.origin().through(at));
    }

    private void count(long more, Location at) {
        nodes += more;
        if (nodes > limits.nodes()) {
            throw new TooMuch(
                    at, "more than %d values, each alias counted as what it stands for".formatted(limits.nodes()));
        }
    }

    private Node scalar(ScalarEvent event) {
        Location at = spans.scalar(event);
        count(1, at);
        checkScalar(event, at);
        Anchored anchor = anchor(event, event.getAnchor(), event.getTag().isPresent());
        Node value = value(event, at);
        event.getTag().ifPresent(tag -> tags.put(at.start(), shortTag(tag)));
        return named(anchor, value, 1);
    }

    /** Where Go's scanner refuses what the specification allows. */
    private void checkScalar(ScalarEvent event, Location at) {
        if (!dialect.isGo() || !text.isUtf8()) {
            return;
        }
        if (event.isDQuoted() && spans.escapesSlash(at)) {
            problem(at, "there is no escape \\/ in this dialect of YAML");
        } else if (event.isPlain() && spans.hasTabBehind(at.end(), indent)) {
            problem(text.source().at(at.end(), at.end()), "a tab indents the line behind this: use spaces");
        }
    }

    private Node value(ScalarEvent event, Location at) {
        String tag = event.getTag().map(Composer::shortTag).orElse("");
        String value = event.getValue();
        Origin origin = origin(at);
        if (tag.isEmpty() || (tag.equals("!") && event.isPlain() && dialect != Dialect.KUBERNETES)) {
            return event.isPlain() ? plain(value, origin) : new Node.Text(value, false, origin);
        }
        if (tag.equals("!!binary")) {
            return binary(value, origin);
        }
        if (!tag.startsWith("!!")) {
            return new Node.Text(value, event.isPlain(), origin);
        }
        Node tagged = Scalars.tagged(tag, value, dialect, origin);
        if (tagged == null && isScalarTag(tag)) {
            problem(at, "\"%s\" is no value for the tag %s".formatted(shown(value), tag));
        }
        return tagged == null ? new Node.Text(value, false, origin) : tagged;
    }

    private static boolean isScalarTag(String tag) {
        return switch (tag) {
            case "!!int", "!!float", "!!bool", "!!null" -> true;
            default -> false;
        };
    }

    private Node plain(String value, Origin origin) {
        Node node = Scalars.plain(value, dialect, origin);
        if (dialect == Dialect.KUBERNETES && node instanceof Node.Text && Scalars.isSpecialFloat(value)) {
            problem(origin.at(), "%s is a number that JSON has no form for".formatted(value));
        }
        return node;
    }

    private Node binary(String value, Origin origin) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(value);
            return new Node.Text(new String(bytes, StandardCharsets.UTF_8), false, origin);
        } catch (IllegalArgumentException e) {
            problem(origin.at(), "the tag !!binary stands before a text that is no base64");
            return new Node.Text(value, false, origin);
        }
    }

    private Node collection(CollectionStartEvent event, boolean merging) {
        long before = nodes;
        int start = spans.start(event);
        Location opening = text.source().at(start, start);
        count(1, opening);
        if (++depth > limits.depth()) {
            throw new TooMuch(opening, "nested more than %d deep".formatted(limits.depth()));
        }
        Anchored anchor = anchor(event, event.getAnchor(), event.getTag().isPresent());
        event.getTag().ifPresent(tag -> tags.put(start, shortTag(tag)));
        int around = indent;
        indent = event.isFlow() ? indent : spans.column(start);
        Node node = event instanceof MappingStartEvent ? mapping(event, start) : list(event, start, merging);
        indent = around;
        depth--;
        return named(anchor, node, nodes - before);
    }

    private Node list(CollectionStartEvent start, int from, boolean merging) {
        List<Node> items = new ArrayList<>();
        // Between a dash and its empty item stands nothing that an event tells of.
        int end = from + 1;
        Event event = next();
        for (; event.getEventId() != Event.ID.SequenceEnd; event = next()) {
            Node item = node(event, merging);
            items.add(item);
            end = Math.max(end, Spans.written(item).end());
        }
        return new Node.Arr(items, origin(text.source().at(from, start.isFlow() ? spans.end(event) : end)));
    }

    private Node mapping(CollectionStartEvent start, int from) {
        Entries entries = new Entries(dialect, duplicates);
        List<Notes.Merge> merging = new ArrayList<>();
        int end = from;
        Event event = next();
        for (; event.getEventId() != Event.ID.MappingEnd; event = next()) {
            Key key = key(event);
            Node value = node(next(), key.merges());
            end = Math.max(end, Math.max(key.at().end(), Spans.written(value).end()));
            if (key.merges()) {
                if (dialect == Dialect.COMPOSE && !merging.isEmpty()) {
                    duplicates.add(new Notes.Duplicate("<<", merging.getFirst().keyAt(), key.at(), false));
                }
                merging.add(new Notes.Merge(key.at(), value));
                merge(entries, key, value);
            } else {
                entries.write(new Node.Entry(key.name(), key.at(), value));
            }
        }
        if (!merging.isEmpty()) {
            merges.put(from, List.copyOf(merging));
        }
        return entries.mapping(origin(text.source().at(from, start.isFlow() ? spans.end(event) : end)));
    }

    private Key key(Event event) {
        if (event instanceof ScalarEvent scalar) {
            Location at = spans.scalar(scalar);
            boolean untagged = scalar.getTag().isEmpty();
            if (scalar.getValue().equals("<<")
                    && (untagged
                            ? scalar.isPlain()
                            : shortTag(scalar.getTag().get()).equals("!!merge"))) {
                return new Key("<<", at, dialect != Dialect.CORE);
            }
            if (untagged && !scalar.isPlain() && scalar.getAnchor().isEmpty()) {
                checkScalar(scalar, at);
                return new Key(scalar.getValue(), at, false);
            }
        }
        Node node = node(event, false);
        return new Key(name(node), Spans.written(node), false);
    }

    /** The name that the dialect makes of a key. */
    private String name(Node key) {
        if (key instanceof Node.Text text) {
            return text.value();
        }
        Location at = Spans.written(key);
        if (key instanceof Node.Obj || key instanceof Node.Arr) {
            problem(at, "a %s can't be a key".formatted(key.kind()));
            return at.text();
        }
        if (!dialect.convertsKeys()) {
            oddKeys.add(new Notes.OddKey(at, key.kind()));
            return key.at().text();
        }
        return switch (key) {
            case Node.Bool truth -> Boolean.toString(truth.value());
            case Node.Num number -> Scalars.key(number);
            default -> {
                problem(at, "null can't be a key");
                yield "null";
            }
        };
    }

    private void merge(Entries entries, Key key, Node value) {
        if (value instanceof Node.Obj object) {
            entries.merge(object, object.origin().via());
        } else if (value instanceof Node.Arr list && list.items().stream().allMatch(Node.Obj.class::isInstance)) {
            List<Node> items = dialect.mergesInOrder() ? list.items().reversed() : list.items();
            for (Node item : items) {
                List<Location> via = new ArrayList<>(item.origin().via());
                via.addAll(list.origin().via());
                entries.merge((Node.Obj) item, via);
            }
        } else {
            problem(key.at(), "a merge key takes a mapping or a list of mappings, not a " + value.kind());
        }
    }

    private @Nullable Anchored anchor(NodeEvent event, Optional<Anchor> name, boolean tagged) {
        if (name.isEmpty()) {
            return null;
        }
        Anchored anchor = new Anchored(name.get().getValue(), spans.anchor(event, tagged));
        anchors.put(anchor.name, anchor);
        allAnchors.add(anchor);
        return anchor;
    }

    private static Node named(@Nullable Anchored anchor, Node node, long weight) {
        if (anchor != null) {
            anchor.node = node;
            anchor.weight = Math.max(1, weight);
        }
        return node;
    }

    private static String shortTag(String tag) {
        return tag.startsWith(CORE_TAGS) ? "!!" + tag.substring(CORE_TAGS.length()) : tag;
    }

    private static String shown(String value) {
        return value.length() <= 40 ? value : value.substring(0, 40) + "…";
    }

    private static Origin origin(Location at) {
        return Origin.of(Layer.FILE, at);
    }

    private void problem(Location at, String reason) {
        problems.add(new Problem(at, dialect.reader(), reason, "document refused"));
    }
}
