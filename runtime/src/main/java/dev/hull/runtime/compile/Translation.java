package dev.hull.runtime.compile;

import com.google.re2j.Pattern;
import dev.hull.model.events.Bytes;
import dev.hull.model.events.FieldType;
import dev.hull.model.rules.Condition;
import dev.hull.model.rules.Condition.Quantifier;
import dev.hull.model.rules.Operand;
import dev.hull.model.rules.Operator;
import dev.hull.model.rules.Right;
import dev.hull.model.rules.Value;
import dev.hull.runtime.compile.Bundle.Kind;
import dev.hull.runtime.compile.Formula.Atom;
import dev.hull.runtime.compile.Formula.Constant;
import dev.hull.runtime.compile.Questions.OfAncestor;
import dev.hull.runtime.compile.Questions.OfSides;
import dev.hull.runtime.compile.Questions.Once;
import dev.hull.runtime.compile.Questions.Present;
import dev.hull.runtime.compile.Questions.Rare;
import dev.hull.runtime.compile.Questions.Single;
import dev.hull.runtime.fields.AncestorField;
import dev.hull.runtime.fields.Cell;
import dev.hull.runtime.fields.EitherSide;
import dev.hull.runtime.fields.Extractor;
import dev.hull.runtime.fields.HostName;
import dev.hull.runtime.match.Binding;
import dev.hull.runtime.match.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Conditions to formulas. Tests that several rules make become one; those that can be decided together become bundles. */
final class Translation {
    private static final Set<String> COMMON = Set.of(
            "fd.typechar",
            "fd.type",
            "evt.type",
            "evt.dir",
            "evt.res",
            "evt.rawres",
            "fd.l4proto",
            "fd.sockfamily",
            "user.name",
            "user.uid",
            "container.id",
            "container.type");

    private final Binding binding;
    private final Formulas formulas;
    private final Map<Operand, Slot> slots = new HashMap<>();
    private final Map<Bundle.Kind, Map<Operand, Bundle>> bundles = new HashMap<>();
    private final Map<Object, Atom> atoms = new HashMap<>();

    Translation(Binding binding, Formulas formulas) {
        this.binding = binding;
        this.formulas = formulas;
    }

    Formula of(Condition condition) {
        return switch (condition) {
            case Condition.All(List<Condition> of) ->
                formulas.all(of.stream().map(this::of).toList());
            case Condition.Any(List<Condition> of) ->
                formulas.any(of.stream().map(this::of).toList());
            case Condition.Not(Condition of) -> formulas.not(of(of));
            case Condition.Test test -> test(test);
        };
    }

    private Formula test(Condition.Test test) {
        if (binding.neverHolds(test)) {
            return Constant.FALSE;
        }
        if (test.right() instanceof Right.Computed || test.left().list() || test.quantifier() == Quantifier.ONE_OF) {
            return rare(test);
        }
        if (test.left() instanceof Operand.Reference) {
            Extractor read = Reading.of(test.left());
            if (read instanceof AncestorField || read instanceof EitherSide) {
                return ofSeveral(test, read);
            }
            if (read instanceof HostName) {
                return rare(test);
            }
        }
        List<Value> values = binding.values(test);
        return switch (test.quantifier()) {
            case ANY_OF -> formulas.any(each(test, values));
            case ALL_OF -> values.isEmpty() ? Constant.FALSE : formulas.all(each(test, values));
            default -> plain(test, values);
        };
    }

    private List<Formula> each(Condition.Test test, List<Value> values) {
        return values.stream()
                .map(value -> single(test.left(), test.operator(), value))
                .toList();
    }

    private Formula rare(Condition.Test test) {
        return atom(test, key -> new Test.Lone(new Once(new Rare(binding.single(test)), new Seen()), 60, 0.3));
    }

    /** What is asked of all ancestors, or of both sides. */
    private Formula ofSeveral(Condition.Test test, Extractor read) {
        ValueTest value = valueTest(test);
        if (value instanceof ValueTest.Never) {
            return rare(test);
        }
        boolean both = test.operator() == Operator.NOT_EQUAL;
        return atom(
                test,
                key -> read instanceof AncestorField field
                        ? new Test.Lone(new Once(new OfAncestor(field, value, new Cell()), new Seen()), 8, 0.3)
                        : new Test.Lone(
                                new Once(new OfSides((EitherSide) read, value, both, new Cell()), new Seen()), 4, 0.3));
    }

    /** {@return one test for all values, {@link ValueTest.Never} if there is none such} */
    private ValueTest valueTest(Condition.Test test) {
        List<Value> values = binding.values(test);
        boolean among = test.operator() == Operator.IN || test.operator() == Operator.INTERSECTS;
        if (values.isEmpty() || test.quantifier() != Quantifier.NONE || !among && values.size() != 1) {
            return ValueTest.Never.HOLDS;
        }
        List<ValueTest> each = new ArrayList<>();
        for (Value value : values) {
            ValueTest one = valueTest(test.left().type(), among ? Operator.EQUAL : test.operator(), value);
            if (one instanceof ValueTest.Never) {
                return one;
            }
            each.add(one);
        }
        return each.size() == 1 ? each.getFirst() : together(each);
    }

