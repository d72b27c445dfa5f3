package dev.hull.benchmarks.replay;

import dev.hull.model.Location;
import dev.hull.model.events.Bytes;
import dev.hull.model.events.EventField;
import dev.hull.model.events.EventFields;
import dev.hull.model.events.EventType;
import dev.hull.model.events.EventTypes;
import dev.hull.model.events.FieldType;
import dev.hull.model.rules.Condition;
import dev.hull.model.rules.Condition.Quantifier;
import dev.hull.model.rules.Correlation;
import dev.hull.model.rules.Operand;
import dev.hull.model.rules.Operand.Transformer;
import dev.hull.model.rules.Operator;
import dev.hull.model.rules.OutputFormat;
import dev.hull.model.rules.Priority;
import dev.hull.model.rules.Right;
import dev.hull.model.rules.Rule;
import dev.hull.model.rules.Throttle;
import dev.hull.model.rules.Value;
import dev.hull.runtime.fields.AncestorField;
import dev.hull.runtime.fields.Cell;
import dev.hull.runtime.fields.EitherSide;
import dev.hull.runtime.fields.Extractor;
import dev.hull.runtime.fields.Fields;
import dev.hull.runtime.fields.HostName;
import dev.hull.runtime.state.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules by chance over the whole table of fields, with constants that occur in a recording, so that many hold and many don't. */
final class ChanceRules {
    private static final int KEPT = 40;
    private static final List<Operator> ON_TEXTS = List.of(
            Operator.EXISTS,
            Operator.EQUAL,
            Operator.NOT_EQUAL,
            Operator.LESS,
            Operator.CONTAINS,
            Operator.ICONTAINS,
            Operator.STARTS_WITH,
            Operator.ENDS_WITH,
            Operator.GLOB,
            Operator.IGLOB,
            Operator.REGEX,
            Operator.IN,
            Operator.INTERSECTS,
            Operator.PATH_MATCH);
    private static final List<Operator> ON_BUFFERS =
            List.of(Operator.EXISTS, Operator.EQUAL, Operator.BCONTAINS, Operator.BSTARTS_WITH, Operator.CONTAINS);
    private static final List<Operator> ON_NUMBERS = List.of(
            Operator.EXISTS,
            Operator.EQUAL,
            Operator.NOT_EQUAL,
            Operator.LESS,
            Operator.LESS_OR_EQUAL,
            Operator.GREATER,
            Operator.GREATER_OR_EQUAL,
            Operator.IN);
    private static final List<Operator> ON_OTHERS =
            List.of(Operator.EXISTS, Operator.EQUAL, Operator.NOT_EQUAL, Operator.IN);
    private static final List<Operator> ON_LISTS = List.of(Operator.EXISTS, Operator.IN, Operator.INTERSECTS);

    /** A field and some of the values that it had. */
    private static final class Seen {
        private final Operand.Reference reference;
        private final Extractor extractor;
        private final List<Bytes> texts = new ArrayList<>();
        private final List<Long> numbers = new ArrayList<>();

        Seen(Operand.Reference reference) {
            this.reference = reference;
            this.extractor = Fields.of(reference);
        }
    }

    private final Random random;
    private final List<Seen> fields = new ArrayList<>();
    private final Cell cell = new Cell();

    ChanceRules(long seed) {
        random = new Random(seed);
        for (EventField field : EventFields.ALL) {
            if (Fields.isSupported(field) && field.type() != FieldType.DYNAMIC && !countsReadings(field)) {
                arguments(field)
                        .forEach(
                                argument -> fields.add(new Seen(new Operand.Reference(field, argument, field.type()))));
            }
        }
    }

    /** Such a field is the time since it was read last, so the second matcher would read another value than the first. */
    private static boolean countsReadings(EventField field) {
        return field.name().startsWith("evt.deltatime");
    }

    private static List<String> arguments(EventField field) {
        EventField.Argument argument = field.argument();
        List<String> arguments = new ArrayList<>(argument.required() ? List.of() : List.of(""));
        if (argument.index()) {
            arguments.addAll(List.of("0", "1", "2"));
        } else if (field.name().equals("evt.arg")) {
            arguments.addAll(List.of("name", "flags", "res", "fd", "path"));
        } else if (argument.key()) {
            arguments.addAll(List.of("PATH", "/etc"));
        }
        return arguments;
    }

    /** Keeps values of fields at {@code moment}, for constants. */
    void learn(Moment moment) {
        for (Seen seen : fields) {
            if (seen.texts.size() < KEPT && !(seen.extractor instanceof EitherSide) && !isAncestors(seen)) {
                if (seen.extractor.read(moment, cell)) {
                    seen.numbers.add(cell.number());
                    seen.texts.add(
                            seen.reference.list()
                                    ? cell.items().isEmpty()
                                            ? Bytes.NONE
                                            : cell.items().getFirst()
                                    : Bytes.copy(cell.bytes(), cell.from(), cell.length()));
                }
            }
        }
    }

    private static boolean isAncestors(Seen seen) {
        return seen.extractor instanceof AncestorField || seen.extractor instanceof HostName;
    }

