package dev.hull.formats.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.hull.model.Limits;
import dev.hull.model.Source;
import dev.hull.testkit.Mutator;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Broken input is a value: no exception, no hang. */
class YamlMutationTest {
    private static final List<byte[]> SEEDS = List.of(
            bytes(
                    "services:\n  web: &a\n    image: \"x\"\n    cap_add: [NET_ADMIN, \"SYS_TIME\"]\n  b:\n    <<: *a\n    command: |+\n      sh\n\n"),
            bytes(
                    "apiVersion: v1\nkind: Pod\nmetadata: {name: p, labels: {a: 'b'}}\nspec:\n  containers:\n  - name: c\n    args: [a, >-\n     b]\n---\n? x\n: !!int 5\n...\n"),
            bytes("{\"a\": [1, 2.5e3, true, null, \"\\u00e9\\n\"], \"b\": {\"c\": {}}}\n"),
            bytes("- &x [*y, <<: {a: 1}]\n- !<tag:x> \"a\n\n  b\"\n- - - ?\n"));

    @Test
    void nothingThrowsOrHangs() {
        Mutator mutator = new Mutator(3, SEEDS);
        Limits limits = new Limits(1 << 20, 100, 100_000, 1000);
        int[] readable = {0};
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            for (int i = 0; i < 20_000; i++) {
                byte[] input = mutator.mutate(SEEDS.get(i % SEEDS.size()));
                Dialect dialect = Dialect.values()[i % 3];
                YamlStream read = Yaml.read(Source.of("m.yaml", input), dialect, limits);
                readable[0] += read.problems().isEmpty() ? 1 : 0;
            }
        });
        assertThat(readable[0]).isBetween(1_000, 18_000);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
