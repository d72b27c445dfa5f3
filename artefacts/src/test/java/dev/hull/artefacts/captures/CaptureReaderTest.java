package dev.hull.artefacts.captures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.model.events.CaptureListener;
import dev.hull.model.events.Event;
import dev.hull.model.events.ListedTask;
import dev.hull.testkit.Shared;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shared captures: events by type code, tasks, and the numbers of events are those that were counted independently. */
class CaptureReaderTest {
    static Stream<Path> captures() throws Exception {
        Optional<Path> folder = Shared.find("corpora/falco/captures");
        if (folder.isEmpty()) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder.get())) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("captures")
    void tellsEveryEvent(Path capture) throws Exception {
        Map<Integer, Long> codes = new TreeMap<>();
        long[] tasks = new long[1];
        CaptureListener counting = new CaptureListener() {
            @Override
            public void task(ListedTask task) {
                tasks[0]++;
            }

            @Override
            public void event(Event event) {
                codes.merge(event.code(), 1L, Long::sum);
            }
        };
        CaptureOutcome outcome;
        try (InputStream in = Files.newInputStream(capture)) {
            outcome = CaptureReader.read(in, CaptureLimits.DEFAULT, counting);
        }
        String name = capture.getFileName().toString().replace(".scap.gz", "");
        String expected = Files.readString(capture.resolveSibling("../expected/" + name + "/events.json"));
        assertThat(outcome.problems()).isEmpty();
        assertThat(expected).contains("\"events_total\": " + outcome.events());
        assertThat(expected).contains("\"threads_in_process_list\": " + tasks[0]);
        codes.forEach((code, count) -> assertThat(expected).contains("\"" + code + "\": " + count));
    }
}
