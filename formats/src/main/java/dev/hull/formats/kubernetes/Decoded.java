package dev.hull.formats.kubernetes;

import dev.hull.formats.kubernetes.Conformance.Deviation;
import dev.hull.formats.tree.Node;
import dev.hull.formats.tree.Node.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An object as the API server decodes it.
 *
 * @param apiVersion empty where it was not found
 * @param kind likewise
 * @param error why it can't be decoded at all, or empty
 * @param registered what the decoder knows of the kind
 * @param unknown fields that are dropped
 */
record Decoded(
        Node root,
        String apiVersion,
        String kind,
        String error,
        Kind registered,
        List<Deviation.Unknown> unknown,
        List<Deviation.Mismatch> mismatches) {

    /** Reads version and kind with no regard to the case of their keys, then the rest with all regard to it, as the server does. */
    static Decoded of(Node root, boolean json) {
        if (root instanceof Node.Null) {
            return failed(root, "", "", "the object has no kind");
        }
        if (!(root instanceof Node.Obj object)) {
            return failed(root, "", "", "a %s, and no object".formatted(root.kind()));
        }
        List<Entry> entries = new ArrayList<>(object.entries());
        if (!json) {
            // The server gets JSON that was written from a map, so in the order of the keys.
            entries.sort(Comparator.comparing(Entry::key));
        }
        String version = "";
        String kind = "";
        for (Entry entry : entries) {
            boolean isVersion = entry.key().equalsIgnoreCase("apiVersion");
            if (!isVersion && !entry.key().equalsIgnoreCase("kind") || entry.value() instanceof Node.Null) {
                continue;
            }
            if (!(entry.value() instanceof Node.Text text)) {
                return failed(
                        root,
                        "",
                        "",
                        "%s is a %s, and no string"
                                .formatted(entry.key(), entry.value().kind()));
            }
            version = isVersion ? text.value() : version;
            kind = isVersion ? kind : text.value();
        }
        return named(object, version, kind, json);
    }

    /** An item of a list that says version and kind for all of its items. */
    static Decoded as(Node.Obj root, String version, String kind, boolean json) {
        return named(root, version, kind, json);
    }

    private static Decoded named(Node.Obj root, String written, String kind, boolean json) {
        String version = written.startsWith("/") ? written.substring(1) : written;
        if (written.indexOf('/') != written.lastIndexOf('/')) {
            return failed(root, "", "", "apiVersion %s is no group and version".formatted(written));
        }
        if (kind.isEmpty()) {
            return failed(root, version, "", "the object has no kind");
        }
        if (version.isEmpty()) {
            return failed(root, "", kind, "the object has no apiVersion");
        }
        Kind registered = Kind.of(version, kind);
        if (!registered.isRegistered()) {
            return failed(root, version, kind, "no kind %s is registered for version %s".formatted(kind, version));
        }
        return typed(root, version, kind, registered, json);
    }

    private static Decoded typed(Node.Obj root, String version, String kind, Kind registered, boolean json) {
        List<Deviation.Unknown> unknown = new ArrayList<>();
        List<Deviation.Mismatch> mismatches = new ArrayList<>();
        for (Deviation deviation : Conformance.of(root, registered.type(), List.of(), json)) {
            switch (deviation) {
                case Deviation.Unknown u -> unknown.add(u);
                case Deviation.Mismatch m -> mismatches.add(m);
            }
        }
        String error = mismatches.isEmpty()
                ? ""
                : mismatches.getFirst().path() + ": " + mismatches.getFirst().reason();
        return new Decoded(root, version, kind, error, registered, unknown, mismatches);
    }

    private static Decoded failed(Node root, String version, String kind, String error) {
        return new Decoded(root, version, kind, error, Kind.UNREGISTERED, List.of(), List.of());
    }

    boolean isDecoded() {
        return error.isEmpty();
    }
}
