package dev.hull.runtime.compile;

import dev.hull.model.Location;
import dev.hull.model.events.Bytes;
import dev.hull.model.events.Event;
import dev.hull.model.events.EventFields;
import dev.hull.model.events.FieldType;
import dev.hull.model.events.ListedTask;
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
import dev.hull.runtime.fields.Fields;
import dev.hull.runtime.state.Machine;
import dev.hull.runtime.state.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Rules, machines and events by chance: texts of few letters, so that many of them meet. */
final class Generated {
    private static final List<String> TEXTS = List.of(
            "proc.name",
            "proc.exe",
            "proc.exepath",
            "proc.cmdline",
            "proc.args",
            "proc.cwd",
            "proc.pname",
            "proc.pexe");
    private static final List<String> NUMBERS =
            List.of("proc.pid", "proc.ppid", "proc.tty", "proc.vpid", "user.uid", "proc.is_exe_writable", "proc.sid");
    private static final List<String> NAMES = List.of("open", "openat", "close", "execve", "read", "unlink");
    private static final Operator[] ON_TEXTS = {
        Operator.EXISTS,
        Operator.EQUAL,
        Operator.EQUAL,
        Operator.NOT_EQUAL,
        Operator.LESS,
        Operator.GREATER_OR_EQUAL,
        Operator.CONTAINS,
        Operator.CONTAINS,
        Operator.ICONTAINS,
        Operator.STARTS_WITH,
        Operator.STARTS_WITH,
        Operator.ENDS_WITH,
        Operator.GLOB,
        Operator.IGLOB,
        Operator.REGEX,
        Operator.IN,
        Operator.IN,
        Operator.INTERSECTS,
        Operator.PATH_MATCH
    };
    private static final Operator[] ON_NUMBERS = {
        Operator.EXISTS,
        Operator.EQUAL,
        Operator.NOT_EQUAL,
        Operator.LESS,
        Operator.LESS_OR_EQUAL,
        Operator.GREATER,
        Operator.GREATER_OR_EQUAL,
        Operator.IN
    };

    private final Random random;

