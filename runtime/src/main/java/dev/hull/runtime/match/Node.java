package dev.hull.runtime.match;

import dev.hull.runtime.state.Moment;

/** A condition, bound to what reads its fields. */
@FunctionalInterface
interface Node {
    boolean holds(Moment moment);
}
