package dev.hull.formats.splices;

import java.util.List;

/** An edit that can't be written; caught where the operations are, which leaves out those at or below the path. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final transient List<Step> path;
    final String reason;

    Refused(List<Step> path, String reason) {
        super(reason, null, false, false);
        this.path = List.copyOf(path);
        this.reason = reason;
    }
}
