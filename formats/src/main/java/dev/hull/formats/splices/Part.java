package dev.hull.formats.splices;

import dev.hull.formats.tree.Node;
import dev.hull.model.Location;

/** An entry or an item as it is written: from its key, its dash or, in a flow list, its value, to the end of its value. */
final class Part {
    /** Empty for an item, and for a merge key. */
    final String key;

    final boolean isEntry;
    final Node value;
    final int start;
    final int keyEnd;
    final int end;
    boolean dropped;

    Part(String key, Location keyAt, Node value) {
        this.key = key;
        this.isEntry = !keyAt.text().equals("<<") || !key.isEmpty();
        this.value = value;
        this.start = keyAt.start();
        this.keyEnd = keyAt.end();
        this.end = Math.max(keyEnd, Rendering.written(value).end());
    }

    Part(Node item, int dash) {
        this.key = "";
        this.isEntry = false;
        this.value = item;
        this.start = dash;
        this.keyEnd = dash + 1;
        this.end = Math.max(keyEnd, Rendering.written(item).end());
    }

    Part(Node item) {
        this.key = "";
        this.isEntry = false;
        this.value = item;
        this.start = Rendering.written(item).start();
        this.keyEnd = start;
        this.end = Rendering.written(item).end();
    }
}
