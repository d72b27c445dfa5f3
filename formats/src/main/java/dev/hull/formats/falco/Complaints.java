package dev.hull.formats.falco;

import java.util.ArrayList;
import java.util.List;

/** What was found wrong so far. Where only the first mistake counts, nothing is read behind it. */
final class Complaints {
    private static final int MOST = 2000;

    private final boolean firstOnly;
    private final List<Complaint> all = new ArrayList<>();
    private boolean failed;

    Complaints(boolean firstOnly) {
        this.firstOnly = firstOnly;
    }

    void add(Complaint complaint) {
        if (complaint.isError() && failed && firstOnly) {
            return;
        }
        failed |= complaint.isError();
        if (all.size() < MOST || complaint.isError() && errors().isEmpty()) {
            all.add(complaint);
        }
    }

    /** Does this; what it throws is added. */
    void attempt(Runnable work) {
        if (isOver()) {
            return;
        }
        try {
            work.run();
        } catch (Complaint.Refused refused) {
            add(refused.complaint);
        }
    }

    /** {@return whether nothing more is to be read} */
    boolean isOver() {
        return failed && firstOnly || all.size() >= MOST;
    }

    boolean failed() {
        return failed;
    }

    List<Complaint> errors() {
        return all.stream().filter(Complaint::isError).toList();
    }

    List<Complaint> warnings() {
        return all.stream().filter(complaint -> !complaint.isError()).toList();
    }
}
