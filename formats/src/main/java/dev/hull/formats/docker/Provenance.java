package dev.hull.formats.docker;

import dev.hull.formats.tree.Node;
import java.util.List;

/** What the format that a create request comes from knows about its values. */
public interface Provenance {
    /**
     * {@return whether an author decided {@code node}} Else it is what the client or the engine puts where nothing is said.
     *
     * @param path from the request's root, as {@code HostConfig.Memory}
     */
    boolean isWritten(String path, Node node);

    /** {@return the pieces of {@code node}'s text that nobody could resolve, as they are written: <code>${PORT}</code>} */
    List<String> unresolved(Node node);

    /** {@return whether a piece can only be a folder of the author's own, as {@code $PWD} is} Then it hides nothing that is feared. */
    static boolean isOwnFolder(String piece) {
        return switch (piece) {
            case "$PWD", "${PWD}", "$(pwd)", "`pwd`", "~", "$HOME", "${HOME}", "${PWD:-.}", "$(PWD)" -> true;
            default -> piece.startsWith("$(dirname ") || piece.startsWith("`dirname ") || piece.startsWith("$(cd ");
        };
    }
}
