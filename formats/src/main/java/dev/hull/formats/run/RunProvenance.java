package dev.hull.formats.run;

import dev.hull.formats.docker.Provenance;
import dev.hull.formats.shell.Part;
import dev.hull.formats.tree.Node;
import dev.hull.model.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** In a run line, what stands somewhere is written. */
final class RunProvenance implements Provenance {
    private final List<Part> parts;

    RunProvenance(List<Part> unresolved) {
        parts = new ArrayList<>(unresolved);
        parts.sort(Comparator.comparing(Part::at));
    }

    @Override
    public boolean isWritten(String path, Node node) {
        return node.at().isSomewhere();
    }

    @Override
    public List<String> unresolved(Node node) {
        if (parts.isEmpty() || !node.at().isSomewhere()) {
            return List.of();
        }
        List<String> pieces = new ArrayList<>();
        boolean elsewhere = !node.origin().via().isEmpty();
        for (int i = elsewhere ? 0 : first(node.at()); i < parts.size(); i++) {
            Part part = parts.get(i);
            if (!elsewhere && !overlaps(node.at(), part.at())) {
                break;
            }
            boolean inside = !(node instanceof Node.Text text) || text.value().contains(part.text());
            if (inside && !pieces.contains(part.text())) {
                pieces.add(part.text());
            }
        }
        return pieces;
    }

    /** {@return the first part that ends behind the start of {@code at}} Parts of one text don't overlap. */
    private int first(Location at) {
        int low = 0;
        int high = parts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            Location here = parts.get(middle).at();
            int byName = here.source().name().compareTo(at.source().name());
            if (byName < 0 || (byName == 0 && here.end() <= at.start())) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean overlaps(Location a, Location b) {
        return a.source().equals(b.source()) && a.start() < b.end() && b.start() < a.end();
    }
}
