package dev.hull.formats.falco;

import dev.hull.formats.falco.Complaint.Kind;
import dev.hull.formats.falco.Items.MacroItem;
import dev.hull.model.events.EventNames;
import dev.hull.model.rules.Condition;
import dev.hull.model.rules.Operator;
import dev.hull.model.rules.Right;
import dev.hull.model.rules.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compiles conditions: macros are resolved, checks get their types, and the event types are worked out. */
final class Conditions {
    static final int MOST_WEIGHT = 200_000;
    /** Of all conditions together; where nothing is shared, as in strict mode, half of it. */
    private static final long MOST_TOTAL = 4_000_000;

    private static final BitSet ALL = EventNames.all();
    private static final Condition NOTHING = new Condition.Any(List.of());

    private final Macros macros;
    private final Typing typing;
    /** Where all mistakes are told, those of a macro are told once, at the macro. */
    private final boolean strict;

    private final Map<String, Compiled> done = new HashMap<>();
    private long total;

    Conditions(Macros macros, Lists lists, boolean strict) {
        this.macros = macros;
        this.typing = new Typing(lists);
        this.strict = strict;
    }

    Compiled compile(Expression expression, Subject subject) {
        long weight = macros.weight(expression);
        total = Math.min(Long.MAX_VALUE / 2, total + weight);
        if (weight > MOST_WEIGHT || total > (strict ? MOST_TOTAL / 2 : MOST_TOTAL)) {
            subject.stop(new Complaint.Stop(Kind.TOO_LARGE, 0, Integer.toString(MOST_WEIGHT)));
            return failed();
        }
        if (macros.depth(expression) > ExpressionParser.MOST_DEPTH) {
            subject.stop(new Complaint.Stop(Kind.TOO_DEEP, 0, Integer.toString(ExpressionParser.MOST_DEPTH)));
            return failed();
        }
        Compiled compiled = condition(expression, subject);
        if (compiled.weight() > MOST_WEIGHT) {
            subject.stop(new Complaint.Stop(Kind.TOO_LARGE, 0, Integer.toString(MOST_WEIGHT)));
            return failed();
        }
        return compiled;
    }

    private static Compiled failed() {
        return new Compiled(NOTHING, ALL, ALL, 1, 1, true);
    }

    private Compiled condition(Expression expression, Subject subject) {
        return switch (expression) {
            case Expression.And and -> all(and.of(), subject);
            case Expression.Or or -> any(or.of(), subject);
            case Expression.Not not -> {
                Compiled of = condition(not.of(), subject);
                yield new Compiled(
                        new Condition.Not(of.condition()),
                        of.no(),
                        of.yes(),
                        of.weight() + 1,
                        of.depth() + 1,
                        of.failed());
            }
            case Expression.Name name -> macro(name, subject);
            case Expression.Check check -> check(check, subject);
        };
    }

    private Compiled all(List<Expression> expressions, Subject subject) {
        BitSet yes = (BitSet) ALL.clone();
        BitSet no = new BitSet();
        List<Compiled> parts = parts(expressions, subject);
        for (Compiled part : parts) {
            yes.and(part.yes());
            no.or(part.no());
        }
        return joined(new Condition.All(conditions(parts)), yes, no, parts);
    }

    private Compiled any(List<Expression> expressions, Subject subject) {
        BitSet yes = new BitSet();
        BitSet no = (BitSet) ALL.clone();
        List<Compiled> parts = parts(expressions, subject);
        for (Compiled part : parts) {
            yes.or(part.yes());
            no.and(part.no());
        }
        return joined(new Condition.Any(conditions(parts)), yes, no, parts);
    }

    private List<Compiled> parts(List<Expression> expressions, Subject subject) {
        List<Compiled> parts = new ArrayList<>(expressions.size());
        expressions.forEach(expression -> parts.add(condition(expression, subject)));
        return parts;
    }

    private static List<Condition> conditions(List<Compiled> parts) {
        return parts.stream().map(Compiled::condition).toList();
    }

    private static Compiled joined(Condition condition, BitSet yes, BitSet no, List<Compiled> parts) {
        long weight = 1;
        int depth = 0;
        boolean failed = false;
        for (Compiled part : parts) {
            weight = Math.min(Long.MAX_VALUE / 2, weight + part.weight());
            depth = Math.max(depth, part.depth());
            failed |= part.failed();
        }
        return new Compiled(condition, yes, no, weight, depth + 1, failed);
    }

    private Compiled macro(Expression.Name name, Subject subject) {
        MacroItem macro = macros.named(name.macro());
        if (macro == null || macro.parsed == null) {
            return failed();
        }
        if (strict) {
            return condition(macro.parsed, subject);
        }
        Compiled known = done.get(name.macro());
        if (known == null) {
            // What a macro that names itself means is nothing, while it is looked at.
            done.put(name.macro(), failed());
            Subject own = macros.subject(macro, subject.complaints);
            known = compile(macro.parsed, own);
            done.put(name.macro(), known);
        }
        return known;
    }

    private Compiled check(Expression.Check check, Subject subject) {
        try {
            Condition.Test test = typing.test(check, subject);
            BitSet types = types(test);
            BitSet others = ALL;
            if (types.cardinality() < ALL.cardinality()) {
                others = (BitSet) ALL.clone();
                others.andNot(types);
            }
            long weight = test.right() instanceof Right.Values values
                    ? 1 + values.of().size()
                    : 1;
            return new Compiled(test, types, others, weight, 1, false);
        } catch (Complaint.Stop stop) {
            subject.stop(stop);
            return failed();
        }
    }

    /** {@return the event types that a test is only true for; all if it asks something else} */
    private static BitSet types(Condition.Test test) {
        boolean equal = test.operator() == Operator.EQUAL || test.operator() == Operator.IN;
        boolean constant = test.right() instanceof Right.Values && test.quantifier() == Condition.Quantifier.NONE;
        if (!constant || !Fields.isEventType(test.left()) || !equal && test.operator() != Operator.NOT_EQUAL) {
            return ALL;
        }
        BitSet named = new BitSet();
        for (Value value : ((Right.Values) test.right()).of()) {
            int place = value instanceof Value.Text text ? EventNames.place(text.text()) : -1;
            if (place >= 0) {
                named.set(place);
            }
        }
        if (!equal) {
            named.flip(0, EventNames.ALL.size());
        }
        return named;
    }
}
