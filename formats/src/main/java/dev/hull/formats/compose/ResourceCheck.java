package dev.hull.formats.compose;

import dev.hull.formats.tree.Node;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** What the schema can't say about one resource: keys that exclude each other, and addresses that are none. */
record ResourceCheck(Complaints complaints) {
    private static final Set<String> EXTERNAL = Set.of("name", "external");

    void check(Node.Obj root) {
        each(root, "volumes", this::volume);
        each(root, "configs", (config, path) -> content(config, List.of("file", "environment", "content"), path));
        each(root, "secrets", (secret, path) -> content(secret, List.of("file", "environment"), path));
        each(root, "services", this::service);
    }

    private static void each(Node.Obj root, String section, BiConsumer<Node.Obj, Trail> check) {
        for (Node.Entry entry : Edit.entries(root, section)) {
            if (entry.value() instanceof Node.Obj obj) {
                check.accept(obj, Trail.TOP.to(section).to(entry.key()));
            }
        }
    }

    private void volume(Node.Obj volume, Trail path) {
        if (Edit.child(volume, "external") instanceof Node.Bool external && external.value()) {
            for (Node.Entry entry : volume.entries()) {
                if (!EXTERNAL.contains(entry.key()) && !entry.key().startsWith("x-")) {
                    complaints.contradiction(
                            entry.value(), path, "an external volume can't have `" + entry.key() + "`");
                }
            }
        }
    }

    private void content(Node.Obj resource, List<String> keys, Trail path) {
        long count = keys.stream().filter(resource::has).count();
        if (count > 1) {
            complaints.contradiction(resource, path, "only one of " + String.join(", ", keys) + " can be set");
        }
        if (count == 0 && !resource.has("driver") && !resource.has("external")) {
            complaints.missing(resource, path, "one of " + String.join(", ", keys) + " must be set");
        }
    }

    private void service(Node.Obj service, Trail path) {
        for (Node port : Edit.items(service, "ports")) {
            String ip = Edit.text(port, "host_ip");
            if (port instanceof Node.Obj obj && obj.has("host_ip") && !IpText.isAddress(ip)) {
                complaints.invalid(port, path.to("ports"), "`" + ip + "` is no IP address");
            }
        }
        for (Node watch : Edit.items(Edit.child(service, "develop"), "watch")) {
            if (watch instanceof Node.Obj obj
                    && obj.has("path")
                    && Edit.text(obj, "path").isEmpty()) {
                complaints.invalid(watch, path.to("develop").to("watch"), "the path is empty");
            }
        }
        Edit.items(service, "gpus").forEach(device -> device(device, path.to("gpus")));
        Edit.items(Edit.child(Edit.child(service, "deploy", "resources"), "reservations"), "devices")
                .forEach(device -> device(device, path.to("deploy")));
    }

    private void device(Node device, Trail path) {
        if (device instanceof Node.Obj obj && obj.has("count") && obj.has("device_ids")) {
            complaints.contradiction(device, path, "`count` and `device_ids` can't both be set");
        }
    }
}
