package dev.hull.runtime.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LongMapTest {
    @Test
    void holdsWhatAnOrdinaryMapHolds() {
        String nothing = "nothing";
        LongMap<String> map = new LongMap<>(nothing);
        Map<Long, String> ordinary = new HashMap<>();
        Random random = new Random(1);
        for (int i = 0; i < 200_000; i++) {
            long key = random.nextInt(3000) - 100L;
            if (random.nextBoolean()) {
                map.put(key, "v" + i);
                ordinary.put(key, "v" + i);
            } else {
                map.remove(key);
                ordinary.remove(key);
            }
        }
        assertThat(map.size()).isEqualTo(ordinary.size());
        for (long key = -200; key < 3000; key++) {
            assertThat(map.get(key)).isEqualTo(ordinary.getOrDefault(key, nothing));
        }
    }
}
