package dev.hull.runtime.state;

import dev.hull.model.events.CaptureListener;
import dev.hull.model.events.Event;

/** The machine as a recording or a sensor has told it so far. Not safe for threads. */
public final class Machine implements CaptureListener {
    private final Moment moment = new Moment(this);

    /** Takes the effects of {@code event} in; {@link #moment} is then what rules see. */
    public void before(Event event) {
        moment.at(event);
    }

    /** Forgets what the event of the last {@link #before} ended. */
    public void after() {}

    public Moment moment() {
        return moment;
    }
}
