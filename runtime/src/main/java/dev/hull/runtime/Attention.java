package dev.hull.runtime;

import dev.hull.runtime.state.Moment;

/** Which events rules look at. State follows all of them. */
@FunctionalInterface
public interface Attention {
    /** To every event. */
    Attention FULL = moment -> true;

    boolean to(Moment moment);
}
