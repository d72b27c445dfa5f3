package dev.hull.benchmarks.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FuzzTest {
    private static final Path ROOT = Path.of(System.getProperty("hull.root"));

    static List<Reader> readers() {
        return Readers.ALL;
    }

    @ParameterizedTest
    @MethodSource("readers")
    void noInputThrows(Reader reader) throws Exception {
        Seeds seeds =
                Seeds.under(List.of(ROOT.resolve("benchmarks/src/main/resources/seeds"), ROOT.resolve("examples")));
        Trial.Result result =
                new Trial(reader, seeds.of(reader.kinds()), 42, 1000, soon()).watch(Duration.ofSeconds(30));
        assertThat(result.failure().map(Trial.Failure::what)).isEmpty();
    }

    @Test
    void aReaderThatThrowsIsCaught() {
        Reader throwing = new Reader("throwing", Set.of(), _ -> {
            throw new IllegalStateException("on purpose");
        });
        Trial.Result result = new Trial(throwing, List.of(new byte[3]), 1, 10, soon()).watch(Duration.ofSeconds(30));
        assertThat(result.failure().orElseThrow().what()).contains("on purpose");
    }

    @Test
    void aReaderThatHangsIsCaught() {
        Reader hanging = new Reader("hanging", Set.of(), _ -> {
            while (true) {
                Thread.onSpinWait();
            }
        });
        Trial.Result result = new Trial(hanging, List.of(new byte[3]), 1, 10, soon()).watch(Duration.ofMillis(200));
        assertThat(result.failure().orElseThrow().what()).contains("still reading");
    }

    @Test
    void aReaderThatEatsAllStackIsCaught() {
        Reader deep = new Reader("deep", Set.of(), _ -> endless(0));
        Trial.Result result = new Trial(deep, List.of(new byte[3]), 1, 10, soon()).watch(Duration.ofSeconds(30));
        assertThat(result.failure().orElseThrow().what()).contains("StackOverflowError");
    }

    private static int endless(int depth) {
        return 1 + endless(depth + 1);
    }

    private static long soon() {
        return System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    }
}
