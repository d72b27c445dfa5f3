package dev.hull.artefacts.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whichever library inflates, the bytes are the same however they are cut, and what comes behind the stream is left to others. */
class RawInflaterTest {
    private static final int SEED = 20_261_124;

    @Test
    void zlibGivesTheSameHoweverItIsCut() throws DataFormatException {
        givesTheSame(new ZlibInflater());
    }

    @Test
    @Tag("isal")
    void isalGivesTheSameHoweverItIsCut() throws DataFormatException {
        givesTheSame(isal());
    }

    @Test
    @Tag("isal")
    void isalEndsOnWhateverComes() {
        Random random = new Random(SEED);
        RawInflater inflater = isal();
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] packed = deflated(text(random, 1 + random.nextInt(2_000)), i % 10, i % 3);
            for (int k = random.nextInt(4); k >= 0; k--) {
                packed[random.nextInt(packed.length)] ^= (byte) (1 << random.nextInt(8));
            }
            try {
                inflated(inflater, packed, -1, 1 + random.nextInt(packed.length), 1 << 14);
            } catch (DataFormatException e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(1_000);
    }

    private static RawInflater isal() {
        return IsalInflater.of(Objects.requireNonNull(IsalLibrary.worth(Long.MAX_VALUE), "libisal.so.2 is not here"));
    }

    private static void givesTheSame(RawInflater inflater) throws DataFormatException {
        Random random = new Random(SEED);
        for (int i = 0; i < 400; i++) {
            byte[] text = text(random, random.nextInt(1 << random.nextInt(1, 20)));
            byte[] packed = deflated(text, i % 10, i % 3);
            int piece = i % 4 == 0 ? 1 : 1 + random.nextInt(1 << 17);
            int room = 1 + random.nextInt(1 << 18);
            byte[] all = Arrays.copyOf(packed, packed.length + random.nextInt(30));
            assertThat(inflated(inflater, all, packed.length, piece, room))
                    .as("round %d, in pieces of %d", i, piece)
                    .isEqualTo(text);
        }
    }

    /** {@return what it gives, with at most a few MB} Where {@code end} is not negative, the stream must end there. */
    private static byte[] inflated(RawInflater inflater, byte[] packed, int end, int piece, int room)
            throws DataFormatException {
        inflater.reset();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] into = new byte[room];
        int at = 0;
        int last = 0;
        while (!inflater.isFinished() && out.size() < 4 << 20) {
            int count = inflater.inflate(into, 0, room);
            out.write(into, 0, count);
            if (count == 0 && !inflater.isFinished()) {
                if (at == packed.length) {
                    break;
                }
                last = Math.min(piece, packed.length - at);
                inflater.input(packed, at, last);
                at += last;
            }
        }
        if (end >= 0) {
            assertThat(inflater.isFinished()).isTrue();
            assertThat(inflater.remaining()).isBetween(0, last);
            assertThat(at - inflater.remaining()).isEqualTo(end);
        }
        return out.toByteArray();
    }

    private static byte[] text(Random random, int length) {
        byte[] text = new byte[length];
        int spread = 1 + random.nextInt(255);
        for (int i = 0; i < length; i++) {
            boolean repeats = i > 40 && random.nextInt(10) > 1;
            text[i] = repeats ? text[i - 1 - random.nextInt(Math.min(i, 33_000))] : (byte) random.nextInt(spread);
        }
        return text;
    }

    private static byte[] deflated(byte[] text, int level, int strategy) {
        try (Deflater deflater = new Deflater(level, true)) {
            deflater.setStrategy(strategy);
            deflater.setInput(text);
            deflater.finish();
            byte[] packed = new byte[text.length * 2 + 100];
            int length = 0;
            while (!deflater.finished()) {
                length += deflater.deflate(packed, length, packed.length - length);
            }
            return Arrays.copyOf(packed, length);
        }
    }
}
