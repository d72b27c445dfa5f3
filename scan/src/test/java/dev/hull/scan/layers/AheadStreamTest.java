package dev.hull.scan.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What is read ahead is what would have been read, what goes wrong there goes wrong here, and nothing is left running. */
class AheadStreamTest {
    static final List<Integer> LENGTHS = List.of(0, 1, (1 << 17) - 1, 1 << 17, (1 << 17) + 1, 1 << 20, 5_000_001);

    @ParameterizedTest
    @FieldSource("LENGTHS")
    void givesWhatWasThere(int length) throws IOException {
        byte[] bytes = bytes(length);
        try (InputStream in = new AheadStream(new ByteArrayInputStream(bytes))) {
            assertThat(in.readAllBytes()).isEqualTo(bytes);
            assertThat(in.read()).isNegative();
        }
    }

    @ParameterizedTest
    @FieldSource("LENGTHS")
    void failsBehindThePiecesThatWereWhole(int length) throws IOException {
        int whole = length / (1 << 17) * (1 << 17);
        InputStream cut =
                new SequenceInputStream(new ByteArrayInputStream(bytes(length)), failing(new IOException("cut")));
        try (InputStream in = new AheadStream(cut)) {
            assertThat(in.readNBytes(whole)).hasSize(whole);
            assertThatThrownBy(in::readAllBytes).isInstanceOf(IOException.class).hasMessage("cut");
        }
    }

    @Test
    void whatIsNoErrorOfTheInputIsThrownAsItIs() throws IOException {
        try (InputStream in = new AheadStream(failing(new InternalError("a mapped file was cut")))) {
            assertThatThrownBy(in::read).isInstanceOf(InternalError.class);
        }
    }

    @Test
    void endsItsThreadWhenItIsClosedBefore() throws IOException {
        AtomicBoolean isClosed = new AtomicBoolean();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 1;
            }

            @Override
            public void close() {
                isClosed.set(true);
            }
        };
        try (InputStream in = new AheadStream(endless)) {
            assertThat(in.readNBytes(300_000)).hasSize(300_000);
        }
        assertThat(isClosed).isTrue();
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static InputStream failing(Throwable with) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                switch (with) {
                    case IOException e -> throw e;
                    case Error e -> throw e;
                    default -> throw new IllegalStateException(with);
                }
            }
        };
    }
}
