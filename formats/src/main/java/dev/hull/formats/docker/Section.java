package dev.hull.formats.docker;

import dev.hull.formats.tree.Node;
import dev.hull.model.Field;
import dev.hull.model.Item;
import dev.hull.model.Items;
import dev.hull.model.Origin;
import dev.hull.model.Setting;
import dev.hull.model.Settings;
import dev.hull.model.Unread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One object of a create request, and the settings that are read from it. */
final class Section {
    final Provenance provenance;
    private final Node.Obj object;
    private final String path;
    private final Settings.Builder settings;

    Section(Node.Obj object, String path, Provenance provenance, Settings.Builder settings) {
        this.object = object;
        this.path = path;
        this.provenance = provenance;
        this.settings = settings;
    }

    /** {@return the value of {@code key}, where an author decided it} */
    Optional<Node> written(String key) {
        Optional<Node> node = object.get(key);
        String whole = path.isEmpty() ? key : path + "." + key;
        return node.isPresent() && !(node.get() instanceof Node.Null) && provenance.isWritten(whole, node.get())
                ? node
                : Optional.empty();
    }

    Settings.Builder settings() {
        return settings;
    }

    <T> void set(Field<T> field, T value, Origin by) {
        settings.set(field, Setting.decided(value, by));
    }

    /** Sets {@code field} from {@code key}; {@code read} gives nothing for what means "left out". */
    <T> void one(Field.One<T> field, String key, Function<Node, Optional<T>> read) {
        written(key).ifPresent(node -> one(field, node, read));
    }

    <T> void one(Field.One<T> field, Node node, Function<Node, Optional<T>> read) {
        List<String> pieces = provenance.unresolved(node);
        if (!pieces.isEmpty()) {
            settings.set(field, new Setting.Unresolved<>(field.worst(), text(node), node.origin()));
        } else {
            read.apply(node).ifPresent(value -> set(field, value, node.origin()));
        }
    }

    /** Sets {@code field} from the elements of {@code key}: items of a list, entries of a mapping. */
    <E> void many(Field.Many<E> field, String key, Function<Node, Optional<E>> read) {
        written(key).ifPresent(node -> {
            Gathered<E> gathered = new Gathered<>();
            for (Node item : items(node)) {
                gathered.add(item, provenance, read);
            }
            set(field, gathered.items(), node.origin());
        });
    }

    static List<Node> items(Node node) {
        return node instanceof Node.Arr arr ? arr.items() : node instanceof Node.Obj ? List.of() : List.of(node);
    }

    static List<Node.Entry> entries(Node node) {
        return node instanceof Node.Obj obj ? obj.entries() : List.of();
    }

    static String text(Node node) {
        return switch (node) {
            case Node.Text text -> text.value();
            case Node.Num num -> num.text();
            case Node.Bool bool -> bool.text();
            case Node.Null _, Node.Obj _, Node.Arr _ -> "";
        };
    }

    static Optional<String> textOf(Node node) {
        return node instanceof Node.Text text && !text.value().isEmpty() ? Optional.of(text.value()) : Optional.empty();
    }

    static Optional<Long> wholeOf(Node node) {
        return node instanceof Node.Num num ? Optional.of(num.value().longValue()) : Optional.empty();
    }

    static Optional<Boolean> truthOf(Node node) {
        return node instanceof Node.Bool bool ? Optional.of(bool.value()) : Optional.empty();
    }

    /** Elements while they are gathered. */
    static final class Gathered<E> {
        private final List<Item<E>> known = new ArrayList<>();
        private final List<Unread> unread = new ArrayList<>();

        void add(Node node, Provenance provenance, Function<Node, Optional<E>> read) {
            List<String> pieces = provenance.unresolved(node);
            if (pieces.isEmpty()) {
                read.apply(node).ifPresent(value -> add(value, node.origin()));
            } else {
                unread(text(node), pieces.getFirst(), node.origin());
            }
        }

        void add(E value, Origin by) {
            known.add(new Item<>(value, by));
        }

        void unread(String text, String dependsOn, Origin by) {
            unread.add(new Unread(text, dependsOn, by));
        }

        boolean isEmpty() {
            return known.isEmpty() && unread.isEmpty();
        }

        Items<E> items() {
            return new Items<>(known, unread);
        }

        Origin origin() {
            return known.isEmpty()
                    ? unread.isEmpty() ? Origin.NOWHERE : unread.getFirst().by()
                    : known.getFirst().by() instanceof Origin origin ? origin : Origin.NOWHERE;
        }
    }
}
