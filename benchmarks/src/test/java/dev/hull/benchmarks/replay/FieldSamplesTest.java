package dev.hull.benchmarks.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.testkit.Shared;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Over two recordings of the project's own, and all of the shared corpora where they are there. */
class FieldSamplesTest {
    static final List<Recording> RECORDINGS = recordings();

    private static List<Recording> recordings() {
        try {
            Path own = Path.of(Objects.requireNonNull(FieldSamplesTest.class.getResource("/falco"), "/falco")
                    .toURI());
            List<Recording> all = new ArrayList<>(Recording.of(own));
            Path shared = Shared.find("corpora/falco").orElse(own);
            if (!shared.equals(own)) {
                all.addAll(Recording.of(shared));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @FieldSource("RECORDINGS")
    void everyValueIsEqual(Recording recording) throws IOException {
        Map<String, Equality> fields = FieldSamples.of(recording);
        assertThat(fields).isNotEmpty();
        fields.forEach(
                (field, equality) -> assertThat(equality.first()).as(field).isEmpty());
    }

    @ParameterizedTest
    @FieldSource("RECORDINGS")
    void everyEventIsCounted(Recording recording) throws IOException {
        assertThat(EventCounts.of(recording).first()).isEmpty();
    }
}
