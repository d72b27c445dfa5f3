package dev.hull.runtime.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.model.events.Bytes;
import dev.hull.model.events.EventField;
import dev.hull.model.events.EventFields;
import dev.hull.model.events.FieldType;
import dev.hull.model.rules.Condition;
import dev.hull.model.rules.Condition.Quantifier;
import dev.hull.model.rules.Operand;
import dev.hull.model.rules.Operator;
import dev.hull.model.rules.Right;
import dev.hull.model.rules.Value;
import dev.hull.runtime.state.Machine;
import dev.hull.runtime.state.Moment;
import dev.hull.runtime.state.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A test on a missing value is false, whatever its operator; {@code not} makes it true. */
class MissingValueTest {
    private static final Operand NAME = reference("proc.name", "");
    private static final Operand PID = reference("proc.pid", "");
    private static final Operand ANCESTOR = reference("proc.aname", "7");
    private static final Operand ANCESTORS = reference("proc.aname", "");

    private static Operand reference(String name, String argument) {
        EventField field = EventFields.named(name);
        return new Operand.Reference(field, argument, field.type());
    }

    static final List<Condition.Test> TESTS = tests();

    private static List<Condition.Test> tests() {
        List<Condition.Test> tests = new ArrayList<>();
        for (Operator operator : Operator.values()) {
            for (Quantifier quantifier : Quantifier.values()) {
                for (Operand left : List.of(NAME, ANCESTOR, ANCESTORS, PID)) {
                    tests.add(new Condition.Test(
                            left, operator, quantifier, new Right.Values(List.of(value(left, operator)))));
                }
            }
        }
        tests.add(computed(NAME, NAME, Operator.EQUAL));
        tests.add(computed(NAME, NAME, Operator.NOT_EQUAL));
        tests.add(computed(new Operand.Literal("x"), NAME, Operator.NOT_EQUAL));
        tests.add(new Condition.Test(
                new Operand.Call(Operand.Transformer.TOLOWER, List.of(NAME), "", FieldType.CHARBUF, false),
                Operator.NOT_EQUAL,
                Quantifier.NONE,
                new Right.Values(List.of(new Value.Text("x")))));
        tests.add(new Condition.Test(
                new Operand.Call(Operand.Transformer.LEN, List.of(NAME), "", FieldType.UINT64, false),
                Operator.GREATER_OR_EQUAL,
                Quantifier.NONE,
                new Right.Values(List.of(new Value.Whole(0)))));
        return tests;
    }

    private static Condition.Test computed(Operand left, Operand right, Operator operator) {
        return new Condition.Test(left, operator, Quantifier.NONE, new Right.Computed(right));
    }

    private static Value value(Operand left, Operator operator) {
        if (left == PID) {
            return new Value.Whole(-1);
        }
        return switch (operator) {
            case REGEX -> new Value.Pattern(".*", ".*");
            case BCONTAINS, BSTARTS_WITH -> new Value.Raw(Bytes.NONE);
            default -> new Value.Text("");
        };
    }

    @ParameterizedTest
    @FieldSource("TESTS")
    void isFalse(Condition.Test test) {
        assertThat(Binding.DOCUMENTED.bind(test).holds(ofNoThread())).isFalse();
        assertThat(Binding.FALCO.bind(test).holds(ofNoThread())).isFalse();
    }

    @ParameterizedTest
    @FieldSource("TESTS")
    void isTrueUnderNot(Condition.Test test) {
        assertThat(Binding.DOCUMENTED.bind(new Condition.Not(test)).holds(ofNoThread()))
                .isTrue();
    }

    /** An event that happens in no thread, so that nothing of a process is known. */
    private static Moment ofNoThread() {
        Machine machine = new Machine();
        machine.before(Written.event("asyncevent", 1, 0, Map.of("name", "x")));
        return machine.moment();
    }
}
