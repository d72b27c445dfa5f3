package dev.hull.formats.run;

import dev.hull.formats.tree.Node;
import dev.hull.model.Origin;
import java.util.ArrayList;
import java.util.List;

/** What {@code --use-api-socket} adds to a request: the engine's own socket. */
final class ApiSocket {
    private static final String PATH = "/var/run/docker.sock";

    private ApiSocket() {}

    static void add(Tree body, Origin origin) {
        Node.Obj host = (Node.Obj) body.build().get("HostConfig").orElseThrow();
        List<Node> mounts = new ArrayList<>(
                host.get("Mounts").orElse(Tree.EMPTY_LIST) instanceof Node.Arr arr ? arr.items() : List.of());
        mounts.add(new Tree()
                .put("Type", Node.Text.of("bind", origin))
                .put("Source", Node.Text.of(PATH, origin))
                .put("Target", Node.Text.of(PATH, origin))
                .put("BindOptions", Node.Obj.of(List.of(), origin))
                .build(origin));
        Tree changed = new Tree();
        host.entries().forEach(entry -> changed.put(entry.key(), entry.keyAt(), entry.value()));
        body.put(
                "HostConfig",
                changed.put("Mounts", new Node.Arr(mounts, origin)).build(Origin.NOWHERE));
    }
}