    private static ValueTest together(List<ValueTest> each) {
        Rows rows = new Rows(1);
        Map<Bytes, long[]> texts = new HashMap<>();
        for (ValueTest test : each) {
            if (!(test instanceof ValueTest.OrderedText(Operator operator, Bytes right))) {
                return new ValueTest.Either(List.copyOf(each));
            }
            texts.put(right, rows.with(rows.none(), 0));
        }
        return new ValueTest.Among(new ExactTexts(texts, rows), rows.none());
    }

    private Formula plain(Condition.Test test, List<Value> values) {
        Operand left = test.left();
        return switch (test.operator()) {
            case EXISTS -> present(left);
            case IN, INTERSECTS -> among(left, values);
            case PATH_MATCH -> below(test, values);
            default -> values.isEmpty() ? Constant.FALSE : single(left, test.operator(), values.getFirst());
        };
    }

    private Formula present(Operand left) {
        return atom(List.of(left), key -> new Test.Lone(new Present(slot(left)), cost(left), 0.9));
    }

    private Formula among(Operand left, List<Value> values) {
        List<Bytes> texts = new ArrayList<>();
        List<Long> numbers = new ArrayList<>();
        List<Formula> all = new ArrayList<>();
        for (Value value : values) {
            switch (value) {
                case Value.Text(String text) -> texts.add(Bytes.of(text));
                case Value.Raw(Bytes raw) -> texts.add(raw);
                case Value.Address(Bytes address) -> texts.add(address);
                case Value.Whole(long number) when left.type() != FieldType.DOUBLE -> numbers.add(number);
                case Value.Flag(boolean flag) when left.type() != FieldType.DOUBLE -> numbers.add(flag ? 1L : 0L);
                default -> all.add(single(left, Operator.EQUAL, value));
            }
        }
        if (!texts.isEmpty()) {
            all.add(bundled(left, Kind.EXACT, texts));
        }
        if (!numbers.isEmpty()) {
            all.add(bundled(left, Kind.NUMBER, numbers));
        }
        return formulas.any(all);
    }

    private Formula below(Condition.Test test, List<Value> values) {
        List<Bytes> plain = new ArrayList<>();
        for (Value value : values) {
            Bytes path = value instanceof Value.Text(String text) ? Bytes.of(text) : Bytes.NONE;
            if (!(value instanceof Value.Text) || isPattern(path)) {
                return rare(test);
            }
            plain.add(path);
        }
        return plain.isEmpty() ? Constant.FALSE : bundled(test.left(), Kind.PATH, plain);
    }

    private static boolean isPattern(Bytes path) {
        for (byte each : path.array()) {
            if (each == '*' || each == '?' || each == '[') {
                return true;
            }
        }
        return false;
    }

    private Formula single(Operand left, Operator operator, Value value) {
        if (isNumber(left) && value instanceof Value.Whole(long number) && number < 2) {
            switch (operator) {
                case EQUAL, LESS_OR_EQUAL, LESS -> {
                    if (number < 1 || operator == Operator.LESS) {
                        return Constant.FALSE;
                    }
                }
                case GREATER_OR_EQUAL, GREATER -> {
                    if (number < 1 || operator == Operator.GREATER_OR_EQUAL) {
                        return Constant.TRUE;
                    }
                }
                default -> {}
            }
        }
        boolean equality = operator == Operator.EQUAL;
        if (operator == Operator.NOT_EQUAL) {
            return formulas.all(List.of(present(left), formulas.not(single(left, Operator.EQUAL, value))));
        }
        return switch (value) {
            case Value.Whole(long number)
            when equality && left.type() != FieldType.DOUBLE -> bundled(left, Kind.NUMBER, List.of(number));
            case Value.Flag(boolean flag)
            when equality && left.type() != FieldType.DOUBLE -> bundled(left, Kind.NUMBER, List.of(flag ? 1L : 0L));
            case Value.Text(String text) -> text(left, operator, Bytes.of(text));
            case Value.Raw(Bytes raw) -> text(left, operator, raw);
            case Value.Address(Bytes address) -> bundled(left, Kind.EXACT, List.of(address));
            case Value.Host host -> Constant.FALSE;
            default -> lone(left, operator, value);
        };
    }

    /** Whether it is {@code evt.num}, which counts from 1: rules that hold never or always are written with it. */
    private static boolean isNumber(Operand left) {
        return left instanceof Operand.Reference reference
                && reference.field().name().equals("evt.num");
    }

