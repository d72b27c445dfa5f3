package dev.hull.formats.splices;

import dev.hull.formats.places.Place;
import dev.hull.formats.tree.Node;
import dev.hull.model.Change;
import dev.hull.model.KeyValue;
import dev.hull.model.Origin;
import dev.hull.model.Ulimit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What one change asks of the places of its field: operations on trees, or why there are none. */
final class Asking {
    private final List<Target> targets;
    private final Spot spot;
    private final List<Ask> asks = new ArrayList<>();

    Asking(List<Target> targets, Spot spot) {
        this.targets = targets;
        this.spot = spot;
    }

    /** {@code isPart}: the value holds what was asked for there before. */
    record Ask(TreePatch patch, Operation operation, boolean isPart) {}

    /** {@code obstacle} is empty where the change can be asked; no asks are a change that is so already. */
    record Answer(List<Ask> asks, String obstacle) {}

    Answer operations(Change change) {
        String obstacle = unread();
        if (obstacle.isEmpty()) {
            Place place = targets.getFirst().place();
            obstacle = switch (change) {
                case Change.Set<?> set -> set(set, place);
                case Change.Add<?> add -> add(add, place);
                case Change.Remove<?> remove -> remove(remove, place);
            };
        }
        return new Answer(obstacle.isEmpty() ? asks : List.of(), obstacle);
    }

    private String unread() {
        for (Target target : targets) {
            Optional<String> text = target.now().flatMap(spot.unresolved()::text);
            if (text.isPresent()) {
                return "%s hangs on %s: change it there"
                        .formatted(target.place().dotted(), text.get());
            }
        }
        return "";
    }

    private String set(Change.Set<?> change, Place place) {
        return switch (place) {
            case Place.Key<?> _ -> keys(change);
            case Place.Word word -> word(word, change);
            case Place.Listed<?> _ -> "%s is a list".formatted(place.dotted());
        };
    }

    // one value

    /**
     * Of each table the last layer that says it, for it overrules the others; where none does, the first one is to say it, in the form
     * that is in use there.
     */
    private String keys(Change.Set<?> change) {
        List<Target> said = new ArrayList<>();
        for (Target target : targets) {
            if (target.isWritten()) {
                said.removeIf(other -> other.place().equals(target.place()));
                said.add(target);
            }
        }
        if (said.isEmpty()) {
            said.add(asInherited().orElse(targets.getFirst()));
        }
        for (Target target : said) {
            String obstacle = target.place() instanceof Place.Key<?> key ? key(key, target, change) : "";
            if (!obstacle.isEmpty()) {
                return obstacle;
            }
        }
        return "";
    }

    /** A place whose neighbours are written, here or in what is taken over: two forms beside one another may be refused. */
    private Optional<Target> asInherited() {
        return targets.stream()
                .filter(target -> target.place().path().size() > 1)
                .filter(target -> Stream.concat(spot.layers().stream(), spot.bases().stream())
                        .anyMatch(layer -> Target.of(layer, target.place()).hasNeighbours()))
                .findFirst();
    }

    private Stream<Target> inherited(Place place) {
        return spot.bases().stream().map(base -> Target.of(base, place));
    }

    private String key(Place.Key<?> key, Target target, Change.Set<?> change) {
        Optional<Node> now = asked(target)
                .or(() -> target.isWritten() ? target.now() : Optional.empty())
                .or(() -> inherited(key).flatMap(base -> base.now().stream()).findFirst());
        Node value = written(key, change.value(), now);
        boolean says =
                key.codec().read().apply(value).filter(change.value()::equals).isPresent();
        if (!says || spot.unresolved().text(value).isPresent()) {
            return "%s can't say that in this format".formatted(key.dotted());
        }
        Optional<Place> also = key.codec().isPart() ? Optional.empty() : now.flatMap(node -> alsoReading(key, node));
        if (also.isPresent()) {
            return "%s says %s as well"
                    .formatted(key.dotted(), also.get().field().name());
        }
        asks.add(new Ask(
                target.patch(),
                new Operation.Put(target.path(), value),
                key.codec().isPart()));
        return "";
    }

    /** What another change has asked for at this place already, of which this one changes its part. */
    private static Optional<Node> asked(Target target) {
        return target.patch().asked(target.path()).map(Operation.Put::value);
    }

    // an option among others

    /** The last entry of that name is made the right one, the others go. */
    private String word(Place.Word word, Change.Set<?> change) {
        String entry = change.value().equals(word.field().worst()) ? word.whenWorse() : word.whenBetter();
        boolean written = entry.isEmpty();
        for (Target target : targets.reversed()) {
            List<Node> items = target.items();
            for (int i = items.size() - 1; i >= 0; i--) {
                if (items.get(i) instanceof Node.Text text && isNamed(text.value(), word.prefix())) {
                    List<Step> item = target.item(i);
                    ask(target, written ? new Operation.Drop(item) : new Operation.Put(item, text(entry)));
                    written = true;
                }
            }
        }
        if (!written) {
            Target target = listed();
            ask(target, new Operation.Append(target.path(), text(entry)));
        }
        return "";
    }

    private static boolean isNamed(String option, String prefix) {
        return option.startsWith(prefix)
                && (option.length() == prefix.length()
                        || option.charAt(prefix.length()) == ':'
                        || option.charAt(prefix.length()) == '=');
    }

    // an element of a list

    /** Of the layers that count, which are those from the last one with a tag on, the first that has the list; else the first. */
    private Target listed() {
        List<Target> counting = targets;
        for (int i = 0; i < targets.size(); i++) {
            if (targets.get(i).isTagged()) {
                counting = targets.subList(i, targets.size());
            }
        }
        for (Target target : counting) {
            if (target.isWritten()) {
                return target;
            }
        }
        return counting.getFirst();
    }

