package dev.hull.formats.falco;

import dev.hull.formats.falco.Complaint.Kind;
import dev.hull.model.Location;
import java.util.List;

/**
 * A condition that is looked at, and what is said about it.
 *
 * <p>{@code shown} is the text that was parsed; where lists were put into it, places in it are not those of what was written.
 */
final class Subject {
    final Complaints complaints;
    final Trail item;
    final Trail condition;
    final Written written;
    final String shown;
    /** Whether an unknown field is only a warning, and the rule is left out. */
    final boolean skipsUnknown;

    boolean failed;
    boolean skipped;

    Subject(Complaints complaints, Trail item, Trail condition, Written written, String shown, boolean skipsUnknown) {
        this.complaints = complaints;
        this.item = item;
        this.condition = condition;
        this.written = written;
        this.shown = shown;
        this.skipsUnknown = skipsUnknown;
    }

    private Location exact(int index) {
        return written.at(shown.equals(written.text()) ? index : 0);
    }

    void stop(Complaint.Stop stop) {
        boolean unknown = stop.kind == Kind.UNKNOWN_FIELD || stop.kind == Kind.UNKNOWN_EVENT_TYPE;
        if (unknown && skipsUnknown) {
            if (!skipped) {
                Complaint reason = new Complaint(stop.kind, stop.args, exact(stop.at), List.of(), "");
                complaints.add(condition
                        .complain(Kind.SKIPPED_FIELD, item.name(), reason.message())
                        .at(reason.at()));
            }
            skipped = true;
            failed = true;
            return;
        }
        failed |= stop.kind.code().isError();
        say(stop.kind, stop.at, stop.args.toArray(String[]::new));
    }

    void say(Kind kind, int index, String... args) {
        complaints.add(condition.expression(kind, List.of(args), exact(index), shown, index));
    }

    /** The reference adds the place of a name to that of the item, not to that of the condition. */
    void name(Kind kind, int index, String... args) {
        failed |= kind.code().isError();
        complaints.add(item.expression(kind, List.of(args), exact(index), written.text(), index));
    }

    void whole(Kind kind, int index, String... args) {
        complaints.add(condition.whole(kind, List.of(args), exact(index), shown));
    }
}
