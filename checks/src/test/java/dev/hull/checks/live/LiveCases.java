package dev.hull.checks.live;

import static dev.hull.checks.Case.of;
import static dev.hull.model.Fields.CAPABILITIES_DROPPED;
import static dev.hull.model.Fields.MAY_GAIN_PRIVILEGES;
import static dev.hull.model.Fields.MEMORY_LIMIT;
import static dev.hull.model.Fields.NETWORK;
import static dev.hull.model.Fields.SECCOMP;
import static dev.hull.model.Fields.WRITABLE_ROOT;

import dev.hull.checks.Case;
import dev.hull.checks.Given;
import dev.hull.model.Capabilities;
import dev.hull.model.Capability;
import dev.hull.model.CapabilitySet;
import dev.hull.model.Fields;
import dev.hull.model.Namespace;
import dev.hull.model.Platform;
import dev.hull.model.ProcessFacts;
import dev.hull.model.Profile;
import java.util.List;
import java.util.Set;

/** Cases of this area. */
public final class LiveCases {
    private static final String DISAGREES = "live.kernel-disagrees";

    public static final List<Case> ROWS = List.of(
            of(
                    DISAGREES,
                    "everything is more open",
                    declared(facts(CapabilitySet.of(Capability.SYS_ADMIN), false, 0, Set.of("net"), false, 4L << 30)),
                    "high: web: capabilities is SYS_ADMIN in the kernel, which is more than declared",
                    "high: web: no-new-privileges is off in the kernel, which is more than declared",
                    "high: web: seccomp is off in the kernel, which is more than declared",
                    "high: web: root file system is writable in the kernel, which is more than declared",
                    "high: web: net namespace is the host's in the kernel, which is more than declared",
                    "medium: web: memory limit is 4294967296 in the kernel, which is more than declared"),
            of(DISAGREES, "as declared", declared(facts(CapabilitySet.NONE, true, 2, Set.of(), true, 256L << 20))),
            of(DISAGREES, "nobody looked", declared(ProcessFacts.NONE)));

    private LiveCases() {}

    private static Given declared(ProcessFacts facts) {
        return Given.docker(new Platform.Docker(false, "", "", List.of(), facts))
                .list(CAPABILITIES_DROPPED, "ALL")
                .set(MAY_GAIN_PRIVILEGES, false)
                .set(SECCOMP, Profile.DEFAULT)
                .set(WRITABLE_ROOT, false)
                .set(NETWORK, Namespace.network("shop"))
                .set(MEMORY_LIMIT, 256L << 20);
    }

    private static ProcessFacts facts(
            CapabilitySet bounding,
            boolean noNewPrivileges,
            int seccomp,
            Set<String> shared,
            boolean rootReadOnly,
            long memory) {
        Capabilities sets = new Capabilities(
                bounding, CapabilitySet.NONE, CapabilitySet.NONE, CapabilitySet.NONE, CapabilitySet.NONE, true, true);
        return new ProcessFacts(
                7, sets, noNewPrivileges, seccomp, 0, shared, "", rootReadOnly, List.of(), memory, Fields.UNLIMITED);
    }
}
