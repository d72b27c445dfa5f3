package dev.hull.artefacts.npm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.artefacts.Offer;
import dev.hull.model.Component;
import dev.hull.testkit.Mutator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One project, locked by Bun 1.0 and 1.2 in binary form, and by 1.2 in text. */
class BunBinaryTest {
    @ParameterizedTest
    @ValueSource(strings = {"bun-2.lockb", "bun-3.lockb"})
    void theBinaryFormSaysWhatTheTextSays(String name) {
        List<String> expected = told("bun.lock", bytes("bun.lock"));
        assertThat(expected).hasSize(4).anyMatch(each -> each.startsWith("is-number 6.0.0 {scope=dev"));
        assertThat(told("bun.lockb", bytes(name))).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void anotherVersionIsAGap() {
        byte[] bytes = bytes("bun-3.lockb");
        bytes[42] = 9;
        Offer offer = Offer.of(LockFile.BUN, "bun.lockb", bytes);
        assertThat(offer.components).isEmpty();
        assertThat(offer.gaps).hasSize(1);
    }

    @Test
    void whatIsCutOffIsAProblem() {
        byte[] bytes = bytes("bun-3.lockb");
        assertThat(Offer.of(LockFile.BUN, "bun.lockb", Arrays.copyOf(bytes, bytes.length / 2)).problems)
                .hasSize(1);
    }

    @Test
    void noMutationThrows() {
        List<byte[]> seeds = List.of(bytes("bun-2.lockb"), bytes("bun-3.lockb"));
        Mutator mutator = new Mutator(5, seeds);
        int found = 0;
        for (int i = 0; i < 4_000; i++) {
            found += Offer.of(LockFile.BUN, "bun.lockb", mutator.mutate(seeds.get(i % 2)))
                    .components
                    .size();
        }
        assertThat(found).isPositive();
    }

    private static List<String> told(String name, byte[] bytes) {
        Offer offer = Offer.of(LockFile.BUN, name, bytes);
        assertThat(offer.problems).isEmpty();
        assertThat(offer.gaps).isEmpty();
        return offer.components.stream().map(BunBinaryTest::told).toList();
    }

    private static String told(Component component) {
        return component.fullName() + " " + component.version() + " " + component.properties();
    }

    private static byte[] bytes(String name) {
        try (InputStream in = BunBinaryTest.class.getResourceAsStream(name)) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
