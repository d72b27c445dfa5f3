package dev.hull.formats.kubernetes;

import dev.hull.formats.tree.Node;
import dev.hull.model.Fields;
import dev.hull.model.Item;
import dev.hull.model.Items;
import dev.hull.model.Layer;
import dev.hull.model.Origin;
import dev.hull.model.Probe;
import dev.hull.model.Setting;
import dev.hull.model.Settings;
import java.util.ArrayList;
import java.util.List;

/** Probes and lifecycle handlers of a container. */
final class Handlers {
    private static final List<String> ACTIONS = List.of("exec", "httpGet", "tcpSocket", "grpc", "sleep");

    private Handlers() {}

    static void set(Node.Obj container, Settings.Builder settings) {
        List<Item<Probe>> probes = new ArrayList<>();
        for (String[] path : AsWritten.handlers()) {
            Nodes.object(container, path).ifPresent(node -> {
                String key = path[path.length - 1];
                probes.add(new Item<>(probe(name(key), node), node.origin().in(Layer.CONTAINER)));
            });
        }
        if (!probes.isEmpty()) {
            Origin by = Origin.of(Layer.CONTAINER, probes.getFirst().at());
            settings.set(Fields.PROBES, Setting.decided(Items.of(probes), by));
        }
    }

    private static String name(String key) {
        return key.endsWith("Probe") ? key.substring(0, key.length() - "Probe".length()) : key;
    }

    private static Probe probe(String name, Node.Obj node) {
        for (String action : ACTIONS) {
            if (Nodes.find(node, action).isPresent()) {
                return new Probe(name, action, Nodes.text(node, action, "host"), Nodes.text(node, action, "port"));
            }
        }
        return new Probe(name, "", "", "");
    }
}
