package dev.hull.formats.splices;

import dev.hull.formats.tree.Node;
import dev.hull.formats.yaml.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Operations on one document without those that change nothing, repeat another, contradict another, or lead nowhere. */
final class Agreement {
    private final Node root;
    private final BiConsumer<Operation, String> refuse;

    Agreement(Document document, BiConsumer<Operation, String> refuse) {
        this.root = document.root();
        this.refuse = refuse;
    }

    List<Operation> of(List<Operation> asked) {
        List<Operation> agreed = new ArrayList<>();
        for (Operation operation : asked) {
            String obstacle = obstacle(operation);
            if (!obstacle.isEmpty()) {
                refuse.accept(operation, obstacle);
            } else if (changes(operation) && isNew(operation, agreed)) {
                agreed.add(operation);
            }
        }
        return agreed;
    }

    /** Why the path of an operation leads nowhere, or empty. */
    private String obstacle(Operation operation) {
        Node node = root;
        for (Step step : operation.path()) {
            boolean leads =
                    node instanceof Node.Null || (step.isKey() ? node instanceof Node.Obj : node instanceof Node.Arr);
            if (!leads) {
                return "a %s stands on its way".formatted(node.kind());
            }
            Optional<Node> next = Trees.step(node, step);
            if (next.isEmpty()) {
                return step.isKey() ? "" : "there is no such item";
            }
            node = next.get();
        }
        boolean takes =
                !(operation instanceof Operation.Append) || node instanceof Node.Arr || node instanceof Node.Null;
        return takes ? "" : "it is a %s, not a list".formatted(node.kind());
    }

    private boolean changes(Operation operation) {
        Optional<Node> now = Trees.find(root, operation.path());
        if (operation instanceof Operation.Put put) {
            return now.filter(node -> Trees.same(node, put.value())).isEmpty();
        }
        return operation instanceof Operation.Append || now.isPresent();
    }

    private boolean isNew(Operation operation, List<Operation> before) {
        for (Operation other : before) {
            boolean samePath = other.path().equals(operation.path());
            if (samePath && other.asks(operation)) {
                return false;
            }
            boolean both = other instanceof Operation.Append && operation instanceof Operation.Append;
            if (samePath && !both || covers(other, operation) || covers(operation, other)) {
                refuse.accept(operation, "another change asks for something else there");
                return false;
            }
        }
        return true;
    }

    private static boolean covers(Operation outer, Operation inner) {
        int length = outer.path().size();
        return !(outer instanceof Operation.Append)
                && inner.path().size() > length
                && inner.path().subList(0, length).equals(outer.path());
    }
}
