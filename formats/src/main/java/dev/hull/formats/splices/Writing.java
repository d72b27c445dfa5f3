package dev.hull.formats.splices;

import dev.hull.formats.places.Place;
import dev.hull.formats.places.Table;
import dev.hull.model.Change;
import dev.hull.model.Field;
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

/**
 * Changes as edits of the documents that say otherwise. What is read again afterwards is what {@code Workload.with} gives, for every
 * change that is not among {@link Result#unwritten}.
 */
public final class Writing {
    private final Map<SubjectRef, List<Spot>> spots = new LinkedHashMap<>();
    private final List<Change> changes;
    private final List<Unwritten> unwritten = new ArrayList<>();
    private final IdentityHashMap<Operation, List<Change>> asked = new IdentityHashMap<>();
    private final Set<TreePatch> patches = new LinkedHashSet<>();

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
        for (Change change : changes) {
            // Two objects of one name are told apart by nobody, so both are changed.
            List<Spot> all = spots.getOrDefault(change.subject(), List.of());
            if (all.isEmpty()) {
                refuse(change, "no document that was read says anything of %s".formatted(change.subject()));
            }
            all.forEach(spot -> write(change, spot));
        }
        Map<Source, List<Splice>> splices = new LinkedHashMap<>();
        for (TreePatch patch : patches) {
            Edits edits = patch.render();
            Source source = patch.document().at().source();
            splices.computeIfAbsent(source, _ -> new ArrayList<>()).addAll(edits.splices());
            patch.refused()
                    .forEach((operation, reason) ->
                            asked.getOrDefault(operation, List.of()).forEach(change -> refuse(change, reason)));
        }
        splices.values().removeIf(List::isEmpty);
        return new Result(splices, unwritten);
    }

    private void refuse(Change change, String reason) {
        if (unwritten.stream().noneMatch(u -> u.change().equals(change))) {
            unwritten.add(new Unwritten(change, reason));
        }
    }

    private void write(Change change, Spot spot) {
        Optional<SubjectRef> heir = spot.heirs().stream()
                .filter(h -> !isAskedOf(h, change) && !saysItself(h, change))
                .findFirst();
        if (heir.isPresent()) {
            refuse(
                    change,
                    "%s takes it over, and would change with it"
                            .formatted(heir.get().shortName()));
        } else if (!isInherited(change, spot)) {
            Optional<Place> own = spot.table().of(change.field());
            if (own.isPresent()) {
                List<Target> targets = targets(spot, change.field());
                ask(new Asking(targets, spot).operations(change), change);
            } else {
                around(change, spot);
            }
        }
    }

    /** {@return whether an heir has a value of its own, whatever that of its base is} A list of its own is joined to the base's. */
    private boolean saysItself(SubjectRef heir, Change change) {
        return change.field() instanceof Field.One<?>
                && spots.getOrDefault(heir, List.of()).stream()
                        .flatMap(spot -> targets(spot, change.field()).stream())
                        .anyMatch(target -> target.place() instanceof Place.Key<?> && target.isWritten());
    }

    /** {@return whether it is written where this one takes it over from, and nothing here says otherwise} */
    private boolean isInherited(Change change, Spot spot) {
        boolean from = spots.values().stream()
                .flatMap(List::stream)
                .anyMatch(other -> other.heirs().contains(spot.subject()) && isAskedOf(other.subject(), change));
        return from && targets(spot, change.field()).stream().noneMatch(Target::isWritten);
    }

    private void around(Change change, Spot spot) {
        for (Spot.Around around : spot.around()) {
            Optional<Place> place = around.table().of(change.field());
            if (place.isPresent()) {
                Optional<SubjectRef> other = around.readers().stream()
                        .filter(reader -> !isAskedOf(reader, change))
                        .findFirst();
                if (other.isPresent()) {
                    refuse(
                            change,
                            "%s holds for %s as well"
                                    .formatted(place.get().dotted(), other.get().shortName()));
                } else {
                    Target target = Target.of(around.layer(), place.get());
                    ask(new Asking(List.of(target), spot).operations(change), change);
                }
                return;
            }
        }
        refuse(change, "this format has no word for %s".formatted(change.field().name()));
    }

    /** The places of a field in each layer, nearest to the author first in each table. */
    private static List<Target> targets(Spot spot, Field<?> field) {
        List<Target> targets = new ArrayList<>();
        List<Table> tables = new ArrayList<>();
        tables.add(spot.table());
        tables.addAll(spot.others());
        for (Table table : tables) {
            table.of(field).ifPresent(place -> spot.layers().forEach(layer -> targets.add(Target.of(layer, place))));
        }
        return targets;
    }

    private boolean isAskedOf(SubjectRef reader, Change change) {
        return changes.stream().anyMatch(other -> other.subject().equals(reader) && asksTheSame(other, change));
    }

    private static boolean asksTheSame(Change one, Change other) {
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

    private void ask(Asking.Answer answer, Change change) {
        if (!answer.obstacle().isEmpty()) {
            refuse(change, answer.obstacle());
            return;
        }
        answer.asks().forEach(ask -> {
            patches.add(ask.patch());
            List<Change> askers = new ArrayList<>(List.of(change));
            Optional<Operation.Put> earlier =
                    ask.isPart() ? ask.patch().asked(ask.operation().path()) : Optional.empty();
            if (earlier.isPresent()) {
                askers.addAll(asked.getOrDefault(earlier.get(), List.of()));
                ask.patch().askInstead(earlier.get(), ask.operation());
            } else {
                ask.patch().ask(ask.operation());
            }
            asked.put(ask.operation(), askers);
        });
    }
}
