package dev.hull.runtime.compile;

import dev.hull.runtime.fields.AncestorField;
import dev.hull.runtime.fields.Cell;
import dev.hull.runtime.fields.EitherSide;
import dev.hull.runtime.state.Lineage;
import dev.hull.runtime.state.Moment;
import dev.hull.runtime.state.Task;
import java.util.function.Predicate;

/** The questions that conditions are made of, beside those that and, or and not make. */
final class Questions {
    private Questions() {}

    record Present(Slot slot) implements Question {
        @Override
        public boolean holds(Moment moment, long now) {
            return slot.has(moment, now);
        }
    }

    /** One test of many that are decided at once. */
    record Sorted(Sorting sorting, int word, long bit) implements Question {
        @Override
        public boolean holds(Moment moment, long now) {
            return (sorting.row(moment, now)[word] & bit) != 0;
        }
    }

    record Single(Slot slot, ValueTest test) implements Question {
        @Override
        public boolean holds(Moment moment, long now) {
            return slot.has(moment, now) && test.holds(slot.cell());
        }
    }

    record OfAncestor(AncestorField field, ValueTest test, Cell cell) implements Question {
        @Override
        public boolean holds(Moment moment, long now) {
            Lineage ancestors = AncestorField.of(moment);
            for (Task each = ancestors.next(); each.isKnown(); each = ancestors.next()) {
                if (field.read(each, cell) && test.holds(cell)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Of a side that has no value nothing holds; {@code both} is for {@code !=}, which asks for the sides that have one. */
    record OfSides(EitherSide sides, ValueTest test, boolean both, Cell cell) implements Question {
        @Override
        public boolean holds(Moment moment, long now) {
            boolean client = sides.client(moment, cell);
            boolean clientHolds = client && test.holds(cell);
            if (clientHolds && !both) {
                return true;
            }
            boolean server = sides.server(moment, cell);
            boolean serverHolds = server && test.holds(cell);
            return both ? (client || server) && client == clientHolds && server == serverHolds : serverHolds;
        }
    }

    /** What is rare is asked as trees ask it. */
    record Rare(Predicate<Moment> predicate) implements Question {
        @Override
        public boolean holds(Moment moment, long now) {
            return predicate.test(moment);
        }
    }

    /** Asked once an event. */
    record Once(Question question, Seen seen) implements Question {
        @Override
        public boolean holds(Moment moment, long now) {
            if (seen.at != now) {
                seen.at = now;
                seen.holds = question.holds(moment, now);
            }
            return seen.holds;
        }
    }
}
