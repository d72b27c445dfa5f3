package dev.hull.runtime.compile;

import dev.hull.model.events.Bytes;
import dev.hull.runtime.state.Moment;

/**
 * Many tests of one value, decided once an event.
 *
 * @param none the row of no test
 */
@SuppressWarnings(
        "ArrayRecordComponent") // a component is trusted to stay, and its elements are nobody else's to change
record Sorting(Slot slot, Sorter sorter, long[] none, Memory memory, Last last) {
    /** The row of the event that was last looked at. */
    static final class Last {
        private long at = -1;
        private long[] row = new long[0];
    }

    static Sorting of(Slot slot, Sorter sorter, Rows rows) {
        return new Sorting(slot, sorter, rows.none(), new Memory(), new Last());
    }

    /** {@return a bit for each test, {@link #none} itself if none holds} */
    long[] row(Moment moment, long now) {
        if (last.at != now) {
            last.at = now;
            last.row = slot.has(moment, now) ? sorted() : none;
        }
        return last.row;
    }

    private long[] sorted() {
        Bytes text = slot.cell().whole();
        if (text.isEmpty() || sorter instanceof Numbers) {
            return sorter.sort(slot.cell());
        }
        int place = Memory.place(text);
        if (!memory.has(place, text)) {
            memory.keep(place, text, sorter.sort(slot.cell()));
        }
        return memory.row(place);
    }
}