    Generated(long seed) {
        random = new Random(seed);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(8); length > 0; length--) {
            text.append("aAb/".charAt(random.nextInt(4)));
        }
        return text.toString();
    }

    private Bytes bytes() {
        return Bytes.of(text());
    }

    Machine machine() {
        Machine machine = new Machine();
        for (int i = 1; i <= 20; i++) {
            machine.task(task(100 + i, 100 + random.nextInt(i)));
        }
        return machine;
    }

    private ListedTask task(long pid, long parent) {
        return new ListedTask(
                pid,
                pid,
                parent,
                pid - random.nextInt(3),
                pid,
                pid,
                1 + random.nextInt(5),
                pid,
                bytes(),
                bytes(),
                bytes(),
                List.of(bytes(), bytes()),
                List.of(Bytes.of("A=" + text())),
                bytes(),
                Bytes.of("/"),
                List.of(),
                0,
                1024,
                random.nextInt(3),
                0,
                0,
                random.nextInt(3),
                1_000,
                0,
                new ListedTask.Memory(1, 1, 0, 0, 0),
                0,
                0,
                0,
                random.nextInt(4),
                0,
                0,
                0);
    }

    Event event() {
        return Written.event(one(NAMES), 1_000_000, 100 + random.nextInt(23), Map.of("name", text(), "fd", 3));
    }

    List<Rule> rules(int count) {
        return Stream.generate(() -> rule(condition(3))).limit(count).toList();
    }

    static Rule rule(Condition condition) {
        return new Rule(
                "r",
                "d",
                condition,
                "",
                Set.copyOf(NAMES),
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

    Condition condition(int depth) {
        int kind = depth == 0 ? 9 : random.nextInt(10);
        return switch (kind) {
            case 0, 1, 2 -> new Condition.All(conditions(depth - 1));
            case 3, 4, 5 -> new Condition.Any(conditions(depth - 1));
            case 6 -> new Condition.Not(condition(depth - 1));
            default -> test();
        };
    }

    private List<Condition> conditions(int depth) {
        List<Condition> all = new ArrayList<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            all.add(condition(depth));
        }
        return all;
    }

    private Condition test() {
        return switch (random.nextInt(8)) {
            case 0, 1 -> number();
            case 2 -> ofAncestors();
            case 3 -> ofType();
            default -> text(one(TEXTS), "");
        };
    }

    private Condition ofType() {
        List<Value> names = List.of(new Value.Text(one(NAMES)), new Value.Text(one(NAMES)));
        Operand.Reference type = reference("evt.type", "");
        if (!Fields.isSupported(type.field())) {
            return number();
        }
        return random.nextBoolean()
                ? new Condition.Test(type, Operator.IN, Quantifier.NONE, new Right.Values(names))
                : new Condition.Test(
                        type,
                        random.nextBoolean() ? Operator.EQUAL : Operator.NOT_EQUAL,
                        Quantifier.NONE,
                        new Right.Values(names.subList(0, 1)));
    }

    private Condition ofAncestors() {
        return text(random.nextBoolean() ? "proc.aname" : "proc.aexe", random.nextBoolean() ? "" : "2");
    }

    private static Operand.Reference reference(String name, String argument) {
        return new Operand.Reference(
                EventFields.named(name), argument, EventFields.named(name).type());
    }

    private Condition number() {
        String name = one(NUMBERS);
        Operator operator = ON_NUMBERS[random.nextInt(ON_NUMBERS.length)];
        long around = name.endsWith("pid") && !name.equals("proc.vpid") || name.equals("proc.sid") ? 100 : 0;
        boolean flag = reference(name, "").type() == FieldType.BOOL;
        List<Value> values = new ArrayList<>();
        for (int i = operator == Operator.IN ? random.nextInt(4) : 1; i > 0; i--) {
            values.add(flag ? new Value.Flag(random.nextBoolean()) : new Value.Whole(around + random.nextInt(6) - 1));
        }
        return test(reference(name, ""), operator, Quantifier.NONE, values);
    }

    private Condition text(String name, String argument) {
        Operand left = reference(name, argument);
        if (!name.startsWith("proc.a") && random.nextInt(8) == 0) {
            left = new Operand.Call(
                    random.nextBoolean() ? Operand.Transformer.TOLOWER : Operand.Transformer.BASENAME,
                    List.of(left),
                    "",
                    FieldType.CHARBUF,
                    false);
        }
        Operator operator = ON_TEXTS[random.nextInt(ON_TEXTS.length)];
        if (random.nextInt(20) == 0 && !name.startsWith("proc.a")) {
            return new Condition.Test(
                    left, Operator.EQUAL, Quantifier.NONE, new Right.Computed(reference("proc.pname", "")));
        }
        boolean several =
                Set.of(Operator.IN, Operator.INTERSECTS, Operator.PATH_MATCH).contains(operator);
        Quantifier quantifier = several || operator == Operator.EXISTS || random.nextInt(6) > 0
                ? Quantifier.NONE
                : Quantifier.values()[random.nextInt(4)];
        List<Value> values = new ArrayList<>();
        for (int i = several || quantifier != Quantifier.NONE ? random.nextInt(4) : 1; i > 0; i--) {
            values.add(value(operator));
        }
        return test(left, operator, quantifier, values);
    }

    private static Condition test(Operand left, Operator operator, Quantifier quantifier, List<Value> values) {
        return new Condition.Test(
                left, operator, quantifier, operator == Operator.EXISTS ? new Right.None() : new Right.Values(values));
    }

    private Value value(Operator operator) {
        String text = text();
        return switch (operator) {
            case REGEX -> new Value.Pattern("(" + text + ")*", "(" + text + ")*");
            case GLOB, IGLOB, PATH_MATCH -> new Value.Text(random.nextInt(3) > 0 ? text : "*" + text + "?[ab]*");
            default -> new Value.Text(text);
        };
    }
}
