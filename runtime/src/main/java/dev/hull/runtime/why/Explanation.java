package dev.hull.runtime.why;

import dev.hull.model.rules.Rule;
import java.util.List;

/**
 * What one rule made of one event.
 *
 * @param concerned whether events of this type are of the rule's types at all; where they are not, nobody asks it
 * @param matches whether the condition held
 */
public record Explanation(Rule rule, boolean concerned, boolean matches, Step condition) {
    /** A part of a condition. All parts are asked, also those that a rule does not come to. */
    public sealed interface Step {
        boolean holds();
    }

    /** {@code and}. */
    public record All(boolean holds, List<Step> of) implements Step {
        public All {
            of = List.copyOf(of);
        }
    }

    /** {@code or}. */
    public record Any(boolean holds, List<Step> of) implements Step {
        public Any {
            of = List.copyOf(of);
        }
    }

    /** {@code not}. */
    public record Not(boolean holds, Step of) implements Step {}

    /**
     * One comparison.
     *
     * @param text as it is printed in full: {@code proc.name in (bash, sh)}
     * @param left what was read on its left side: none if that is missing; several of both sides of a connection, or of
     *     ancestors
     * @param right what was read on its right side; none where constants stand there
     */
    public record Test(boolean holds, String text, List<String> left, List<String> right) implements Step {
        public Test {
            left = List.copyOf(left);
            right = List.copyOf(right);
        }

        /** {@return whether there was nothing to compare, so that it can't hold} */
        public boolean isMissing() {
            return left.isEmpty();
        }
    }
}
