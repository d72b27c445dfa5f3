package dev.hull.formats.splices;

import dev.hull.formats.places.Place;
import dev.hull.formats.places.Table;
import dev.hull.model.Change;
import dev.hull.model.Container;
import dev.hull.model.Field;
import dev.hull.model.Fields;
import dev.hull.model.ImageRef;
import dev.hull.model.Items;
import dev.hull.model.Scope;
import dev.hull.model.Setting;
import dev.hull.model.Settings;
import dev.hull.model.Source;
import dev.hull.model.SubjectRef;
import dev.hull.model.Workload;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The second law, over one source at a time: for each container and each field that its format can say, one change is applied to the
 * model, and to the bytes, which are read again. Both must give the same.
 */
final class Reversal {
    int equal;
    final Map<String, Integer> refused = new TreeMap<>();
    final Map<String, String> examples = new TreeMap<>();
    final List<String> failed = new ArrayList<>();

    private final Function<Source, List<Workload>> reader;
    private final Function<Source, List<Spot>> spots;

    Reversal(Function<Source, List<Workload>> reader, Function<Source, List<Spot>> spots) {
        this.reader = reader;
        this.spots = spots;
    }

    void run(Source source, Table table) {
        List<Workload> workloads = reader.apply(source);
        Set<SubjectRef> seen = new HashSet<>();
        for (Workload workload : workloads) {
            for (Container container : workload.containers()) {
                if (!seen.add(container.ref())) {
                    continue;
                }
                for (Place place : table.places()) {
                    for (Change change : changes(container, place.field())) {
                        one(source, workloads, change);
                    }
                }
            }
        }
    }

    /** Names of other services, which a random value is not. */
    private static final Set<Field<?>> NAMES = Set.of(Fields.VOLUMES_FROM, Fields.LINKS);

    private static List<Change> changes(Container container, Field<?> field) {
        List<Change> changes = new ArrayList<>();
        switch (field) {
            case Field.One<?> one -> set(container, one, changes);
            case Field.Many<?> many -> {
                if (many.type() == String.class && !NAMES.contains(field)) {
                    String element = field == Fields.EXPOSED_PORTS ? "65000/tcp" : "65000";
                    changes.add(new Change.Add<>(container.ref(), strings(many), element));
                }
                removals(container, many, changes);
            }
        }
        return changes;
    }

    @SuppressWarnings("unchecked") // asked of its type just before
    private static Field.Many<String> strings(Field.Many<?> many) {
        return (Field.Many<String>) many;
    }

    @SuppressWarnings("unchecked") // a value of the field's own type
    private static <T> void set(Container container, Field.One<T> field, List<Change> changes) {
        // Compose takes a network mode or networks, and refuses both.
        if (field != Fields.NETWORK || !container.get(Fields.NETWORKS).isWritten()) {
            changes.add(new Change.Set<>(container.ref(), field, (T) other(container, field)));
        }
    }

    private static Object other(Container container, Field.One<?> field) {
        if (field == Fields.PULL_POLICY) {
            return "always";
        }
        if (field == Fields.OOM_SCORE_ADJUSTMENT) {
            return 500L;
        }
        Object now = container.get(field).worst();
        return switch (now) {
            case Boolean truth -> !truth;
            case Long _ -> 67_108_864L;
            case ImageRef _ -> ImageRef.parse("example/other:1");
            default -> field.worst();
        };
    }

    private static <E> void removals(Container container, Field.Many<E> field, List<Change> changes) {
        if (container.get(field).isWritten()) {
            Items<E> items = container.items(field);
            if (!items.known().isEmpty()) {
                changes.add(new Change.Remove<>(
                        container.ref(), field, items.values().getLast()));
            }
        }
    }

    private void one(Source source, List<Workload> workloads, Change change) {
        String what = source.name() + " " + change;
        try {
            Writing.Result result = Writing.of(List.of(change), spots.apply(source));
            if (!result.unwritten().isEmpty()) {
                String reason = result.unwritten().getFirst().reason();
                examples.putIfAbsent(reason, what);
                refused.merge(
                        change.field().name() + ": " + reason.replaceAll("[0-9a-z./-]+/[0-9a-zA-Z./-]+", "…"),
                        1,
                        Integer::sum);
                return;
            }
            List<Splice> splices = result.splices().getOrDefault(source, List.of());
            List<Workload> again = reader.apply(Source.of(source.name(), Splices.apply(source.bytes(), splices)));
            String difference = difference(workloads, again, change);
            if (difference.isEmpty()) {
                equal++;
            } else {
                failed.add(what + " " + splices + ": " + difference);
            }
        } catch (RuntimeException e) {
            failed.add(what + ": " + e);
        }
    }

    private static String difference(List<Workload> before, List<Workload> after, Change change) {
        if (before.size() != after.size()) {
            return "%d workloads became %d".formatted(before.size(), after.size());
        }
        for (int i = 0; i < before.size(); i++) {
            Workload meant = before.get(i).with(change);
            Workload got = after.get(i);
            String own = difference(meant.settings(), got.settings(), Scope.WORKLOAD);
            if (!own.isEmpty() || meant.containers().size() != got.containers().size()) {
                return "workload: " + own;
            }
            for (int j = 0; j < meant.containers().size(); j++) {
                String inside = difference(
                        meant.containers().get(j).settings(),
                        got.containers().get(j).settings(),
                        Scope.CONTAINER);
                if (!inside.isEmpty()) {
                    return got.containers().get(j).ref() + ": " + inside;
                }
            }
        }
        return "";
    }

    private static String difference(Settings one, Settings other, Scope scope) {
        for (Field<?> field : Fields.ALL) {
            // Those of the whole workload are the workload's to say; a service repeats them for its one container.
            if (field.scope() != scope) {
                continue;
            }
            Setting<?> meant = one.get(field);
            Setting<?> got = other.get(field);
            // What a platform implies follows from what is written, and only a reader knows how.
            boolean implied = !meant.isWritten() && !got.isWritten();
            if (!implied && !plain(meant.worst()).equals(plain(got.worst()))) {
                return "%s is %s, not %s".formatted(field.name(), got, meant);
            }
        }
        return "";
    }

    private static Object plain(Object value) {
        return value instanceof Items<?> items ? items.values() : value;
    }

    String summary() {
        int all = refused.values().stream().mapToInt(Integer::intValue).sum();
        StringBuilder text =
                new StringBuilder("equal %d, refused %d, failed %d%n".formatted(equal, all, failed.size()));
        refused.forEach((reason, count) -> text.append("  %6d  %s%n".formatted(count, reason)));
        return text.toString();
    }
}