    List<Rule> rules(int count) {
        Set<String> types = EventTypes.ALL.stream().map(EventType::name).collect(Collectors.toSet());
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rules.add(rule("chance " + i, condition(3), types));
        }
        return rules;
    }

    private static Rule rule(String name, Condition condition, Set<String> types) {
        return new Rule(
                name,
                "",
                condition,
                "",
                types,
                new OutputFormat(List.of()),
                Priority.DEBUG,
                List.of(),
                "syscall",
                true,
                new Correlation.Single(),
                Throttle.NONE,
                List.of(),
                List.of(),
                Location.NONE);
    }

    private Condition condition(int depth) {
        return switch (depth == 0 ? 9 : random.nextInt(10)) {
            case 0, 1, 2 -> new Condition.All(conditions(depth - 1));
            case 3, 4, 5 -> new Condition.Any(conditions(depth - 1));
            case 6, 7 -> new Condition.Not(condition(depth - 1));
            default -> test(one(fields));
        };
    }

    private List<Condition> conditions(int depth) {
        List<Condition> all = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            all.add(condition(depth));
        }
        return all;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private Condition test(Seen seen) {
        FieldType type = seen.reference.type();
        boolean text = type == FieldType.CHARBUF && !seen.reference.list();
        if (text && !isAncestors(seen) && random.nextInt(12) == 0) {
            return computed(seen);
        }
        Operator operator = one(operators(seen));
        boolean several = operator.wantsList();
        Quantifier quantifier =
                text && !several && operator != Operator.EXISTS && !operator.orders() && random.nextInt(6) == 0
                        ? one(List.of(Quantifier.ONE_OF, Quantifier.ANY_OF, Quantifier.ALL_OF))
                        : Quantifier.NONE;
        List<Value> values = new ArrayList<>();
        for (int i = several || quantifier != Quantifier.NONE ? random.nextInt(6) : 1; i > 0; i--) {
            values.add(value(seen, operator));
        }
        Operand left = text && !isAncestors(seen) && random.nextInt(8) == 0
                ? call(one(List.of(Transformer.TOLOWER, Transformer.TOUPPER, Transformer.BASENAME)), seen.reference)
                : seen.reference;
        return new Condition.Test(
                left, operator, quantifier, operator == Operator.EXISTS ? new Right.None() : new Right.Values(values));
    }

    private Condition computed(Seen seen) {
        Seen other = one(fields);
        while (other.reference.type() != FieldType.CHARBUF || other.reference.list() || isAncestors(other)) {
            other = one(fields);
        }
        return new Condition.Test(
                seen.reference,
                one(List.of(Operator.EQUAL, Operator.NOT_EQUAL, Operator.CONTAINS, Operator.STARTS_WITH)),
                Quantifier.NONE,
                new Right.Computed(
                        random.nextBoolean() ? other.reference : call(Transformer.BASENAME, other.reference)));
    }

    private static Operand call(Transformer transformer, Operand of) {
        return new Operand.Call(transformer, List.of(of), "", FieldType.CHARBUF, false);
    }

    private static List<Operator> operators(Seen seen) {
        if (seen.reference.list()) {
            return ON_LISTS;
        }
        return switch (seen.reference.type()) {
            case CHARBUF -> seen.extractor instanceof HostName ? ON_OTHERS : ON_TEXTS;
            case BYTEBUF -> ON_BUFFERS;
            case BOOL, IPADDR, IPNET -> ON_OTHERS;
            default -> ON_NUMBERS;
        };
    }

    private Value value(Seen seen, Operator operator) {
        return switch (seen.reference.type()) {
            case CHARBUF ->
                seen.extractor instanceof HostName
                        ? new Value.Host("host")
                        : text(operator, part(seen, operator).toString());
            case BYTEBUF ->
                operator == Operator.BCONTAINS || operator == Operator.BSTARTS_WITH
                        ? new Value.Raw(part(seen, operator))
                        : new Value.Text(part(seen, operator).toString());
            case BOOL -> new Value.Flag(random.nextBoolean());
            case IPADDR -> new Value.Address(address());
            case IPNET -> new Value.Network(address(), random.nextInt(33));
            default -> new Value.Whole(number(seen));
        };
    }

    private Value text(Operator operator, String text) {
        return switch (operator) {
            case REGEX ->
                new Value.Pattern(text, com.google.re2j.Pattern.quote(text) + (random.nextBoolean() ? ".*" : ""));
            case GLOB, IGLOB -> new Value.Text(random.nextBoolean() ? text + "*" : "*" + text + "?");
            default -> new Value.Text(text);
        };
    }

    private long number(Seen seen) {
        long near = seen.numbers.isEmpty() ? random.nextInt(10) : one(seen.numbers);
        return random.nextInt(3) == 0 ? near + random.nextInt(3) - 1 : near;
    }

    private Bytes address() {
        for (int i = 0; i < 20; i++) {
            Seen seen = one(fields);
            if (seen.reference.type() == FieldType.IPADDR && !seen.texts.isEmpty()) {
                return one(seen.texts);
            }
        }
        return Bytes.owned(new byte[] {127, 0, 0, 1});
    }

    /** A value that occurs, or what is at its beginning, its end or in it, as the operator asks. */
    private Bytes part(Seen seen, Operator operator) {
        Bytes text = seen.texts.isEmpty() ? Bytes.of("x") : one(seen.texts);
        int length = text.length();
        if (length == 0 || random.nextInt(3) == 0) {
            return text;
        }
        int size = 1 + random.nextInt(length);
        return switch (operator) {
            case CONTAINS, ICONTAINS, BCONTAINS -> Bytes.copy(text.array(), random.nextInt(length - size + 1), size);
            case STARTS_WITH, BSTARTS_WITH, GLOB, IGLOB, PATH_MATCH, REGEX -> Bytes.copy(text.array(), 0, size);
            case ENDS_WITH -> Bytes.copy(text.array(), length - size, size);
            default -> text;
        };
    }
}
