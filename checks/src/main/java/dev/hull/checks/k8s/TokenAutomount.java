package dev.hull.checks.k8s;

import static dev.hull.model.Fields.SERVICE_ACCOUNT;
import static dev.hull.model.Fields.TOKEN_MOUNTED;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.checks.Scene;
import dev.hull.model.Change;
import dev.hull.model.K8sObject.ServiceAccount;
import dev.hull.model.Level;
import dev.hull.model.Platform;
import dev.hull.model.Remedy;
import dev.hull.model.Risk;
import dev.hull.model.Setting;
import dev.hull.model.Severity;
import dev.hull.model.Workload;
import java.util.List;
import java.util.Optional;

/**
 * A pod holds a token of the cluster's API without having asked for it.
 *
 * <p>Fields: {@code automountServiceAccountToken} of the pod, else of its ServiceAccount where that was read, else true.
 */
final class TokenAutomount {
    static final Check<Workload> CHECK = Check.ofWorkload("k8s.token-automount", Severity.MEDIUM, TokenAutomount::look);

    private TokenAutomount() {}

    private static List<Hit> look(Workload workload, Scene scene) {
        Setting<Boolean> mounted = workload.get(TOKEN_MOUNTED);
        boolean isPod = workload.platform() instanceof Platform.Kubernetes;
        if (!isPod || !mounted.worst() || (!mounted.isWritten() && accountForbids(workload, scene))) {
            return Hit.none();
        }
        Change keepOut = new Change.Set<>(workload.ref(), TOKEN_MOUNTED, false);
        return Hit.on(TOKEN_MOUNTED, mounted)
                .remedy(new Remedy.Apply(Level.RESTRICTED, Risk.APP, List.of(keepOut)))
                .only();
    }

    private static boolean accountForbids(Workload workload, Scene scene) {
        return account(workload, scene).map(a -> a.automountToken().is(false)).orElse(false);
    }

    private static Optional<ServiceAccount> account(Workload workload, Scene scene) {
        String name = workload.get(SERVICE_ACCOUNT).worst();
        String wanted = name.isEmpty() ? "default" : name;
        return scene.estate().objects().stream()
                .filter(ServiceAccount.class::isInstance)
                .map(ServiceAccount.class::cast)
                .filter(a -> a.ref().name().equals(wanted))
                .filter(a -> a.ref().namespace().equals(workload.ref().namespace()))
                .findFirst();
    }
}
