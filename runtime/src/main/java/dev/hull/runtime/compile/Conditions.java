package dev.hull.runtime.compile;

import dev.hull.runtime.state.Moment;

/** The conditions of a plan's rules by their place in it. */
interface Conditions {
    boolean holds(int place, Moment moment, long now);
}
