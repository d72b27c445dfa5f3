package dev.hull.checks.lsm;

import static dev.hull.model.Fields.APPARMOR;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.checks.Scene;
import dev.hull.model.Change;
import dev.hull.model.Container;
import dev.hull.model.Effective;
import dev.hull.model.Level;
import dev.hull.model.Profile;
import dev.hull.model.Remedy;
import dev.hull.model.Risk;
import dev.hull.model.Setting;
import dev.hull.model.Severity;
import java.util.List;

/**
 * Nobody names an AppArmor profile. Of a pod containerd and CRI-O then apply their own where AppArmor is on; a bundle has none at all.
 */
final class ApparmorNotSet {
    static final Check<Container> CHECK =
            Check.ofContainer("lsm.apparmor-not-set", Severity.INFO, ApparmorNotSet::look);

    private ApparmorNotSet() {}

    private static List<Hit> look(Container container, Scene scene) {
        Setting<Profile> profile = container.get(APPARMOR);
        boolean meant = (scene.isKubernetes() && !scene.isWindows()) || scene.isOci();
        if (!meant || profile.isWritten() || Effective.of(container).isSurelyPrivileged()) {
            return Hit.none();
        }
        Change name = new Change.Set<>(container.ref(), APPARMOR, Profile.DEFAULT);
        return Hit.on(APPARMOR, profile)
                .message(scene.isOci() ? "bundle" : "")
                .remedy(new Remedy.Apply(Level.STRICT, Risk.LOW, List.of(name)))
                .only();
    }
}
