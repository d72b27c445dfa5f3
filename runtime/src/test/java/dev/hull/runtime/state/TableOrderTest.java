package dev.hull.runtime.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Against what {@code std::unordered_map<int64_t, …>} of GCC 12 told after the same steps. */
class TableOrderTest {
    record Row(String name, String steps, String order) {}

    static final List<Row> ROWS = List.of(
            new Row("the last comes first", "0 1 2 255", "255 2 1 0"),
            new Row("the first of its bucket comes before the bucket", "0 1 2 3 13 26 16", "16 3 2 1 26 13 0"),
            new Row("one is taken out before others of its bucket", "0 1 2 3 13 26 16 -26", "16 3 2 1 13 0"),
            new Row("two are taken out", "0 1 2 3 13 26 16 -26 -13", "16 3 2 1 0"),
            new Row("the bucket is still where it was", "0 1 2 3 13 26 16 -26 -13 39", "16 3 2 1 39 0"),
            new Row("a copy turns round", "0 1 2 3 13 26 16 -26 -13 39 copy", "0 39 1 2 3 16"),
            new Row("thirteen have room", upTo(12), "12 11 10 9 8 7 6 5 4 3 2 1 0"),
            new Row("fourteen need more, and turn round", upTo(13), "13 0 1 2 3 4 5 6 7 8 9 10 11 12"),
            new Row("a copy grows again", upTo(13) + " copy", "12 13 0 1 2 3 4 5 6 7 8 9 10 11"));

    private static String upTo(int last) {
        return IntStream.rangeClosed(0, last).mapToObj(Integer::toString).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @FieldSource("ROWS")
    void isTheLibrarys(Row row) {
        TableOrder order = new TableOrder();
        for (String step : row.steps().split(" ", -1)) {
            if (step.equals("copy")) {
                order = new TableOrder(order);
            } else if (step.startsWith("-")) {
                order.remove(Integer.parseInt(step.substring(1)));
            } else {
                order.add(Integer.parseInt(step));
            }
        }
        StringBuilder told = new StringBuilder();
        order.each(number -> told.append(told.isEmpty() ? "" : " ").append(number));
        assertThat(told).hasToString(row.order());
    }

    /** Numbers below {@code span} came and went by a generator that starts with {@code seed}; {@code hash} is of those that stayed. */
    record Long(int seed, int span, int size, long hash) {}

    static final List<Long> LONG = List.of(
            new Long(0, 4, 2, 62L),
            new Long(1, 20, 12, 3_343_527_819L),
            new Long(2, 60, 26, 2_973_060_903L),
            new Long(3, 300, 174, 3_954_985_650L),
            new Long(4, 2_000, 1_213, 3_224_302_708L),
            new Long(5, 100_000, 4_096, 1_306_639_696L),
            new Long(6, 1 << 30, 4_096, 2_209_215_067L));

    @ParameterizedTest
    @FieldSource("LONG")
    void staysTheLibrarysOverManySteps(Long row) {
        Generator random = new Generator(row.seed());
        Set<Integer> open = new HashSet<>();
        TableOrder order = new TableOrder();
        for (int i = 0; i < 20_000; i++) {
            int number = random.below(row.span());
            if (random.below(5) < 3) {
                if (open.size() < 4_096 && open.add(number)) {
                    order.add(number);
                }
            } else if (open.remove(number)) {
                order.remove(number);
            }
            if (i % 1_000 == 999) {
                order = new TableOrder(order);
            }
        }
        int[] hash = {0};
        order.each(number -> hash[0] = 31 * hash[0] + number);
        assertThat(open).hasSize(row.size());
        assertThat(Integer.toUnsignedLong(hash[0])).isEqualTo(row.hash());
    }

    /** Knuth's MMIX generator, the upper half of its state. */
    private static final class Generator {
        private long state;

        Generator(long seed) {
            state = seed;
        }

        int below(int span) {
            state = state * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
            return (int) ((state >>> 33) % span);
        }
    }

    @Test
    void whatFalcoKeepsOfAProcessIsToldInItsOrder() {
        Descriptors descriptors = new OrderedDescriptors();
        for (int number : new int[] {0, 10, 3, 4}) {
            descriptors.open(number).type = (char) ('a' + number);
        }
        descriptors.close(3);
        descriptors.open(10).type = 'k';
        descriptors.open(3).type = 'd';
        assertThat(told(descriptors)).isEqualTo("deka");
        assertThat(told(descriptors.copy())).isEqualTo("aked");
        assertThat(told(descriptors.copy().copy())).isEqualTo("deka");
    }

    private static String told(Descriptors descriptors) {
        StringBuilder told = new StringBuilder();
        descriptors.each(descriptor -> told.append(descriptor.type()));
        return told.toString();
    }
}