    private String add(Change.Add<?> change, Place place) {
        if (!(place instanceof Place.Listed<?> listed)) {
            return "%s is no list".formatted(place.dotted());
        }
        Node element = element(listed, change.element());
        Target target = listed();
        if (!reads(listed, element, change.element())
                || spot.unresolved().text(element).isPresent()) {
            return "%s can't say that in this format".formatted(listed.dotted());
        }
        String key = keyOf(element, change.element());
        if (!key.isEmpty() && target.items().isEmpty()) {
            ask(
                    target,
                    new Operation.Put(
                            target.key(key),
                            ((Node.Obj) element).written().getFirst().value()));
        } else if (!key.isEmpty()) {
            return pair(change.element(), target);
        } else if (targets.stream().noneMatch(t -> has(t, listed, change.element()))) {
            ask(target, new Operation.Append(target.path(), element));
        }
        return "";
    }

    /** Into a list that has {@code NAME=VALUE} where others have a mapping. */
    private String pair(Object element, Target target) {
        if (!(element instanceof KeyValue pair)) {
            return "%s is a list, and no mapping".formatted(target.place().dotted());
        }
        ask(target, new Operation.Append(target.path(), text(pair.name() + "=" + pair.value())));
        return "";
    }

    private String remove(Change.Remove<?> change, Place place) {
        if (!(place instanceof Place.Listed<?> listed)) {
            return "%s is no list".formatted(place.dotted());
        }
        String key = keyOf(element(listed, change.element()), change.element());
        if (inherited(listed).anyMatch(base -> has(base, listed, change.element()) || hasName(base, listed, key))) {
            return "%s has it from what it takes over".formatted(listed.dotted());
        }
        for (Target target : targets) {
            if (!key.isEmpty() && target.isMapping()) {
                if (Trees.find(target.patch().document().root(), target.key(key))
                        .isPresent()) {
                    ask(target, new Operation.Drop(target.key(key)));
                }
                continue;
            }
            List<Node> items = target.items();
            for (int i = 0; i < items.size(); i++) {
                if (reads(listed, items.get(i), change.element())) {
                    Optional<Place> also = alsoReading(listed, items.get(i));
                    if (also.isPresent()) {
                        return "the entry says %s as well"
                                .formatted(also.get().field().name());
                    }
                    ask(target, new Operation.Drop(target.item(i)));
                }
            }
        }
        return asks.isEmpty() ? "%s has no such entry of its own".formatted(listed.dotted()) : "";
    }

    private static boolean has(Target target, Place.Listed<?> listed, Object element) {
        return target.items().stream().anyMatch(item -> reads(listed, item, element));
    }

    private static boolean hasName(Target target, Place.Listed<?> listed, String key) {
        return target.hasKey(key)
                || target.items().stream()
                        .flatMap(item -> value(listed, item).stream())
                        .anyMatch(value -> !key.isEmpty() && nameOf(value).equals(key));
    }

    /** What an item says, which may be {@code NAME=VALUE} where others have a mapping. */
    private static <E> Optional<?> value(Place.Listed<E> listed, Node item) {
        Optional<E> read = listed.codec().read().apply(item);
        boolean pairs = listed.field().type() == KeyValue.class;
        if (read.isEmpty()
                && pairs
                && item instanceof Node.Text text
                && text.value().indexOf('=') > 0) {
            int equals = text.value().indexOf('=');
            return Optional.of(
                    new KeyValue(text.value().substring(0, equals), text.value().substring(equals + 1)));
        }
        return read;
    }

    private static String nameOf(Object value) {
        return value instanceof KeyValue pair ? pair.name() : value instanceof Ulimit limit ? limit.name() : "";
    }

    /** {@return the key of an element that is an entry of a mapping, and empty for an item of a list} */
    private static String keyOf(Node element, Object value) {
        String name = nameOf(value);
        boolean entry = element instanceof Node.Obj object
                && object.written().size() == 1
                && object.written().getFirst().key().equals(name);
        return entry ? name : "";
    }

    /** {@return another field's place at the same path that reads this value too} It would be changed, or gone, with it. */
    private Optional<Place> alsoReading(Place place, Node value) {
        return spot.table().places().stream()
                .filter(other ->
                        !other.field().equals(place.field()) && other.path().equals(place.path()))
                .filter(other -> readsAtAll(other, value))
                .findFirst();
    }

    private static boolean readsAtAll(Place place, Node value) {
        return switch (place) {
            case Place.Key<?> key -> key.codec().read().apply(value).isPresent();
            case Place.Listed<?> listed -> listed.codec().read().apply(value).isPresent();
            case Place.Word _ -> false;
        };
    }

    private static <E> boolean reads(Place.Listed<E> listed, Node item, Object element) {
        return value(listed, item).filter(element::equals).isPresent();
    }

    @SuppressWarnings("unchecked") // a change's value has the type of its field, and so has the place of that field
    private static <T> Node written(Place.Key<T> key, Object value, Optional<Node> now) {
        return now.map(node -> key.codec().into().apply((T) value, node))
                .orElseGet(() -> key.codec().write().apply((T) value));
    }

    @SuppressWarnings("unchecked") // likewise
    private static <E> Node element(Place.Listed<E> listed, Object element) {
        return listed.codec().write().apply((E) element);
    }

    private static Node text(String value) {
        return Node.Text.of(value, Origin.NOWHERE);
    }

    private void ask(Target target, Operation operation) {
        asks.add(new Ask(target.patch(), operation, false));
    }
}
