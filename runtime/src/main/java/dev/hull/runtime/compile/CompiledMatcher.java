package dev.hull.runtime.compile;

import dev.hull.model.events.EventType;
import dev.hull.model.events.EventTypes;
import dev.hull.model.rules.Rule;
import dev.hull.runtime.Matcher;
import dev.hull.runtime.Matches;
import dev.hull.runtime.compile.Formula.Constant;
import dev.hull.runtime.match.Binding;
import dev.hull.runtime.match.TreeMatcher;
import dev.hull.runtime.state.Moment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;

/**
 * Tries all rules at once, with a plan for each type of event. A plan is drawn up when the first event of its type comes
 * and walked at first; what comes often is compiled to bytecode. Not safe for threads.
 */
public final class CompiledMatcher implements Matcher {
    /** Events of a type before its plan is compiled: loading what writes classes costs more than walking so many. */
    private static final int SOON = 4_000;

    private final List<Rule> rules;
    private final List<Formula> conditions = new ArrayList<>();
    private final Formulas formulas = new Formulas();
    private final Slot type;
    private final int soon;
    private final Plan[] plans = new Plan[EventTypes.ALL.size()];
    private long now;

    private CompiledMatcher(List<Rule> rules, Binding binding, int soon) {
        this.rules = List.copyOf(rules);
        this.soon = soon;
        Translation translation = new Translation(binding, formulas);
        rules.forEach(rule -> conditions.add(translation.of(rule.condition())));
        type = translation.type();
        for (int code = 0; code < plans.length; code++) {
            plans[code] = undrawn(code);
        }
    }

    /** {@return one that tries {@code rules} in their order} */
    public static CompiledMatcher of(List<Rule> rules, Binding binding) {
        return new CompiledMatcher(rules, binding, SOON);
    }

    /** {@return one that compiles a plan at the event of that number of its type, 1 for the first} */
    static CompiledMatcher of(List<Rule> rules, Binding binding, int soon) {
        return new CompiledMatcher(rules, binding, soon);
    }

    @Override
    public List<Rule> rules() {
        return rules;
    }

    @Override
    public void match(Moment moment, Matches out) {
        int code = moment.event().code();
        if (code < plans.length) {
            plans[code].match(moment, ++now, out);
        }
    }

    private Plan undrawn(int code) {
        return (moment, at, out) -> {
            plans[code] = drawn(code);
            plans[code].match(moment, at, out);
        };
    }

    private Plan drawn(int code) {
        Draft draft = draft(code);
        if (draft.rules().length == 0) {
            return Plan.NOTHING;
        }
        return soon <= 1 ? PlanClass.of(draft) : new Warming(code, draft);
    }

    private Draft draft(int code) {
        EventType event = EventTypes.ALL.get(code);
        Function<Formula.Atom, Formula> known = Types.known(event, type);
        HashMap<Formula, Formula> done = new HashMap<>();
        int[] places = new int[rules.size()];
        List<Formula> left = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            Formula formula = TreeMatcher.isTried(rules.get(i), event)
                    ? formulas.with(conditions.get(i), known, done)
                    : Constant.FALSE;
            if (formula != Constant.FALSE) {
                places[left.size()] = i;
                left.add(formula);
            }
        }
        return Draft.of(Arrays.copyOf(places, left.size()), left);
    }

    /** What compiling takes: classes for so many types of events, and the bytes of these. */
    public record Code(int types, long bytes) {}

    /** {@return the code of all types of events that a rule may match, written and not kept: a measure} */
    public Code code() {
        int types = 0;
        long bytes = 0;
        for (int code = 0; code < plans.length; code++) {
            Draft draft = draft(code);
            if (draft.rules().length > 0) {
                types++;
                bytes += PlanClass.size(draft);
            }
        }
        return new Code(types, bytes);
    }

    /** Walks until it is worth compiling. */
    private final class Warming implements Plan {
        private final int code;
        private final Draft draft;
        private final Plan walked;
        private int events;

        Warming(int code, Draft draft) {
            this.code = code;
            this.draft = draft;
            this.walked = WalkedPlan.of(draft);
        }

        @Override
        public void match(Moment moment, long at, Matches out) {
            walked.match(moment, at, out);
            if (++events == soon) {
                plans[code] = PlanClass.of(draft);
            }
        }
    }
}
