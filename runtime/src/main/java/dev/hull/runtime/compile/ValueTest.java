package dev.hull.runtime.compile;

import com.google.re2j.Pattern;
import dev.hull.model.events.Bytes;
import dev.hull.model.rules.Operator;
import dev.hull.runtime.fields.Cell;
import dev.hull.runtime.match.Glob;
import java.util.Arrays;

/** A test of one value against a constant that is not decided together with others. */
sealed interface ValueTest {
    boolean holds(Cell cell);

    /** Numbers in order; {@code flip} is the sign bit where they have no sign, so that one comparison serves both. */
    record Ordered(Operator operator, long right, long flip) implements ValueTest {
        @Override
        public boolean holds(Cell cell) {
            return inOrder(operator, Long.compare(cell.number() ^ flip, right ^ flip));
        }
    }

    record OrderedDouble(Operator operator, double right) implements ValueTest {
        @Override
        public boolean holds(Cell cell) {
            return inOrder(operator, Double.compare(Double.longBitsToDouble(cell.number()), right));
        }
    }

    record OrderedText(Operator operator, Bytes right) implements ValueTest {
        @Override
        public boolean holds(Cell cell) {
            int end = cell.from() + cell.length();
            return inOrder(
                    operator, Arrays.compareUnsigned(cell.bytes(), cell.from(), end, right.array(), 0, right.length()));
        }
    }

    record InNetwork(Bytes network, int bits) implements ValueTest {
        @Override
        public boolean holds(Cell cell) {
            if (cell.length() != network.length()) {
                return false;
            }
            int whole = bits / 8;
            int at = cell.from();
            if (!Arrays.equals(cell.bytes(), at, at + whole, network.array(), 0, whole)) {
                return false;
            }
            int left = bits % 8;
            return left == 0 || ((cell.bytes()[at + whole] ^ network.array()[whole]) & 0xff) >>> 8 - left == 0;
        }
    }

    record LikeGlob(Bytes pattern) implements ValueTest {
        @Override
        public boolean holds(Cell cell) {
            return Glob.matches(pattern.array(), cell.bytes(), cell.from(), cell.from() + cell.length());
        }
    }

    record LikeRegex(Pattern pattern) implements ValueTest {
        @Override
        public boolean holds(Cell cell) {
            return pattern.matches(cell.string());
        }
    }

    /** Texts or addresses, by hash. */
    @SuppressWarnings("ArrayRecordComponent") // the row of the table that stands for nothing, known by its identity
    record Among(ExactTexts texts, long[] none) implements ValueTest {
        @Override
        public boolean holds(Cell cell) {
            return texts.sort(cell) != none;
        }
    }

    /** Stands for a test that is not one of these. */
    enum Never implements ValueTest {
        HOLDS;

        @Override
        public boolean holds(Cell cell) {
            return false;
        }
    }

    record Negated(ValueTest of) implements ValueTest {
        @Override
        public boolean holds(Cell cell) {
            return !of.holds(cell);
        }
    }

    record Either(java.util.List<ValueTest> of) implements ValueTest {
        @Override
        public boolean holds(Cell cell) {
            for (int i = 0; i < of.size(); i++) {
                if (of.get(i).holds(cell)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** {@return the text with the letters of ASCII in lower case} */
    static Bytes lower(Bytes text) {
        byte[] lower = text.array().clone();
        for (int i = 0; i < lower.length; i++) {
            if (lower[i] >= 'A' && lower[i] <= 'Z') {
                lower[i] = (byte) (lower[i] + 'a' - 'A');
            }
        }
        return Bytes.owned(lower);
    }

    static boolean inOrder(Operator operator, int order) {
        return switch (operator) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
            default -> false;
        };
    }
}
