package dev.hull.runtime.compile;

import dev.hull.runtime.Matches;
import dev.hull.runtime.compile.Draft.Guarded;
import dev.hull.runtime.compile.Formula.Atom;
import dev.hull.runtime.compile.Formula.Constant;
import dev.hull.runtime.compile.Formula.Junction;
import dev.hull.runtime.compile.Formula.Negation;
import dev.hull.runtime.state.Moment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A plan that walks its formulas: ready at once, for types of events that come seldom or not often yet. */
final class WalkedPlan implements Plan, Conditions {
    private final Draft draft;
    private final List<Question> conditions = new ArrayList<>();

    private WalkedPlan(Draft draft) {
        this.draft = draft;
    }

    static WalkedPlan of(Draft draft) {
        WalkedPlan plan = new WalkedPlan(draft);
        Map<Formula, Question> made = new HashMap<>();
        draft.formulas().forEach(formula -> plan.conditions.add(question(formula, made)));
        return plan;
    }

    @Override
    public void match(Moment moment, long now, Matches out) {
        Candidates candidates = draft.candidates();
        candidates.begin();
        for (int i = 0; i < draft.guards().size(); i++) {
            Guarded guard = draft.guards().get(i);
            long[] row = guard.sorting().row(moment, now);
            if (row != guard.sorting().none()) {
                candidates.add(row, guard.rules());
            }
        }
        candidates.ask(this, draft.rules(), moment, now, out);
    }

    @Override
    public boolean holds(int place, Moment moment, long now) {
        return conditions.get(place).holds(moment, now);
    }

    private static Question question(Formula formula, Map<Formula, Question> made) {
        Question ready = made.get(formula);
        if (ready != null) {
            return ready;
        }
        Question question = switch (formula) {
            case Constant constant -> (moment, now) -> constant == Constant.TRUE;
            case Atom atom -> atom.test.question();
            case Negation negation -> not(question(negation.of, made));
            case Junction junction -> junction(junction, made);
        };
        made.put(formula, question);
        return question;
    }

    private static Question not(Question of) {
        return (moment, now) -> !of.holds(moment, now);
    }

    private static Question junction(Junction junction, Map<Formula, Question> made) {
        Question[] of = junction.of.stream().map(each -> question(each, made)).toArray(Question[]::new);
        boolean all = junction.all;
        return (moment, now) -> {
            for (Question each : of) {
                if (each.holds(moment, now) != all) {
                    return !all;
                }
            }
            return all;
        };
    }
}
