package dev.hull.formats.inspect;

import dev.hull.formats.json.Json;
import dev.hull.formats.tree.Node;
import dev.hull.model.Engine;
import dev.hull.model.Layer;
import dev.hull.model.Limits;
import dev.hull.model.Problem;
import dev.hull.model.Reading;
import dev.hull.model.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads what {@code docker inspect} and {@code podman inspect} print of containers: a list, or one object. */
public final class Inspect {
    private static final String READER = "docker-inspect";

    private Inspect() {}

    /** {@return whether {@code root} is such a report, by what it holds} */
    public static boolean recognises(Node root) {
        return containers(root).stream().anyMatch(Inspect::isContainer);
    }

    /**
     * {@return the containers that {@code source} reports}
     *
     * @param images the report of the image with that id, where it is to be had; tells what the image brought from what the author wrote
     */
    public static Reading<Inspected> read(
            Source source, Function<String, Optional<Node.Obj>> images, Engine engine, Limits limits) {
        Reading<Node> json = Json.read(source, Layer.CONTAINER, limits);
        if (json.values().isEmpty()) {
            return Reading.failed(json.problems().getFirst());
        }
        List<Inspected> read = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(json.problems());
        for (Node node : containers(json.values().getFirst())) {
            if (node instanceof Node.Obj container && isContainer(node)) {
                read.add(new InspectLift(container, images, engine).inspected());
            } else {
                problems.add(new Problem(
                        node.at(), READER, "no container: it has no Config and HostConfig", "element skipped"));
            }
        }
        return new Reading<>(read, List.of(), problems, json.verdict());
    }

    private static List<Node> containers(Node root) {
        return root instanceof Node.Arr list ? list.items() : List.of(root);
    }

    private static boolean isContainer(Node node) {
        return node instanceof Node.Obj obj
                && obj.has("Id")
                && obj.get("Config").filter(Node.Obj.class::isInstance).isPresent()
                && obj.get("HostConfig").filter(Node.Obj.class::isInstance).isPresent();
    }
}
