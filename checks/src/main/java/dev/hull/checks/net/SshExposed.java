package dev.hull.checks.net;

import static dev.hull.model.Fields.COMMAND;
import static dev.hull.model.Fields.ENTRYPOINT;
import static dev.hull.model.Fields.EXPOSED_PORTS;
import static dev.hull.model.Fields.PORTS;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.checks.Scene;
import dev.hull.model.Container;
import dev.hull.model.DockerfileStage;
import dev.hull.model.Field;
import dev.hull.model.Item;
import dev.hull.model.Layer;
import dev.hull.model.Origin;
import dev.hull.model.Port;
import dev.hull.model.Remedy;
import dev.hull.model.Severity;
import java.util.List;

/**
 * A second way into a container beside the engine's own exec: port 22, or an SSH server as its program.
 *
 * <p>Fields: published, exposed and declared ports; entry point and command.
 */
final class SshExposed {
    static final Check<Container> CHECK = Check.ofContainer("net.ssh-exposed", Severity.MEDIUM, SshExposed::look)
            .andStages(SshExposed::lookAtStage);

    private static final int SSH = 22;
    private static final Remedy ASK = new Remedy.Ask("purpose", List.of());

    private SshExposed() {}

    private static List<Hit> look(Container container) {
        for (Item<Port> item : container.items(PORTS).known()) {
            Port port = item.value();
            boolean inside = port.containerFrom() <= SSH && SSH <= Math.max(port.containerFrom(), port.containerTo());
            if (inside || port.hostFrom() == SSH) {
                return Hit.on(PORTS, Ports.key(port), item.at()).remedy(ASK).only();
            }
        }
        for (Item<String> item : container.items(EXPOSED_PORTS).known()) {
            if (isSsh(item.value()) && !isReportedByStage(item)) {
                return Hit.on(EXPOSED_PORTS, item.value(), item.at())
                        .remedy(ASK)
                        .only();
            }
        }
        List<Hit> server = server(container, ENTRYPOINT);
        return server.isEmpty() ? server(container, COMMAND) : server;
    }

    private static List<Hit> lookAtStage(DockerfileStage stage, Scene scene) {
        for (Item<String> item : stage.exposed().known()) {
            if (stage.last() && isSsh(item.value())) {
                return Hit.at(item.at(), "22").remedy(ASK).only();
            }
        }
        return Hit.none();
    }

    private static List<Hit> server(Container container, Field.Many<String> words) {
        for (Item<String> word : container.items(words).known()) {
            String name = word.value().substring(word.value().lastIndexOf('/') + 1);
            if (name.equals("sshd") || name.startsWith("sshd ") || name.equals("dropbear")) {
                return Hit.on(words, "sshd", word.at())
                        .message("server")
                        .remedy(ASK)
                        .only();
            }
        }
        return Hit.none();
    }

    private static boolean isReportedByStage(Item<String> item) {
        return item.by() instanceof Origin origin
                && origin.layer() == Layer.IMAGE
                && origin.at().isSomewhere();
    }

    private static boolean isSsh(String port) {
        return port.equals("22") || port.equals("22/tcp");
    }
}
