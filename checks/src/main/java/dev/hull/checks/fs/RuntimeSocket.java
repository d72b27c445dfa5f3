package dev.hull.checks.fs;

import static dev.hull.model.Fields.MOUNTS;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.model.Container;
import dev.hull.model.Item;
import dev.hull.model.Mount;
import dev.hull.model.Remedy;
import dev.hull.model.Severity;
import dev.hull.model.Unread;
import java.util.ArrayList;
import java.util.List;

/**
 * A container can give orders to the engine, the kubelet or systemd. A read-only mount changes nothing: connecting to a socket is no
 * write to its file (unix(7)).
 *
 * <p>Fields: mounts of kind bind or hostPath; {@code docker run --use-api-socket}, which mounts the engine's socket.
 */
final class RuntimeSocket {
    static final Check<Container> CHECK =
            Check.ofContainer("fs.runtime-socket", Severity.CRITICAL, RuntimeSocket::look);

    private static final Remedy ASK = new Remedy.Ask("purpose", List.of());

    private RuntimeSocket() {}

    private static List<Hit> look(Container container) {
        List<Hit> hits = new ArrayList<>();
        for (Item<Mount> item : HostMounts.of(container)) {
            HostSource source = HostSource.of(item.value());
            if (source.isRuntimeSocket()) {
                hits.add(Hit.on(MOUNTS, HostMounts.key(item.value()), item.at())
                        .arg("source", source.text())
                        .remedy(ASK));
            }
        }
        for (Unread unread : container.items(MOUNTS).unread()) {
            if (HostSource.namesSocket(unread.text())) {
                hits.add(Hit.on(MOUNTS, unread.text(), unread.by().at())
                        .arg("source", unread.text())
                        .unknown()
                        .remedy(ASK));
            }
        }
        return hits;
    }
}
