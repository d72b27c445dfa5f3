package dev.hull.runtime.compile;

import java.util.List;

/** A condition whose equal parts are the same object, over all rules; compared by identity. Made by {@link Formulas}. */
abstract sealed class Formula {
    /** What it costs to ask, in about ten nanoseconds. */
    abstract double cost();

    /** How likely it is to hold. */
    abstract double chance();

    static final class Constant extends Formula {
        static final Constant TRUE = new Constant();
        static final Constant FALSE = new Constant();

        @Override
        double cost() {
            return 0;
        }

        @Override
        double chance() {
            return this == TRUE ? 1 : 0;
        }
    }

    static final class Atom extends Formula {
        final Test test;

        Atom(Test test) {
            this.test = test;
        }

        @Override
        double cost() {
            return test.cost();
        }

        @Override
        double chance() {
            return test.chance();
        }
    }

    static final class Negation extends Formula {
        final Formula of;

        Negation(Formula of) {
            this.of = of;
        }

        @Override
        double cost() {
            return of.cost();
        }

        @Override
        double chance() {
            return 1 - of.chance();
        }
    }

    /** All hold, or any; in the order in which they are best asked. */
    static final class Junction extends Formula {
        final boolean all;
        final List<Formula> of;
        private final double cost;
        private final double chance;

        Junction(boolean all, List<Formula> of) {
            this.all = all;
            this.of = of;
            double reached = 1;
            double sum = 0;
            for (Formula each : of) {
                sum += reached * each.cost();
                reached *= all ? each.chance() : 1 - each.chance();
            }
            this.cost = sum;
            this.chance = all ? reached : 1 - reached;
        }

        @Override
        double cost() {
            return cost;
        }

        @Override
        double chance() {
            return chance;
        }
    }
}
