package dev.hull.runtime;

import dev.hull.model.Location;
import dev.hull.model.events.EventField;
import dev.hull.model.events.EventFields;
import dev.hull.model.events.EventType;
import dev.hull.model.events.EventTypes;
import dev.hull.model.rules.Condition;
import dev.hull.model.rules.Condition.Quantifier;
import dev.hull.model.rules.Correlation;
import dev.hull.model.rules.Operand;
import dev.hull.model.rules.Operator;
import dev.hull.model.rules.OutputFormat;
import dev.hull.model.rules.OutputFormat.Slot;
import dev.hull.model.rules.OutputFormat.Words;
import dev.hull.model.rules.Priority;
import dev.hull.model.rules.Right;
import dev.hull.model.rules.Rule;
import dev.hull.model.rules.Throttle;
import dev.hull.model.rules.Value;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules for tests, made without their language. */
public final class MadeRules {
    public static final Condition ALWAYS = new Condition.All(List.of());

    private MadeRules() {}

    public static Operand field(String name) {
        EventField field = EventFields.named(name);
        return new Operand.Reference(field, "", field.type());
    }

    public static Condition.Test test(String field, Operator operator, Value value) {
        return new Condition.Test(field(field), operator, Quantifier.NONE, new Right.Values(List.of(value)));
    }

    public static Rule named(String name, Priority priority, Condition condition) {
        return of(name, priority, condition, new Correlation.Single(), Throttle.NONE);
    }

    public static Rule of(
            String name, Priority priority, Condition condition, Correlation correlation, Throttle throttle) {
        OutputFormat output =
                new OutputFormat(List.of(new Words("tid="), new Slot(field("thread.tid"), "thread.tid", 0)));
        return of(name, priority, condition, correlation, throttle, output);
    }

    /** {@return one that is told at every event, with the values of {@code fields}} */
    public static Rule telling(String... fields) {
        List<OutputFormat.Piece> slots = Stream.of(fields)
                .<OutputFormat.Piece>map(name -> new Slot(field(name), name, 0))
                .toList();
        return of("tells", Priority.NOTICE, ALWAYS, new Correlation.Single(), Throttle.NONE, new OutputFormat(slots));
    }

    private static Rule of(
            String name,
            Priority priority,
            Condition condition,
            Correlation correlation,
            Throttle throttle,
            OutputFormat output) {
        Set<String> types = EventTypes.ALL.stream().map(EventType::name).collect(Collectors.toSet());
        return new Rule(
                name,
                "",
                condition,
                "",
                types,
                output,
                priority,
                List.of(),
                "syscall",
                true,
                correlation,
                throttle,
                List.of(),
                List.of(),
                Location.NONE);
    }
}
