package dev.hull.runtime.compile;

import dev.hull.runtime.compile.Formula.Atom;
import dev.hull.runtime.compile.Formula.Junction;
import dev.hull.runtime.compile.Formula.Negation;
import java.util.HashSet;
import java.util.Set;

/**
 * Tests of which one at least holds whenever a condition does. A rule is looked at only if its guard says so, and guards
 * are decided many at once.
 *
 * @param tests none if there is no such set
 * @param weight how often it lets the rule through, and what it costs, as a guess; the less the better
 */
record Guard(Set<Test.Bundled> tests, double weight) {
    private static final Guard NONE = new Guard(Set.of(), 10);

    static Guard of(Formula formula) {
        return of(formula, true);
    }

    private static Guard of(Formula formula, boolean positive) {
        return switch (formula) {
            case Formula.Constant constant -> NONE;
            case Atom atom -> atom.test instanceof Test.Bundled test && positive ? single(test) : NONE;
            case Negation negation -> of(negation.of, !positive);
            case Junction junction -> junction.all == positive ? best(junction, positive) : sum(junction, positive);
        };
    }

    private static Guard single(Test.Bundled test) {
        return new Guard(Set.of(test), test.chance() + 0.01 * test.cost());
    }

    private static Guard best(Junction junction, boolean positive) {
        Guard best = NONE;
        for (Formula each : junction.of) {
            Guard guard = of(each, positive);
            if (guard.weight < best.weight) {
                best = guard;
            }
        }
        return best;
    }

    private static Guard sum(Junction junction, boolean positive) {
        Set<Test.Bundled> tests = new HashSet<>();
        double weight = 0;
        for (Formula each : junction.of) {
            Guard guard = of(each, positive);
            if (guard.tests.isEmpty()) {
                return NONE;
            }
            tests.addAll(guard.tests);
            weight += guard.weight;
        }
        return new Guard(tests, weight);
    }
}
