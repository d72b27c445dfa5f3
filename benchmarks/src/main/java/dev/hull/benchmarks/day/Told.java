package dev.hull.benchmarks.day;

import dev.hull.benchmarks.events.PassedOn;
import dev.hull.model.events.CaptureListener;
import dev.hull.model.events.Event;

/** Counts events, and loses them while it is told to. */
final class Told extends PassedOn {
    private long events;
    private long lost;
    private boolean losing;

    Told(CaptureListener to) {
        super(to);
    }

    @Override
    public void event(Event event) {
        if (losing) {
            lost++;
        } else {
            events++;
            super.event(event);
        }
    }

    void losing(boolean now) {
        losing = now;
    }

    long events() {
        return events;
    }

    long lost() {
        return lost;
    }

    /** {@return all, told and lost} */
    long all() {
        return events + lost;
    }
}
