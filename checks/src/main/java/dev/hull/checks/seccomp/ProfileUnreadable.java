package dev.hull.checks.seccomp;

import static dev.hull.model.Fields.SECCOMP;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.checks.Scene;
import dev.hull.model.Container;
import dev.hull.model.Profile;
import dev.hull.model.Remedy;
import dev.hull.model.Setting;
import dev.hull.model.Severity;
import java.util.List;

/**
 * A filter of system calls is named in a way that can't apply. Of a pod, {@code localhostProfile} is a path below the kubelet's folder of
 * profiles; that a file beside a project is missing, only its reader sees: arguments of its remark: {@code profile}.
 */
final class ProfileUnreadable {
    static final Check<Container> CHECK =
            Check.ofContainer("seccomp.profile-unreadable", Severity.MEDIUM, ProfileUnreadable::look);

    private static final Remedy WHICH = new Remedy.Ask("which", List.of());

    private ProfileUnreadable() {}

    private static List<Hit> look(Container container, Scene scene) {
        Setting<Profile> seccomp = container.get(SECCOMP);
        boolean named = seccomp.isKnown() && seccomp.worst().kind() == Profile.Kind.NAMED;
        if (!named || !scene.isKubernetes()) {
            return Hit.none();
        }
        String name = seccomp.worst().name();
        String why = name.isEmpty() ? "none" : name.startsWith("/") ? "absolute" : climbs(name) ? "parent" : "";
        if (why.isEmpty()) {
            return Hit.none();
        }
        Hit hit = Hit.on(SECCOMP, seccomp).message(why).remedy(WHICH);
        return (name.isEmpty() ? hit : hit.arg("profile", name)).only();
    }

    private static boolean climbs(String path) {
        return List.of(path.split("/")).contains("..");
    }
}
