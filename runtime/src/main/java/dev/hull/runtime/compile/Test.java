package dev.hull.runtime.compile;

import dev.hull.runtime.fields.Cell;

/** What stands at the leaves of formulas. */
sealed interface Test {
    Question question();

    double cost();

    double chance();

    /** One of the tests of a bundle. */
    record Bundled(Bundle bundle, int place) implements Test {
        @Override
        public Question question() {
            return new Questions.Sorted(bundle.sorting(), place >> 6, 1L << place);
        }

        boolean holds(Cell cell) {
            return (bundle.sorting().sorter().sort(cell)[place >> 6] & 1L << place) != 0;
        }

        @Override
        public double cost() {
            return bundle.cost();
        }

        @Override
        public double chance() {
            return bundle.chance(place);
        }
    }

    record Lone(Question question, double cost, double chance) implements Test {}
}
