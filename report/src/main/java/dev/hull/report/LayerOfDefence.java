package dev.hull.report;

import dev.hull.model.Finding;
import dev.hull.model.Severity;
import dev.hull.model.Status;
import java.util.List;
import java.util.Set;

/** A column of the matrix: something that stands between a process and the host, and the checks that say that it is missing. */
enum LayerOfDefence {
    USER("user", List.of("user.", "ns.host-user", "ns.user-unmapped"), Set.of("privilege.privileged")),
    ROOT_FS("root-fs", List.of("fs.writable-root", "fs.read-only-defeated"), Set.of()),
    LIMITS("limits", List.of("limits."), Set.of()),
    CAPS("caps", List.of("caps.", "privilege.escalation-allowed"), Set.of("privilege.privileged")),
    LSM("lsm", List.of("lsm."), Set.of("privilege.privileged")),
    SECCOMP("seccomp", List.of("seccomp."), Set.of("privilege.privileged")),
    NET("net", List.of("net.", "ns.host-net", "k8s.network-policy"), Set.of()),
    SECRETS("secrets", List.of("secrets.", "k8s.token-automount"), Set.of());

    private final String word;
    private final List<String> prefixes;
    private final Set<String> voidedBy;

    LayerOfDefence(String word, List<String> prefixes, Set<String> voidedBy) {
        this.word = word;
        this.prefixes = prefixes;
        this.voidedBy = voidedBy;
    }

    String word() {
        return word;
    }

    boolean isAbout(Finding finding) {
        if (voidedBy.contains(finding.check())) {
            return true;
        }
        for (String prefix : prefixes) {
            if (finding.check().startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    /**
     * {@return how this layer stands, by the findings about one container} {@code no}: it is missing; {@code part}: only something
     * of low severity is wrong with it; {@code ?}: what decides was not read; {@code ok}: no check objects.
     */
    String state(List<Finding> findings) {
        boolean unknown = false;
        boolean minor = false;
        for (Finding finding : findings) {
            if (isAbout(finding)) {
                if (finding.status() == Status.UNKNOWN) {
                    unknown = true;
                } else if (finding.severity().isAtLeast(this == ROOT_FS ? Severity.LOW : Severity.MEDIUM)) {
                    return "no";
                } else {
                    minor |= finding.severity() != Severity.INFO;
                }
            }
        }
        return unknown ? "?" : minor ? "part" : "ok";
    }
}
