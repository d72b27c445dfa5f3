package dev.hull.formats.compose;

import dev.hull.formats.tree.Node;
import java.util.List;

/** What a short form stands for: one long form, or several for a range of ports. */
sealed interface Parsed {
    record Good(List<Node.Obj> forms) implements Parsed {
        public Good {
            forms = List.copyOf(forms);
        }

        Node.Obj first() {
            return forms.getFirst();
        }
    }

    /** {@code reason}: why Compose refuses it. */
    record Bad(String reason) implements Parsed {}
}
