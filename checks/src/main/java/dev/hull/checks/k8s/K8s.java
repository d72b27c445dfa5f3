package dev.hull.checks.k8s;

import dev.hull.checks.Check;
import java.util.List;

/** The checks of this area. */
public final class K8s {
    public static final List<Check<?>> ALL = List.of(
            AdminTool.CHECK,
            NetworkPolicyMissing.CHECK,
            NetworkPolicyOpen.CHECK,
            RunsOnControlPlane.CHECK,
            TokenAutomount.CHECK);

    private K8s() {}
}
