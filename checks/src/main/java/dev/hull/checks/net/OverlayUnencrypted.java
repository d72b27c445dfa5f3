package dev.hull.checks.net;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.checks.Scene;
import dev.hull.model.ComposeProject;
import dev.hull.model.Estate;
import dev.hull.model.Network;
import dev.hull.model.Remedy;
import dev.hull.model.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * What containers say to one another on different hosts crosses the wire in the clear: VXLAN encrypts only when told to.
 *
 * <p>Fields: Compose {@code networks.NAME.driver_opts.encrypted}; {@code docker network create --opt encrypted}.
 */
final class OverlayUnencrypted {
    static final Check<ComposeProject> CHECK = Check.ofProject(
                    "net.overlay-unencrypted", Severity.MEDIUM, (project, scene) -> look(project.networks()))
            .andEstate(OverlayUnencrypted::lookAtScripts);

    private OverlayUnencrypted() {}

    private static List<Hit> lookAtScripts(Estate estate, Scene scene) {
        return look(estate.networks());
    }

    private static List<Hit> look(List<Network> networks) {
        List<Hit> hits = new ArrayList<>();
        for (Network network : networks) {
            if (network.driver().equals("overlay") && !network.external() && !isEncrypted(network)) {
                hits.add(Hit.at(network.at(), network.name())
                        .arg("network", network.name())
                        .remedy(new Remedy.Ask("encrypt", List.of())));
            }
        }
        return hits;
    }

    private static boolean isEncrypted(Network network) {
        return network.options().stream()
                .anyMatch(o -> o.name().equals("encrypted") && !o.value().equals("false"));
    }
}
