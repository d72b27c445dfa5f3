package dev.hull.scan.images.registry;

import dev.hull.formats.tree.Node;

/**
 * A content by its digest (OCI image specification, descriptor.md).
 *
 * @param bytes as the descriptor tells them; -1 where it does not
 */
public record Descriptor(String mediaType, String digest, long bytes) {
    static Descriptor of(Node.Obj obj) {
        long size = obj.get("size").orElse(obj) instanceof Node.Num num
                ? num.value().longValue()
                : -1;
        return new Descriptor(obj.text("mediaType"), obj.text("digest"), size);
    }

    /** {@return whether this can be asked for and proven} */
    boolean isValid() {
        return Digest.isValid(digest) && bytes >= 0;
    }
}
