package dev.hull.checks;

import dev.hull.checks.caps.Caps;
import dev.hull.checks.fs.Fs;
import dev.hull.checks.image.Image;
import dev.hull.checks.k8s.K8s;
import dev.hull.checks.limits.Limits;
import dev.hull.checks.live.Live;
import dev.hull.checks.logging.Logging;
import dev.hull.checks.lsm.Lsm;
import dev.hull.checks.net.Net;
import dev.hull.checks.ns.Ns;
import dev.hull.checks.privilege.Privilege;
import dev.hull.checks.rules.Rules;
import dev.hull.checks.seccomp.Seccomp;
import dev.hull.checks.secrets.Secrets;
import dev.hull.checks.supply.Supply;
import dev.hull.checks.syntax.Syntax;
import dev.hull.checks.user.Users;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every check of Hull, in the order in which reports print them. */
public final class Catalogue {
    public static final List<Check<?>> ALL = joined(List.of(
            Users.ALL,
            Privilege.ALL,
            Caps.ALL,
            Seccomp.ALL,
            Lsm.ALL,
            Ns.ALL,
            Fs.ALL,
            Limits.ALL,
            Net.ALL,
            Image.ALL,
            Secrets.ALL,
            Supply.ALL,
            Logging.ALL,
            Live.ALL,
            K8s.ALL,
            Syntax.ALL,
            Rules.ALL));

    private Catalogue() {}

    /** {@return the check of that id} */
    public static Optional<Check<?>> named(String id) {
        for (Check<?> check : ALL) {
            if (check.id().equals(id)) {
                return Optional.of(check);
            }
        }
        return Optional.empty();
    }

    private static List<Check<?>> joined(List<List<Check<?>>> areas) {
        List<Check<?>> all = new ArrayList<>();
        areas.forEach(all::addAll);
        return List.copyOf(all);
    }
}
