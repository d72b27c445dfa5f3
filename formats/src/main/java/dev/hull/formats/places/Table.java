package dev.hull.formats.places;

import dev.hull.formats.tree.Node;
import dev.hull.model.Field;
import dev.hull.model.Fields;
import dev.hull.model.Item;
import dev.hull.model.Items;
import dev.hull.model.Layer;
import dev.hull.model.Origin;
import dev.hull.model.Paths;
import dev.hull.model.Setting;
import dev.hull.model.Settings;
import dev.hull.model.Unread;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A format's table of places: what it can say of a container (or pod), and where. */
public final class Table {
    private final List<Place> places;
    private final List<String> below;

    public Table(List<Place> places) {
        this.places = List.copyOf(places);
        List<String> byOrdinal = new ArrayList<>(Collections.nCopies(Fields.ALL.size(), ""));
        for (Place place : places) {
            byOrdinal.set(place.field().ordinal(), place.dotted());
        }
        this.below = List.copyOf(byOrdinal);
    }

    public List<Place> places() {
        return places;
    }

    /** {@return where the format writes {@code field}, or empty where it can't say it} */
    public Optional<Place> of(Field<?> field) {
        for (Place place : places) {
            if (place.field().ordinal() == field.ordinal()) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    /** {@return the paths of all fields for the container at {@code prefix}} */
    public Paths paths(String prefix) {
        return new Paths(prefix, below);
    }

    /** Sets in {@code into} what is written below {@code root}, as decided by {@code layer}. What is left out is left alone. */
    public void read(Node.Obj root, Layer layer, Unresolved unresolved, Settings.Builder into) {
        for (Place place : places) {
            Optional<Node> node = find(root, place.path());
            if (node.isPresent() && !(node.get() instanceof Node.Null)) {
                switch (place) {
                    case Place.Key<?> key -> key(key, node.get(), layer, unresolved, into);
                    case Place.Listed<?> listed -> listed(listed, node.get(), layer, unresolved, into);
                    case Place.Word word -> word(word, node.get(), layer, into);
                }
            }
        }
    }

    /** {@return the node at {@code path} below {@code root}} */
    public static Optional<Node> find(Node root, List<String> path) {
        Node here = root;
        for (String key : path) {
            Optional<Node> next = here instanceof Node.Obj obj ? obj.get(key) : Optional.empty();
            if (next.isEmpty()) {
                return next;
            }
            here = next.get();
        }
        return Optional.of(here);
    }

    private static <T> void key(
            Place.Key<T> place, Node node, Layer layer, Unresolved unresolved, Settings.Builder into) {
        Origin by = node.origin().in(layer);
        Optional<String> text = unresolved.text(node);
        if (text.isPresent()) {
            into.set(place.field(), new Setting.Unresolved<>(place.field().worst(), text.get(), by));
        } else {
            place.codec().read().apply(node).ifPresent(value -> into.set(place.field(), Setting.decided(value, by)));
        }
    }

    private static <E> void listed(
            Place.Listed<E> place, Node node, Layer layer, Unresolved unresolved, Settings.Builder into) {
        List<Item<E>> known = new ArrayList<>();
        List<Unread> unread = new ArrayList<>();
        for (Node item : elements(node)) {
            Origin by = item.origin().in(layer);
            Optional<String> text = unresolved.text(item);
            if (text.isPresent()) {
                unread.add(new Unread(text.get(), text.get(), by));
            } else {
                place.codec().read().apply(item).ifPresent(value -> known.add(new Item<>(value, by)));
            }
        }
        into.set(
                place.field(),
                Setting.decided(new Items<>(known, unread), node.origin().in(layer)));
    }

    /** {@return the items of a list; the entries of a mapping, each as a mapping of one entry; else the node itself} */
    private static List<Node> elements(Node node) {
        return switch (node) {
            case Node.Arr arr -> arr.items();
            case Node.Obj obj -> {
                List<Node> single = new ArrayList<>();
                for (Node.Entry entry : obj.entries()) {
                    single.add(Node.Obj.of(List.of(entry), whole(entry)));
                }
                yield single;
            }
            default -> List.of(node);
        };
    }

    /** {@return the origin of an entry with its key} */
    private static Origin whole(Node.Entry entry) {
        Origin value = entry.value().origin();
        boolean together = entry.keyAt().source() == value.at().source()
                && entry.keyAt().start() <= value.at().end();
        return together
                ? new Origin(
                        value.layer(),
                        entry.keyAt()
                                .source()
                                .at(entry.keyAt().start(), value.at().end()),
                        value.via())
                : value;
    }

    private static void word(Place.Word place, Node node, Layer layer, Settings.Builder into) {
        for (Node item : elements(node)) {
            if (item instanceof Node.Text text && text.value().startsWith(place.prefix())) {
                boolean better =
                        text.value().equals(place.whenBetter()) || text.value().equals(place.prefix());
                into.set(place.field(), Setting.decided(!better, item.origin().in(layer)));
            }
        }
    }

    /** Tells which nodes hang on something that nobody could resolve. */
    @FunctionalInterface
    public interface Unresolved {
        /** For formats without variables. */
        Unresolved NEVER = node -> Optional.empty();

        /** {@return the text as it is written where {@code node} hangs on an unset variable or a template, else empty} */
        Optional<String> text(Node node);
    }
}
