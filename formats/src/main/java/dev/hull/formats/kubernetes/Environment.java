package dev.hull.formats.kubernetes;

import dev.hull.formats.tree.Node;
import dev.hull.model.EnvVar;
import dev.hull.model.Fields;
import dev.hull.model.Item;
import dev.hull.model.Items;
import dev.hull.model.Layer;
import dev.hull.model.Origin;
import dev.hull.model.Setting;
import dev.hull.model.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whole Secrets and ConfigMaps that become variables: which ones is not in the pod, so each is one variable named {@code *}. */
final class Environment {
    private Environment() {}

    static void from(Node.Obj container, Settings.Builder settings) {
        List<Item<EnvVar>> more = new ArrayList<>();
        for (Node source : Nodes.list(container, "envFrom")) {
            add(source, "secretRef", EnvVar.From.SECRET, more);
            add(source, "configMapRef", EnvVar.From.CONFIG_MAP, more);
        }
        if (more.isEmpty()) {
            return;
        }
        Items<EnvVar> written = settings.build().items(Fields.ENVIRONMENT);
        more.addAll(written.known());
        Origin by = Nodes.find(container, "env")
                .or(() -> Nodes.find(container, "envFrom"))
                .map(n -> n.origin().in(Layer.CONTAINER))
                .orElse(Origin.NOWHERE);
        settings.set(Fields.ENVIRONMENT, Setting.decided(new Items<>(more, written.unread()), by));
    }

    private static void add(Node source, String key, EnvVar.From from, List<Item<EnvVar>> to) {
        Optional<Node> reference = Nodes.find(source, key);
        reference.ifPresent(r -> to.add(new Item<>(
                new EnvVar(Nodes.text(source, "prefix") + "*", from, Nodes.text(r, "name")),
                r.origin().in(Layer.CONTAINER))));
    }
}
