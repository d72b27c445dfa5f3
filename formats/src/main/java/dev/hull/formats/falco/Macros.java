package dev.hull.formats.falco;

import dev.hull.formats.falco.Complaint.Kind;
import dev.hull.formats.falco.Items.MacroItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The macros of a collection: parsed, and looked up by name. */
final class Macros {
    private final Map<String, MacroItem> macros;
    private final Set<String> used = new HashSet<>();
    private final Map<String, Long> weights = new HashMap<>();
    private final Map<String, Integer> depths = new HashMap<>();
    /** Each behind those that it names. */
    private final List<MacroItem> inOrder = new ArrayList<>();

    /** The texts that were parsed, where that is not what is written. */
    private final Map<String, String> shown = new HashMap<>();

    Macros(Map<String, MacroItem> macros) {
        this.macros = macros;
    }

    Set<String> used() {
        return used;
    }

    @Nullable
    MacroItem named(String name) {
        return macros.get(name);
    }

    Subject subject(MacroItem macro, Complaints complaints) {
        String text = shown.getOrDefault(macro.name, macro.condition.text());
        return new Subject(complaints, macro.trail, macro.conditionTrail, macro.condition, text, false);
    }

    /** Parses all, then looks for what their names mean. */
    void parse(Complaints complaints, @Nullable ListSubstitution substitution) {
        for (MacroItem macro : macros.values()) {
            if (complaints.isOver()) {
                return;
            }
            if (substitution != null || macro.parsed == null) {
                parse(macro, complaints, substitution);
            }
        }
        for (MacroItem macro : macros.values()) {
            Expression parsed = macro.parsed;
            if (parsed != null && !complaints.isOver()) {
                resolve(macro, parsed, subject(macro, complaints));
            }
        }
        Set<String> clear = new HashSet<>();
        for (MacroItem macro : macros.values()) {
            checkLoops(macro, complaints, clear);
        }
    }

    private void parse(MacroItem macro, Complaints complaints, @Nullable ListSubstitution substitution) {
        macro.parsed = null;
        try {
            String text = macro.condition.text();
            if (substitution != null) {
                text = substitution.in(text);
                shown.put(macro.name, text);
            }
            List<Complaint.Stop> notes = new ArrayList<>();
            macro.parsed = ExpressionParser.parse(text, notes);
            if (substitution == null) {
                notes.forEach(note -> subject(macro, complaints).stop(note));
            }
        } catch (Complaint.Stop stop) {
            subject(macro, complaints).stop(stop);
        }
    }

    private void resolve(MacroItem macro, Expression parsed, Subject subject) {
        for (Expression.Name name : names(parsed)) {
            MacroItem target = macros.get(name.macro());
            if (target == null) {
                subject.name(Kind.UNDEFINED_MACRO, name.at(), name.macro());
            } else if (target.defined >= macro.changed) {
                Kind kind = target == macro ? Kind.MACRO_LOOP : Kind.MACRO_LATER;
                subject.name(kind, name.at(), name.macro());
                macro.parsed = null;
            } else {
                used.add(name.macro());
            }
        }
    }

    /** A loop is only possible where a macro was changed after another was defined. */
    private void checkLoops(MacroItem start, Complaints complaints, Set<String> clear) {
        Set<String> path = new HashSet<>();
        List<Step> steps = new ArrayList<>(List.of(new Step(start.name, false)));
        while (!steps.isEmpty()) {
            Step step = steps.removeLast();
            MacroItem macro = macros.get(step.macro);
            if (step.leaves && macro != null) {
                path.remove(step.macro);
                clear.add(step.macro);
                inOrder.add(macro);
                weights.put(macro.name, macro.parsed == null ? 1 : weight(macro.parsed));
                depths.put(macro.name, macro.parsed == null ? 1 : depth(macro.parsed));
                continue;
            }
            if (macro == null || macro.parsed == null || clear.contains(step.macro)) {
                continue;
            }
            path.add(step.macro);
            steps.add(new Step(step.macro, true));
            for (Expression.Name name : names(macro.parsed)) {
                if (path.contains(name.macro())) {
                    subject(macro, complaints).name(Kind.MACRO_LOOP, name.at(), name.macro());
                    macro.parsed = null;
                    break;
                }
                steps.add(new Step(name.macro(), false));
            }
        }
    }

    private record Step(String macro, boolean leaves) {}

    /** {@return the names that stand in an expression, in order} */
    static List<Expression.Name> names(Expression expression) {
        List<Expression.Name> names = new ArrayList<>();
        collect(expression, names);
        return names;
    }

    private static void collect(Expression expression, List<Expression.Name> names) {
        switch (expression) {
            case Expression.And and -> and.of().forEach(each -> collect(each, names));
            case Expression.Or or -> or.of().forEach(each -> collect(each, names));
            case Expression.Not not -> collect(not.of(), names);
            case Expression.Name name -> names.add(name);
            case Expression.Check check -> {}
        }
    }

    /** Says which names of a rule's condition mean nothing. */
    void resolve(Expression expression, Subject subject) {
        for (Expression.Name name : names(expression)) {
            if (macros.containsKey(name.macro())) {
                used.add(name.macro());
            } else {
                subject.name(Kind.UNDEFINED_MACRO, name.at(), name.macro());
            }
        }
    }

    /** {@return the macros that an expression names, and those that these name} */
    SortedSet<String> reached(Expression expression) {
        SortedSet<String> reached = new TreeSet<>();
        List<Expression> due = new ArrayList<>(List.of(expression));
        while (!due.isEmpty()) {
            for (Expression.Name name : names(due.removeLast())) {
                MacroItem macro = macros.get(name.macro());
                if (macro != null && reached.add(name.macro()) && macro.parsed != null) {
                    due.add(macro.parsed);
                }
            }
        }
        return reached;
    }

    /** {@return checks and values, with every macro written out} */
    long weight(Expression expression) {
        return switch (expression) {
            case Expression.And and -> sum(and.of());
            case Expression.Or or -> sum(or.of());
            case Expression.Not not -> 1 + weight(not.of());
            case Expression.Check check ->
                check.right() instanceof Expression.Side.Constants all
                        ? 1 + all.of().size()
                        : 1;
            case Expression.Name name -> weight(name.macro());
        };
    }

    private long sum(List<Expression> of) {
        long sum = 1;
        for (Expression each : of) {
            sum = Math.min(Long.MAX_VALUE / 2, sum + weight(each));
        }
        return sum;
    }

    private long weight(String name) {
        return weights.getOrDefault(name, 1L);
    }

    /** {@return levels of the tree, with every macro written out} */
    int depth(Expression expression) {
        return switch (expression) {
            case Expression.And and -> deepest(and.of());
            case Expression.Or or -> deepest(or.of());
            case Expression.Not not -> 1 + depth(not.of());
            case Expression.Check check -> 1;
            case Expression.Name name -> depths.getOrDefault(name.macro(), 1);
        };
    }

    private int deepest(List<Expression> of) {
        int deepest = 0;
        for (Expression each : of) {
            deepest = Math.max(deepest, depth(each));
        }
        return deepest + 1;
    }

    /** {@return all, each behind those that it names; those that stand in themselves may be missing} */
    List<MacroItem> inOrder() {
        return inOrder;
    }
}
