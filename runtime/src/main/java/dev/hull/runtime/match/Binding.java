package dev.hull.runtime.match;

import dev.hull.model.events.Bytes;
import dev.hull.model.events.FieldType;
import dev.hull.model.rules.Condition;
import dev.hull.model.rules.Condition.Quantifier;
import dev.hull.model.rules.Condition.Test;
import dev.hull.model.rules.Operand;
import dev.hull.model.rules.Operator;
import dev.hull.model.rules.Right;
import dev.hull.model.rules.Value;
import dev.hull.runtime.Attention;
import dev.hull.runtime.fields.AncestorField;
import dev.hull.runtime.fields.Cell;
import dev.hull.runtime.fields.EitherSide;
import dev.hull.runtime.fields.Extractor;
import dev.hull.runtime.fields.HostName;
import dev.hull.runtime.state.Lineage;
import dev.hull.runtime.state.Moment;
import dev.hull.runtime.state.Task;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Conditions to what can be asked at an event.
 *
 * @param strict whether the places where Falco 0.44 falls short of its documentation are kept
 * @param hosts addresses by a host's name
 */
public record Binding(boolean strict, Function<String, List<Bytes>> hosts) {
    /** As documented, with no names of hosts. */
    public static final Binding DOCUMENTED = new Binding(false, name -> List.of());

    /** As Falco 0.44 does it. */
    public static final Binding FALCO = new Binding(true, name -> List.of());

    /** {@return the condition, as what chooses the events that rules look at} */
    public Attention attention(Condition condition) {
        return bind(condition)::holds;
    }

    Node bind(Condition condition) {
        return switch (condition) {
            case Condition.All(List<Condition> of) ->
                all(of.stream().map(this::bind).toList());
            case Condition.Any(List<Condition> of) ->
                any(of.stream().map(this::bind).toList());
            case Condition.Not(Condition of) -> not(bind(of));
            case Test test -> test(test);
        };
    }

    private static Node all(List<Node> of) {
        return moment -> {
            for (Node each : of) {
                if (!each.holds(moment)) {
                    return false;
                }
            }
            return true;
        };
    }

    private static Node any(List<Node> of) {
        return moment -> {
            for (Node each : of) {
                if (each.holds(moment)) {
                    return true;
                }
            }
            return false;
        };
    }

    private static Node not(Node of) {
        return moment -> !of.holds(moment);
    }

    private Node test(Test test) {
        Extractor left = Reading.of(test.left());
        if (test.right() instanceof Right.Computed(Operand operand)) {
            return computed(test, left, Reading.of(operand));
        }
        Comparison comparison = comparison(test);
        return switch (left) {
            case AncestorField field -> ancestors(field, comparison);
            case EitherSide sides -> sides(sides, comparison, test.operator() == Operator.NOT_EQUAL);
            case HostName host -> host(host, test);
            default -> {
                Cell cell = new Cell();
                yield moment -> left.read(moment, cell) && comparison.holds(cell);
            }
        };
    }

    private Comparison comparison(Test test) {
        if (neverHolds(test)) {
            return cell -> false;
        }
        return Comparison.of(test.left().type(), test.left().list(), test.operator(), test.quantifier(), values(test));
    }

    /** {@return one test as a question, asked as trees ask it} */
    public Predicate<Moment> single(Test test) {
        return test(test)::holds;
    }

    /** {@return the constants that the test compares with: names of hosts are resolved} */
    public List<Value> values(Test test) {
        List<Value> values = test.right() instanceof Right.Values(List<Value> of) ? resolved(of) : List.of();
        if (strict && isName(test.left(), "fd.net") && test.operator() == Operator.IN) {
            return values.subList(0, Math.min(1, values.size()));
        }
        return values;
    }

    /** {@return whether it is one of what Falco 0.44 never finds, whatever the values, and that is to be kept} */
    public boolean neverHolds(Test test) {
        return strict && isBroken(test);
    }

    private static boolean isBroken(Test test) {
        boolean in = test.operator() == Operator.IN;
        boolean intersects = test.operator() == Operator.INTERSECTS;
        return (in || intersects) && isName(test.left(), "fd.ip")
                || intersects
                        && (isName(test.left(), "fd.net")
                                || isName(test.left(), "fd.port")
                                || isName(test.left(), "fd.proto"))
                || in && isName(test.left(), "proc.apid");
    }

    private static boolean isName(Operand operand, String name) {
        return operand instanceof Operand.Reference reference
                && reference.field().name().equals(name)
                && reference.argument().isEmpty();
    }

    private List<Value> resolved(List<Value> values) {
        return values.stream()
                .flatMap(value -> value instanceof Value.Host(String name)
                        ? hosts.apply(name).stream().<Value>map(Value.Address::new)
                        : java.util.stream.Stream.of(value))
                .toList();
    }

    /** One of the host's addresses, or none of them. */
    private Node host(HostName host, Test test) {
        List<Value> values = test.right() instanceof Right.Values(List<Value> of) ? resolved(of) : List.of();
        Comparison one = Comparison.of(FieldType.IPADDR, false, Operator.IN, Quantifier.NONE, values);
        boolean wanted = test.operator() != Operator.NOT_EQUAL;
        Cell cell = new Cell();
        return moment -> host.address().read(moment, cell) && one.holds(cell) == wanted;
    }

    private static Node ancestors(AncestorField field, Comparison comparison) {
        Cell cell = new Cell();
        return moment -> {
            Lineage ancestors = AncestorField.of(moment);
            for (Task each = ancestors.next(); each.isKnown(); each = ancestors.next()) {
                if (field.read(each, cell) && comparison.holds(cell)) {
                    return true;
                }
            }
            return false;
        };
    }

    private static Node sides(EitherSide sides, Comparison comparison, boolean both) {
        Cell cell = new Cell();
        return moment -> {
            boolean client = sides.client(moment, cell);
            boolean clientHolds = client && comparison.holds(cell);
            boolean server = sides.server(moment, cell);
            boolean serverHolds = server && comparison.holds(cell);
            return both
                    ? (client || server) && (!client || clientHolds) && (!server || serverHolds)
                    : clientHolds || serverHolds;
        };
    }

    /** The right side is read at the event, too: then it is the one value that the left is held against. */
    private static Node computed(Test test, Extractor left, Extractor right) {
        Cell ours = new Cell();
        Cell theirs = new Cell();
        return moment -> left.read(moment, ours)
                && right.read(moment, theirs)
                && Comparison.of(
                                test.left().type(),
                                test.left().list(),
                                test.operator(),
                                Quantifier.NONE,
                                constants(test, theirs))
                        .holds(ours);
    }

    private static List<Value> constants(Test test, Cell cell) {
        Operand right = ((Right.Computed) test.right()).operand();
        return right.list()
                ? cell.items().stream().<Value>map(Value.Raw::new).toList()
                : List.of(Comparison.constant(right.type(), cell));
    }
}