    private Formula text(Operand left, Operator operator, Bytes text) {
        return switch (operator) {
            case EQUAL -> bundled(left, Kind.EXACT, List.of(text));
            case CONTAINS, BCONTAINS -> bundled(left, Kind.PART, List.of(text));
            case ICONTAINS -> bundled(left, Kind.PART_ANY_CASE, List.of(ValueTest.lower(text)));
            case STARTS_WITH, BSTARTS_WITH -> bundled(left, Kind.START, List.of(text));
            case ENDS_WITH -> bundled(left, Kind.END, List.of(text));
            default -> lone(left, operator, new Value.Raw(text));
        };
    }

    /** {@return the test, {@link ValueTest.Never} if there is no such} */
    private static ValueTest valueTest(FieldType type, Operator operator, Value value) {
        return switch (value) {
            case Value.Whole(long number) -> ordered(type, operator, number);
            case Value.Flag(boolean flag) -> ordered(type, operator, flag ? 1 : 0);
            case Value.Text(String text) -> textTest(operator, Bytes.of(text));
            case Value.Raw(Bytes raw) -> textTest(operator, raw);
            case Value.Address(Bytes address) ->
                new ValueTest.OrderedText(
                        operator == Operator.NOT_EQUAL ? Operator.NOT_EQUAL : Operator.EQUAL, address);
            case Value.Network(Bytes network, int bits) -> {
                ValueTest in = new ValueTest.InNetwork(network, bits);
                yield operator == Operator.NOT_EQUAL ? new ValueTest.Negated(in) : in;
            }
            case Value.Pattern(String text, String translated) -> new ValueTest.LikeRegex(Pattern.compile(translated));
            case Value.Host host -> ValueTest.Never.HOLDS;
        };
    }

    private static ValueTest ordered(FieldType type, Operator operator, long number) {
        return switch (type) {
            case DOUBLE -> new ValueTest.OrderedDouble(operator, number);
            case UINT32, UINT64, ABSTIME, RELTIME, PORT -> new ValueTest.Ordered(operator, number, Long.MIN_VALUE);
            default -> new ValueTest.Ordered(operator, number, 0);
        };
    }

    private static ValueTest textTest(Operator operator, Bytes text) {
        return switch (operator) {
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                new ValueTest.OrderedText(operator, text);
            case GLOB -> new ValueTest.LikeGlob(text);
            default -> ValueTest.Never.HOLDS;
        };
    }

    private Formula lone(Operand left, Operator operator, Value value) {
        ValueTest test = valueTest(left.type(), operator, value);
        if (test instanceof ValueTest.Never) {
            return rare(new Condition.Test(left, operator, Quantifier.NONE, new Right.Values(List.of(value))));
        }
        double chance = test instanceof ValueTest.Ordered ? 0.7 : 0.1;
        double cost = test instanceof ValueTest.LikeRegex ? 60 : test instanceof ValueTest.LikeGlob ? 5 : 0.2;
        return atom(List.of(left, test), key -> new Test.Lone(new Single(slot(left), test), cost(left) + cost, chance));
    }

    private Formula bundled(Operand left, Kind kind, List<?> keys) {
        Bundle bundle = bundles.computeIfAbsent(kind, each -> new HashMap<>())
                .computeIfAbsent(left, operand -> new Bundle(slot(operand), kind, cost(operand), isCommon(operand)));
        Test.Bundled test = bundle.test(keys.stream().distinct().toList());
        return atom(test, key -> test);
    }

    private Formula atom(Object key, Function<Object, Test> make) {
        Atom known = atoms.get(key);
        if (known == null) {
            known = new Atom(make.apply(key));
            atoms.put(key, known);
        }
        return known;
    }

    /** {@return what reads {@code evt.type}; a slot that no test has if none asks for it} */
    Slot type() {
        for (Map.Entry<Operand, Slot> each : slots.entrySet()) {
            if (each.getKey() instanceof Operand.Reference reference
                    && reference.field().name().equals("evt.type")) {
                return each.getValue();
            }
        }
        return Slot.of((moment, out) -> false);
    }

    private Slot slot(Operand operand) {
        return slots.computeIfAbsent(operand, each -> Slot.of(Reading.of(each)));
    }

    /** Whether the field has few values, so that one of them says little. */
    private static boolean isCommon(Operand operand) {
        return operand instanceof Operand.Reference reference
                && COMMON.contains(reference.field().name());
    }

    /** A guess, in about ten nanoseconds. */
    private static double cost(Operand operand) {
        if (!(operand instanceof Operand.Reference reference)) {
            return 20;
        }
        String name = reference.field().name();
        return name.startsWith("evt.arg") ? 8 : name.startsWith("fd.") ? 2 : name.startsWith("evt.") ? 0.5 : 1;
    }
}
