package dev.hull.runtime.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.model.events.Bytes;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DescriptorsTest {
    private static Descriptor open(Descriptors table, long number, String name) {
        Descriptor opened = table.open(number);
        if (opened.isKnown()) {
            opened.name = Bytes.of(name);
        }
        return opened;
    }

    @Test
    void holdWhatAMapWouldHold() {
        Random random = new Random(7);
        Descriptors table = new Descriptors();
        Map<Integer, String> map = new HashMap<>();
        for (int i = 0; i < 100_000; i++) {
            int number = random.nextInt(8) == 0 ? random.nextInt(1 << 30) & ~0xff : random.nextInt(400);
            if (random.nextBoolean() && map.size() < 3000) {
                open(table, number, "f" + i);
                map.put(number, "f" + i);
            } else {
                table.close(number);
                map.remove(number);
            }
        }
        assertThat(table.size()).isEqualTo(map.size());
        map.forEach((number, name) -> assertThat(table.get(number).name()).hasToString(name));
    }

    @Test
    void knowNothingOfNumbersThatThereAreNot() {
        Descriptors table = new Descriptors();
        assertThat(table.get(-1).isKnown()).isFalse();
        assertThat(table.open(-100).isKnown()).isFalse();
        assertThat(table.open(1L << 40).isKnown()).isFalse();
    }

    @Test
    void areBounded() {
        Descriptors table = new Descriptors();
        for (int i = 0; i < 10_000; i++) {
            table.open(i);
        }
        assertThat(table.size()).isEqualTo(4096);
    }

    @Test
    void aCopyGoesItsOwnWay() {
        Descriptors table = new Descriptors();
        open(table, 3, "a");
        Descriptors copy = table.copy();
        copy.get(3).name = Bytes.of("b");
        table.close(3);
        assertThat(copy.get(3).name()).hasToString("b");
        assertThat(table.get(3).isKnown()).isFalse();
    }

    @Test
    void execClosesWhatIsMarkedAndNothingElse() {
        Descriptors table = new Descriptors();
        for (int i = 0; i < 40; i++) {
            open(table, i, "f" + i).closeByExec(i % 3 == 0);
        }
        table.closeByExec();
        for (int i = 0; i < 40; i++) {
            assertThat(table.get(i).isKnown()).as("%d", i).isEqualTo(i % 3 != 0);
        }
    }

    @Test
    void aRangeIsClosedNowOrByExec() {
        Descriptors table = new Descriptors();
        for (int i = 0; i < 40; i++) {
            open(table, i, "f" + i);
        }
        table.closeAll(5, 9, true);
        table.closeAll(20, 4_294_967_295L, false);
        assertThat(table.size()).isEqualTo(20);
        table.closeByExec();
        assertThat(table.size()).isEqualTo(15);
    }
}
