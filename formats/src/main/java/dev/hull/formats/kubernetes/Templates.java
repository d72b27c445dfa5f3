package dev.hull.formats.kubernetes;

import dev.hull.formats.tree.Node;
import java.util.Optional;

/** What is left of a template in a text that nobody rendered: {@code {{ }}} of Helm, a whole {@code ${VARIABLE}} of envsubst. */
final class Templates {
    private Templates() {}

    /** {@return the text as written where it is a template's} */
    static Optional<String> text(Node node) {
        return node instanceof Node.Text text && isTemplate(text.value())
                ? Optional.of(text.value())
                : Optional.empty();
    }

    static boolean isTemplate(String text) {
        int open = text.indexOf("{{");
        return (open >= 0 && text.indexOf("}}", open) > 0)
                || (text.startsWith("${") && text.indexOf('}') == text.length() - 1);
    }
}
