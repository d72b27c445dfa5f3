package dev.hull.checks.net;

import static dev.hull.model.Fields.PROBES;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.model.Change;
import dev.hull.model.Container;
import dev.hull.model.Item;
import dev.hull.model.Level;
import dev.hull.model.Probe;
import dev.hull.model.Remedy;
import dev.hull.model.Risk;
import dev.hull.model.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * The kubelet calls an address that a pod's author chose, from the node's own network.
 *
 * <p>Fields: Kubernetes {@code host} of the {@code httpGet} and {@code tcpSocket} of probes and lifecycle handlers.
 */
final class ProbeHost {
    static final Check<Container> CHECK = Check.ofContainer("net.probe-host", Severity.MEDIUM, ProbeHost::look);

    private ProbeHost() {}

    private static List<Hit> look(Container container) {
        List<Hit> hits = new ArrayList<>();
        for (Item<Probe> item : container.items(PROBES).known()) {
            Probe probe = item.value();
            if (!probe.host().isEmpty()) {
                hits.add(Hit.on(PROBES, probe.name(), item.at())
                        .arg("probe", probe.name())
                        .arg("host", probe.host())
                        .remedy(leaveOut(container, probe)));
            }
        }
        return hits;
    }

    private static Remedy leaveOut(Container container, Probe probe) {
        Probe own = new Probe(probe.name(), probe.action(), "", probe.port());
        return new Remedy.Apply(
                Level.RESTRICTED,
                Risk.APP,
                List.of(
                        new Change.Remove<>(container.ref(), PROBES, probe),
                        new Change.Add<>(container.ref(), PROBES, own)));
    }
}
