package dev.hull.runtime.compile;

import dev.hull.runtime.Matches;
import dev.hull.runtime.state.Moment;

/** How the rules are tried at events of one type. */
interface Plan {
    Plan NOTHING = (moment, now, out) -> {};

    /** Adds the rules that match, in ascending order. */
    void match(Moment moment, long now, Matches out);
}
