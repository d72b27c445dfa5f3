package dev.hull.benchmarks.replay;

import dev.hull.model.Location;
import dev.hull.model.events.EventField;
import dev.hull.model.events.EventFields;
import dev.hull.model.rules.Condition;
import dev.hull.model.rules.Condition.Quantifier;
import dev.hull.model.rules.Correlation;
import dev.hull.model.rules.Operand;
import dev.hull.model.rules.Operator;
import dev.hull.model.rules.OutputFormat;
import dev.hull.model.rules.Priority;
import dev.hull.model.rules.Right;
import dev.hull.model.rules.Rule;
import dev.hull.model.rules.Throttle;
import dev.hull.model.rules.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What an event costs as rules become more: rules of the usual kind, on files that are read, by name, beginning, end or part, and not by two programs. */
final class RuleCurve {
    private static final int[] SIZES = {0, 10, 100, 300, 1_000, 2_000};
    private static final long LEAST_NANOSECONDS = 20_000_000_000L;
    private static final String[] CALLS = {"open", "openat", "openat2"};

    /** {@code translated} is in milliseconds, in an increasingly warm JVM; {@code nanoseconds} an event, reading and state included. */
    record Point(int rules, double translated, double nanoseconds) {}

    private RuleCurve() {}

    static List<Point> of(Recording recording) throws IOException {
        byte[] packed = Speed.packed(recording);
        List<Speed.Stage> stages = new ArrayList<>();
        List<Double> translated = new ArrayList<>();
        for (int size : SIZES) {
            List<Rule> rules =
                    IntStream.range(0, size).mapToObj(RuleCurve::rule).toList();
            long start = System.nanoTime();
            stages.add(Speed.tried(Integer.toString(size), packed, rules));
            translated.add((System.nanoTime() - start) / 1e6);
        }
        Speed.takeTurns(stages, Speed.read(packed, new dev.hull.model.events.CaptureListener() {}), LEAST_NANOSECONDS);
        return IntStream.range(0, SIZES.length)
                .mapToObj(i ->
                        new Point(SIZES[i], translated.get(i), stages.get(i).nanoseconds()))
                .toList();
    }

    private static Rule rule(int number) {
        Condition file = switch (number % 4) {
            case 0 -> test("fd.name", Operator.EQUAL, "/opt/app" + number + "/secret");
            case 1 -> test("fd.name", Operator.STARTS_WITH, "/srv/data" + number + "/");
            case 2 -> test("fd.name", Operator.ENDS_WITH, "key" + number + ".pem");
            default -> test("fd.name", Operator.CONTAINS, "token-" + number);
        };
        Condition condition = new Condition.All(List.of(
                test("evt.type", Operator.IN, CALLS),
                test("evt.is_open_read", Operator.EQUAL, new Value.Flag(true)),
                file,
                new Condition.Not(test("proc.name", Operator.IN, "agent" + number, "backup" + number))));
        return new Rule(
                "r" + number,
                "",
                condition,
                "",
                Set.of(CALLS),
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

    private static Condition test(String field, Operator operator, String... texts) {
        return test(field, operator, Stream.of(texts).map(Value.Text::new).toArray(Value[]::new));
    }

    private static Condition test(String field, Operator operator, Value... values) {
        EventField named = EventFields.named(field);
        return new Condition.Test(
                new Operand.Reference(named, "", named.type()),
                operator,
                Quantifier.NONE,
                new Right.Values(List.of(values)));
    }
}
