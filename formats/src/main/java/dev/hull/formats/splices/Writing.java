package dev.hull.formats.splices;

import dev.hull.formats.places.Codecs;
import dev.hull.formats.places.Place;
import dev.hull.formats.tree.Node;
import dev.hull.model.Change;
import dev.hull.model.KeyValue;
import dev.hull.model.Origin;
import dev.hull.model.Source;
import dev.hull.model.SubjectRef;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Changes as edits of the documents that say otherwise. What is read again afterwards is what {@code Workload.with} gives, for every
 * change that is not among {@link Result#unwritten}.
 */
public final class Writing {
    private final Map<SubjectRef, List<Spot>> spots = new LinkedHashMap<>();
    private final List<Change> changes;
    private final List<Unwritten> unwritten = new ArrayList<>();
    private final IdentityHashMap<Operation, Change> asked = new IdentityHashMap<>();

    private Writing(List<Change> changes, List<Spot> spots) {
        this.changes = changes;
        spots.forEach(spot -> this.spots
                .computeIfAbsent(spot.subject(), _ -> new ArrayList<>())
                .add(spot));
    }

    /** The edits of each source, in order of place. */
    public record Result(Map<Source, List<Splice>> splices, List<Unwritten> unwritten) {
        public Result {
            unwritten = List.copyOf(unwritten);
        }
    }

    /** {@return the edits for {@code changes}} {@code spots} are used up: their patches hold what was asked. */
    public static Result of(List<Change> changes, List<Spot> spots) {
        return new Writing(changes, spots).result();
    }

    private Result result() {
        Set<TreePatch> patches = new LinkedHashSet<>();
        for (Change change : changes) {
            // Two objects of one name are told apart by nobody, so both are changed.
            List<Spot> all = spots.getOrDefault(change.subject(), List.of());
            if (all.isEmpty()) {
                refuse(change, "no document that was read says anything of %s".formatted(change.subject()));
            }
            for (Spot spot : all) {
                patches.add(spot.patch());
                write(change, spot);
            }
        }
        Map<Source, List<Splice>> splices = new LinkedHashMap<>();
        for (TreePatch patch : patches) {
            Edits edits = patch.render();
            Source source = patch.document().at().source();
            splices.computeIfAbsent(source, _ -> new ArrayList<>()).addAll(edits.splices());
            patch.refused().forEach((operation, reason) -> refuse(asked.get(operation), reason));
        }
        splices.values().removeIf(List::isEmpty);
        return new Result(splices, unwritten);
    }

    private void refuse(@Nullable Change change, String reason) {
        if (change != null && unwritten.stream().noneMatch(u -> u.change().equals(change))) {
            unwritten.add(new Unwritten(change, reason));
        }
    }

    private void write(Change change, Spot spot) {
        Optional<Place> own = spot.table().of(change.field());
        if (own.isPresent()) {
            write(change, spot, spot.path(), own.get());
            return;
        }
        for (Spot.Around around : spot.around()) {
            Optional<Place> place = around.table().of(change.field());
            if (place.isPresent()) {
                Optional<SubjectRef> other = around.readers().stream()
                        .filter(reader -> !isAskedOf(reader, change))
                        .findFirst();
                if (other.isPresent()) {
                    refuse(
                            change,
                            "%s holds for %s as well".formatted(place.get().dotted(), other.get()));
                } else {
                    write(change, spot, around.path(), place.get());
                }
                return;
            }
        }
        refuse(change, "this format has no word for %s".formatted(change.field().name()));
    }

    private boolean isAskedOf(SubjectRef reader, Change change) {
        return changes.stream().anyMatch(other -> other.subject().equals(reader) && sameAsk(other, change));
    }

    private static boolean sameAsk(Change one, Change other) {
        return switch (one) {
            case Change.Set<?> set ->
                other instanceof Change.Set<?> same
                        && same.field().equals(set.field())
                        && same.value().equals(set.value());
            case Change.Add<?> add ->
                other instanceof Change.Add<?> same
                        && same.field().equals(add.field())
                        && same.element().equals(add.element());
            case Change.Remove<?> remove ->
                other instanceof Change.Remove<?> same
                        && same.field().equals(remove.field())
                        && same.element().equals(remove.element());
        };
    }

    private void write(Change change, Spot spot, List<Step> object, Place place) {
        List<Step> path = Step.join(object, Step.keys(place.path().toArray(String[]::new)));
        Optional<Node> now = Trees.find(spot.patch().document().root(), path);
        Optional<String> unread = now.flatMap(spot.unresolved()::text);
        if (unread.isPresent()) {
            refuse(
                    change,
                    "%s hangs on %s, which was not read: change it there".formatted(place.dotted(), unread.get()));
            return;
        }
        switch (change) {
            case Change.Set<?> set -> set(set, spot, path, place, now);
            case Change.Add<?> add -> add(add, spot, path, place, now);
            case Change.Remove<?> remove -> remove(remove, spot, path, place, now);
        }
    }

    private void set(Change.Set<?> change, Spot spot, List<Step> path, Place place, Optional<Node> now) {
        switch (place) {
            case Place.Key<?> key -> key(key, spot, path, change);
            case Place.Word word -> word(word, spot, path, change, now);
            case Place.Listed<?> _ -> refuse(change, "%s is a list".formatted(place.dotted()));
        }
    }

    private <T> void key(Place.Key<T> key, Spot spot, List<Step> path, Change.Set<?> change) {
        Node value = written(key, change.value());
        if (key.codec().read().apply(value).filter(change.value()::equals).isPresent()) {
            ask(spot, new Operation.Put(path, value), change);
        } else {
            refuse(change, "%s can't say that in this format".formatted(key.dotted()));
        }
    }

    private void word(Place.Word word, Spot spot, List<Step> path, Change.Set<?> change, Optional<Node> now) {
        String entry = change.value().equals(word.field().worst()) ? word.whenWorse() : word.whenBetter();
        List<Node> items = now.filter(Node.Arr.class::isInstance)
                .map(list -> ((Node.Arr) list).items())
                .orElse(List.of());
        boolean written = false;
        for (int i = 0; i < items.size(); i++) {
            if (!(items.get(i) instanceof Node.Text text) || !text.value().startsWith(word.prefix())) {
                continue;
            }
            List<Step> item = Step.join(path, List.of(Step.item(i)));
            boolean last = !written && !entry.isEmpty();
            ask(spot, last ? new Operation.Put(item, text(entry)) : new Operation.Drop(item), change);
            written |= last;
        }
        if (!written && !entry.isEmpty()) {
            ask(spot, new Operation.Append(path, text(entry)), change);
        }
    }

    private void add(Change.Add<?> change, Spot spot, List<Step> path, Place place, Optional<Node> now) {
        if (!(place instanceof Place.Listed<?> listed)) {
            refuse(change, "%s is no list".formatted(place.dotted()));
            return;
        }
        if (isPairs(listed)) {
            addPair((KeyValue) change.element(), spot, path, change, now);
            return;
        }
        Node element = element(listed, change.element());
        if (!reads(listed, element, change.element())) {
            refuse(change, "%s can't say that in this format".formatted(listed.dotted()));
            return;
        }
        boolean has = items(now).stream().anyMatch(item -> reads(listed, item, change.element()));
        if (!has) {
            ask(spot, new Operation.Append(path, element), change);
        }
    }

    private void addPair(KeyValue pair, Spot spot, List<Step> path, Change change, Optional<Node> now) {
        if (now.filter(Node.Arr.class::isInstance).isPresent()) {
            ask(spot, new Operation.Append(path, text(pair.name() + "=" + pair.value())), change);
        } else {
            List<Step> below = Step.join(path, List.of(Step.key(pair.name())));
            ask(spot, new Operation.Put(below, text(pair.value())), change);
        }
    }

    private void remove(Change.Remove<?> change, Spot spot, List<Step> path, Place place, Optional<Node> now) {
        if (!(place instanceof Place.Listed<?> listed)) {
            refuse(change, "%s is no list".formatted(place.dotted()));
            return;
        }
        if (isPairs(listed) && now.filter(Node.Obj.class::isInstance).isPresent()) {
            List<Step> below = Step.join(path, List.of(Step.key(((KeyValue) change.element()).name())));
            ask(spot, new Operation.Drop(below), change);
            return;
        }
        List<Node> items = items(now);
        boolean found = false;
        for (int i = 0; i < items.size(); i++) {
            if (reads(listed, items.get(i), change.element())) {
                Optional<Place> also = alsoReading(listed, items.get(i), spot);
                if (also.isPresent()) {
                    refuse(
                            change,
                            "the entry says %s as well"
                                    .formatted(also.get().field().name()));
                    return;
                }
                ask(spot, new Operation.Drop(Step.join(path, List.of(Step.item(i)))), change);
                found = true;
            }
        }
        if (!found) {
            refuse(change, "%s has no such entry of its own".formatted(listed.dotted()));
        }
    }

    /** {@return another place of the same list that reads this item too} It would be gone from there with it. */
    private static Optional<Place> alsoReading(Place.Listed<?> place, Node item, Spot spot) {
        return spot.table().places().stream()
                .filter(other ->
                        !other.field().equals(place.field()) && other.path().equals(place.path()))
                .filter(other -> other instanceof Place.Listed<?> listed
                        && listed.codec().read().apply(item).isPresent())
                .findFirst();
    }

    private static List<Node> items(Optional<Node> now) {
        return now.filter(Node.Arr.class::isInstance)
                .map(list -> ((Node.Arr) list).items())
                .orElse(List.of());
    }

    private static boolean isPairs(Place.Listed<?> listed) {
        return listed.codec().equals(Codecs.PAIR);
    }

    private static <E> boolean reads(Place.Listed<E> listed, Node item, Object element) {
        return listed.codec().read().apply(item).filter(element::equals).isPresent();
    }

    @SuppressWarnings("unchecked") // a change's value has the type of its field, and so has the place of that field
    private static <T> Node written(Place.Key<T> key, Object value) {
        return key.codec().write().apply((T) value);
    }

    @SuppressWarnings("unchecked") // likewise
    private static <E> Node element(Place.Listed<E> listed, Object element) {
        return listed.codec().write().apply((E) element);
    }

    private static Node text(String value) {
        return Node.Text.of(value, Origin.NOWHERE);
    }

    private void ask(Spot spot, Operation operation, Change change) {
        asked.put(operation, change);
        spot.patch().ask(operation);
    }
}
