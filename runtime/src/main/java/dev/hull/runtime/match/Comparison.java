package dev.hull.runtime.match;

import com.google.re2j.Pattern;
import dev.hull.model.events.Bytes;
import dev.hull.model.events.FieldType;
import dev.hull.model.rules.Condition.Quantifier;
import dev.hull.model.rules.Operator;
import dev.hull.model.rules.Value;
import dev.hull.runtime.fields.Cell;
import java.util.List;

/** What stands right of a field: an operator and constants, asked of the field's value. */
@FunctionalInterface
interface Comparison {
    boolean holds(Cell cell);

    static Comparison of(FieldType type, boolean list, Operator operator, Quantifier quantifier, List<Value> values) {
        if (quantifier != Quantifier.NONE) {
            return quantified(
                    values.stream().map(value -> single(type, operator, value)).toList(), quantifier);
        }
        return switch (operator) {
            case EXISTS -> cell -> true;
            case IN, INTERSECTS -> list ? items(operator, values) : among(type, values);
            case PATH_MATCH -> {
                List<PathPattern> patterns = values.stream()
                        .map(value -> PathPattern.of(bytes(value)))
                        .toList();
                yield cell -> patterns.stream().anyMatch(pattern -> pattern.matches(copy(cell)));
            }
            default -> values.isEmpty() ? cell -> false : single(type, operator, values.getFirst());
        };
    }

    private static Comparison quantified(List<Comparison> each, Quantifier quantifier) {
        return cell -> {
            int holding = 0;
            for (Comparison comparison : each) {
                holding += comparison.holds(cell) ? 1 : 0;
            }
            return switch (quantifier) {
                case NONE, ANY_OF -> holding > 0;
                case ONE_OF -> holding == 1;
                case ALL_OF -> holding > 0 && holding == each.size();
            };
        };
    }

    private static Comparison among(FieldType type, List<Value> values) {
        List<Comparison> each = values.stream()
                .map(value -> single(type, Operator.EQUAL, value))
                .toList();
        return cell -> each.stream().anyMatch(comparison -> comparison.holds(cell));
    }

    private static Comparison items(Operator operator, List<Value> values) {
        List<Bytes> wanted = values.stream().map(Comparison::bytes).toList();
        return operator == Operator.IN
                ? cell -> !cell.items().isEmpty() && wanted.containsAll(cell.items())
                : cell -> cell.items().stream().anyMatch(wanted::contains);
    }

    private static Comparison single(FieldType type, Operator operator, Value value) {
        return switch (value) {
            case Value.Whole(long number) -> numeric(type, operator, number);
            case Value.Flag(boolean truth) -> numeric(type, operator, truth ? 1 : 0);
            case Value.Address(Bytes address) ->
                equality(operator, cell -> copy(cell).equals(address));
            case Value.Network(Bytes network, int bits) ->
                equality(operator, cell -> contains(network, bits, copy(cell)));
            case Value.Pattern(String text, String translated) -> {
                Pattern pattern = Pattern.compile(translated);
                yield cell -> pattern.matches(cell.string());
            }
            case Value.Text(String text) -> textual(operator, Bytes.of(text));
            case Value.Raw(Bytes raw) -> textual(operator, raw);
            case Value.Host(String name) -> cell -> false;
        };
    }

    private static Comparison equality(Operator operator, Comparison equal) {
        return operator == Operator.NOT_EQUAL ? cell -> !equal.holds(cell) : equal;
    }

    private static boolean contains(Bytes network, int bits, Bytes address) {
        if (address.length() != network.length()) {
            return false;
        }
        for (int i = 0; i < bits; i++) {
            int mask = 0x80 >> i % 8;
            if ((address.array()[i / 8] & mask) != (network.array()[i / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    private static Comparison numeric(FieldType type, Operator operator, long right) {
        return cell -> {
            int order = order(type, cell.number(), right);
            return ordered(operator, order);
        };
    }

    private static int order(FieldType type, long left, long right) {
        return switch (type) {
            case DOUBLE -> Double.compare(Double.longBitsToDouble(left), (double) right);
            case UINT32, UINT64, ABSTIME, RELTIME, PORT -> Long.compareUnsigned(left, right);
            default -> Long.compare(left, right);
        };
    }

    private static boolean ordered(Operator operator, int order) {
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

    private static Comparison textual(Operator operator, Bytes right) {
        return switch (operator) {
            case CONTAINS, BCONTAINS -> cell -> TextSearch.contains(copy(cell), right);
            case ICONTAINS -> {
                Bytes lower = TextSearch.lower(right);
                yield cell -> TextSearch.contains(TextSearch.lower(copy(cell)), lower);
            }
            case STARTS_WITH, BSTARTS_WITH -> cell -> TextSearch.startsWith(copy(cell), right);
            case ENDS_WITH -> cell -> TextSearch.endsWith(copy(cell), right);
            case GLOB -> cell -> Glob.matches(right, copy(cell));
            case IGLOB -> {
                Bytes lower = TextSearch.lower(right);
                yield cell -> Glob.matches(lower, TextSearch.lower(copy(cell)));
            }
            default -> cell -> ordered(operator, compare(copy(cell), right));
        };
    }

    private static int compare(Bytes left, Bytes right) {
        return java.util.Arrays.compareUnsigned(left.array(), right.array());
    }

    private static Bytes bytes(Value value) {
        return switch (value) {
            case Value.Text(String text) -> Bytes.of(text);
            case Value.Raw(Bytes raw) -> raw;
            default -> Bytes.NONE;
        };
    }

    static Bytes copy(Cell cell) {
        return Bytes.copy(cell.bytes(), cell.from(), cell.length());
    }

    /** {@return what stands in the cell, as a constant} */
    static Value constant(FieldType type, Cell cell) {
        return switch (type) {
            case CHARBUF, BYTEBUF -> new Value.Raw(copy(cell));
            case IPADDR, IPNET -> new Value.Address(copy(cell));
            default -> new Value.Whole(cell.number());
        };
    }
}
