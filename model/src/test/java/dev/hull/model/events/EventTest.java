package dev.hull.model.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EventTest {
    private static Event of(byte[] parameter) {
        ByteBuffer bytes =
                ByteBuffer.allocate(Event.HEADER + 2 + parameter.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(7)
                .putLong(8)
                .putInt(bytes.capacity())
                .putShort((short) 95)
                .putInt(1);
        bytes.putShort((short) parameter.length).put(parameter);
        Event event = new Event();
        event.at(bytes.array(), 0, false, 0, 1);
        return event;
    }

    @Test
    void aTextEndsAtItsFirstNulOrWithTheParameter() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            byte[] parameter = new byte[random.nextInt(40)];
            random.nextBytes(parameter);
            for (int at = 0; at < parameter.length; at++) {
                parameter[at] = random.nextInt(12) == 0 ? 0 : parameter[at];
            }
            int first = 0;
            while (first < parameter.length && parameter[first] != 0) {
                first++;
            }
            assertThat(of(parameter).textLength(0)).isEqualTo(first);
        }
    }
}
