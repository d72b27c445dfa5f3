package dev.hull.runtime.compile;

import dev.hull.runtime.state.Moment;

/** What can be asked at an event. Asking changes nothing that a second asking could see. */
interface Question {
    /**
     * {@return whether it holds}
     *
     * @param now counts the events: what was read at the same {@code now} is not read again
     */
    boolean holds(Moment moment, long now);
}
