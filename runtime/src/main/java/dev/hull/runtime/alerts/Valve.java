package dev.hull.runtime.alerts;

import dev.hull.model.rules.Throttle;
import dev.hull.runtime.state.Moment;

/** Lets alerts of one rule through, or holds them back and counts them. Its memory is bounded. */
public final class Valve {
    private final Throttle throttle;
    private final Key key;
    private final Recent<long[]> last = new Recent<>(Track.MOST_KEYS);
    private final Times times = new Times();
    private long held;
    private long heldSinceLast;

    public Valve(Throttle throttle) {
        this.throttle = throttle;
        this.key = Key.of(throttle.by());
    }

    /** {@return whether an alert at {@code moment} is told} */
    public boolean opens(Moment moment) {
        boolean opens = !isRepeated(moment) && !isTooMany(moment.event().time());
        held += opens ? 0 : 1;
        heldSinceLast += opens ? 0 : 1;
        return opens;
    }

    private boolean isRepeated(Moment moment) {
        if (throttle.same() == 0) {
            return false;
        }
        long now = moment.event().time();
        long[] told = last.get(key.at(moment), fresh -> new long[] {Long.MIN_VALUE});
        boolean repeated = told[0] != Long.MIN_VALUE && now - told[0] < throttle.same();
        if (!repeated) {
            told[0] = now;
        }
        return repeated;
    }

    private boolean isTooMany(long now) {
        if (throttle.most() == 0) {
            return false;
        }
        return times.add(now, throttle.most() + 1, now - throttle.per() + 1) && times.dropLast();
    }

    /** {@return how many were held back so far} */
    public long held() {
        return held;
    }

    /** {@return how many were held back since this was asked last} */
    public long takeHeld() {
        long taken = heldSinceLast;
        heldSinceLast = 0;
        return taken;
    }

    public long forgotten() {
        return last.forgotten();
    }
}
