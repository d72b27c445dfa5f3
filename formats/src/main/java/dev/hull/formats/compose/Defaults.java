package dev.hull.formats.compose;

import dev.hull.formats.tree.Node;
import java.util.List;
import java.util.function.UnaryOperator;

/** What Compose writes where the author wrote nothing, before it looks at the project as a whole. */
final class Defaults {
    private Defaults() {}

    static Node.Obj apply(Node.Obj root) {
        return Edit.within(
                root,
                "services",
                services ->
                        Edit.each(services, (_, service) -> service instanceof Node.Obj obj ? service(obj) : service));
    }

    private static Node.Obj service(Node.Obj service) {
        Node.Obj built = Edit.within(
                service, "build", build -> Edit.putAbsent(build, "context", Node.Text.of(".", build.origin())));
        Node.Obj mounted = items(built, "secrets", Defaults::secret);
        Node.Obj published = items(mounted, "ports", Defaults::port);
        Node.Obj equipped = items(published, "gpus", Defaults::device);
        return Edit.within(
                equipped,
                "deploy",
                deploy -> Edit.within(
                        deploy,
                        "resources",
                        resources -> Edit.within(
                                resources,
                                "reservations",
                                reservations -> items(reservations, "devices", Defaults::device))));
    }

    private static Node.Obj items(Node.Obj obj, String key, UnaryOperator<Node.Obj> change) {
        if (!(Edit.child(obj, key) instanceof Node.Arr arr)) {
            return obj;
        }
        List<Node> items = arr.items().stream()
                .<Node>map(item -> item instanceof Node.Obj inner ? change.apply(inner) : item)
                .toList();
        return Edit.put(obj, key, new Node.Arr(items, arr.origin()));
    }

    private static Node.Obj secret(Node.Obj secret) {
        return Edit.putAbsent(
                secret, "target", Node.Text.of("/run/secrets/" + Edit.text(secret, "source"), secret.origin()));
    }

    private static Node.Obj port(Node.Obj port) {
        Node.Obj typed = Edit.putAbsent(port, "protocol", Node.Text.of("tcp", port.origin()));
        return Edit.putAbsent(typed, "mode", Node.Text.of("ingress", port.origin()));
    }

    private static Node.Obj device(Node.Obj device) {
        return device.has("count") || device.has("device_ids")
                ? device
                : Edit.put(device, "count", Node.Text.of("all", device.origin()));
    }
}
