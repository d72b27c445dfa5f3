package dev.hull.runtime.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.model.events.Bytes;
import org.junit.jupiter.api.Test;

class NamesTest {
    private final Names names = new Names();

    private Bytes name(String text) {
        byte[] around = Bytes.of("<" + text + ">").array();
        return names.of(around, 1, around.length - 2);
    }

    @Test
    void theSameBytesAgainAreTheSameObject() {
        assertThat(name("/etc/passwd")).isSameAs(name("/etc/passwd")).hasToString("/etc/passwd");
    }

    @Test
    void textsThatShareAPlaceAreNotMistaken() {
        for (int i = 0; i < 10_000; i++) {
            assertThat(name("/srv/" + i)).hasToString("/srv/" + i);
        }
    }

    @Test
    void whatIsLongIsCopiedEachTime() {
        String text = "/long".repeat(1_000);

        assertThat(name(text)).isEqualTo(name(text)).isNotSameAs(name(text));
    }
}
