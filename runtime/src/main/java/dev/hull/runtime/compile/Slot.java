package dev.hull.runtime.compile;

import dev.hull.runtime.fields.Cell;
import dev.hull.runtime.fields.Extractor;
import dev.hull.runtime.state.Moment;

/**
 * A value that conditions ask for, read once an event at most. A record, because the compiler trusts the components of a
 * constant one and so sees through to the extractor's code.
 */
record Slot(Extractor extractor, Cell cell, Seen seen) {
    static Slot of(Extractor extractor) {
        return new Slot(extractor, new Cell(), new Seen());
    }

    /** {@return whether there is a value; then it stands in {@link #cell}} */
    boolean has(Moment moment, long now) {
        if (seen.at != now) {
            seen.at = now;
            seen.holds = extractor.read(moment, cell);
        }
        return seen.holds;
    }
}
