package dev.hull.formats.run;

import dev.hull.formats.docker.Provenance;
import dev.hull.formats.shell.Part;
import dev.hull.formats.tree.Node;
import dev.hull.model.Location;
import java.util.ArrayList;
import java.util.List;

/** In a run line, what stands somewhere is written. */
record RunProvenance(List<Part> unresolvedParts) implements Provenance {
    RunProvenance {
        unresolvedParts = List.copyOf(unresolvedParts);
    }

    @Override
    public boolean isWritten(String path, Node node) {
        return node.at().isSomewhere();
    }

    @Override
    public List<String> unresolved(Node node) {
        if (unresolvedParts.isEmpty() || !node.at().isSomewhere()) {
            return List.of();
        }
        List<String> pieces = new ArrayList<>();
        for (Part part : unresolvedParts) {
            boolean near =
                    overlaps(node.at(), part.at()) || !node.origin().via().isEmpty();
            boolean inside = !(node instanceof Node.Text text) || text.value().contains(part.text());
            if (near && inside && !pieces.contains(part.text())) {
                pieces.add(part.text());
            }
        }
        return pieces;
    }

    private static boolean overlaps(Location a, Location b) {
        return a.source() == b.source() && a.start() < b.end() && b.start() < a.end();
    }
}
