package dev.hull.checks.privilege;

import dev.hull.checks.Check;
import dev.hull.model.Severity;

/**
 * A script starts a process in a running container with more than the container was given: {@code docker exec --privileged}, or as root.
 * The reader of scripts sees it; its remark names the {@code container} and, if one is given, the {@code user}.
 */
final class ExecOverride {
    static final Check<?> CHECK = Check.ofReader("privilege.exec-override", Severity.MEDIUM);

    private ExecOverride() {}
}
