package dev.hull.formats.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.formats.splices.Splice;
import dev.hull.formats.splices.Splices;
import dev.hull.formats.splices.Writing;
import dev.hull.model.Change;
import dev.hull.model.Container;
import dev.hull.model.Estate;
import dev.hull.model.Field;
import dev.hull.model.Fields;
import dev.hull.model.Items;
import dev.hull.model.Location;
import dev.hull.model.Mount;
import dev.hull.model.Port;
import dev.hull.model.Settings;
import dev.hull.model.Source;
import dev.hull.model.SubjectRef;
import dev.hull.model.User;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What is written is read: over every recorded project of one file, for a change of each kind. */
class ComposeSpotsTest {
    private static final List<Function<SubjectRef, Change>> CHANGES = List.of(
            ref -> new Change.Set<>(ref, Fields.WRITABLE_ROOT, false),
            ref -> new Change.Set<>(ref, Fields.PRIVILEGED, false),
            ref -> new Change.Set<>(ref, Fields.PIDS_LIMIT, 200L),
            ref -> new Change.Set<>(ref, Fields.MEMORY_LIMIT, 64L << 20),
            ref -> new Change.Set<>(ref, Fields.MAY_GAIN_PRIVILEGES, false),
            ref -> new Change.Set<>(ref, Fields.USER, new User("1000")),
            ref -> new Change.Add<>(ref, Fields.CAPABILITIES_DROPPED, "ALL"),
            ref -> new Change.Add<>(ref, Fields.MOUNTS, Mount.bind("/srv/data", "/never", true)),
            ref -> new Change.Add<>(ref, Fields.PORTS, new Port("127.0.0.1", 4321, 4321, 4321, 4321, "tcp", "")));

    @Test
    void readsWhatItWrote() {
        int written = 0;
        int refused = 0;
        List<String> wrong = new ArrayList<>();
        for (Recorded one : ComposeConfigTest.OWN) {
            byte[] text = one.files().get("compose.yaml");
            boolean single = one.argv().stream().filter("-f"::equals).count() == 1 && text != null;
            if (!single || one.answers().contains(Recorded.REFUSED)) {
                continue;
            }
            for (Function<SubjectRef, Change> make : CHANGES) {
                Result result = change(one, text, make);
                written += result.written();
                refused += result.refused();
                result.wrong().forEach(field -> wrong.add(one.id() + " " + field));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(written).isGreaterThan(20 * refused);
    }

    private record Result(int written, int refused, List<String> wrong) {}

    private static Result change(Recorded one, byte[] text, Function<SubjectRef, Change> make) {
        Source source = Source.of("compose.yaml", text);
        Estate before = read(one, source);
        List<Change> changes = before.workloads().stream()
                .map(workload -> make.apply(workload.ref()))
                .toList();
        String project = before.projects().getFirst().ref().name();
        Writing.Result result = Writing.of(
                changes,
                ComposeSpots.read(List.of(source), project, Recorded.LIMITS).all());
        List<Splice> splices = result.splices().getOrDefault(source, List.of());
        Estate after = read(one, Source.of("compose.yaml", Splices.apply(text, splices)));
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < before.workloads().size(); i++) {
            Change change = changes.get(i);
            boolean refused = result.unwritten().stream()
                    .anyMatch(unwritten -> unwritten.change().equals(change));
            Container was = before.workloads().get(i).containers().getFirst();
            Container is = after.workloads().get(i).containers().getFirst();
            Map<String, Object> wanted = values(refused ? was.settings() : change.applyTo(was.settings()));
            // The engine's own defaults follow what is written; they are none of the author's.
            wanted.keySet().retainAll(values(is.settings()).keySet());
            values(is.settings()).forEach((field, value) -> {
                if (wanted.containsKey(field) && !wanted.get(field).equals(value)) {
                    wrong.add(change + ": " + field + " is " + value + ", not " + wanted.get(field));
                }
            });
            boolean kept = is.get(change.field()).isWritten() || refused;
            if (!kept) {
                wrong.add(change + " is not there");
            }
        }
        return new Result(
                changes.size() - result.unwritten().size(), result.unwritten().size(), wrong);
    }

    private static Map<String, Object> values(Settings settings) {
        Map<String, Object> values = new TreeMap<>();
        for (Field<?> field : Fields.ALL) {
            boolean follows = field.equals(Fields.GROUP) || field.equals(Fields.MEMORY_SWAP);
            if (settings.get(field).isWritten() && !follows) {
                Object worst = settings.get(field).worst();
                values.put(
                        field.name(),
                        worst instanceof Items<?> items
                                ? List.copyOf(new java.util.HashSet<>(items.values())).stream()
                                        .map(Object::toString)
                                        .sorted()
                                        .toList()
                                : worst);
            }
        }
        return values;
    }

    private static Estate read(Recorded one, Source source) {
        Map<String, byte[]> files = new HashMap<>(one.files());
        files.remove("compose.yaml");
        var others = Recorded.sources(files, one.environment());
        var sources = new dev.hull.model.Sources() {
            @Override
            public java.util.Optional<Source> open(String reference, Location by) {
                return reference.equals("compose.yaml") ? java.util.Optional.of(source) : others.open(reference, by);
            }

            @Override
            public Map<String, String> environment() {
                return one.environment();
            }
        };
        return ComposeFile.read(List.of("compose.yaml"), Recorded.FOLDER, sources, ComposeFile.ENGINE, Recorded.LIMITS)
                .values()
                .getFirst();
    }
}
