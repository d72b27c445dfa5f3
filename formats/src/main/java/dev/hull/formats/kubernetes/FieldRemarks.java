package dev.hull.formats.kubernetes;

import dev.hull.formats.kubernetes.Conformance.Deviation;
import dev.hull.formats.tree.Node;
import dev.hull.model.Arg;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an object's tree has that its type has not: keys that are dropped, and values for which the object is refused. */
final class FieldRemarks {
    private static final String DROPPED = "the API server drops it";

    private final Remarks remarks;

    FieldRemarks(Remarks remarks) {
        this.remarks = remarks;
    }

    void add(KubeObject object) {
        Decoded decoded = object.decoded();
        if (decoded.registered().isRegistered()) {
            decoded.unknown().forEach(this::unknown);
            decoded.mismatches().forEach(this::mismatch);
            return;
        }
        List<String> path = object.podPath();
        object.at(path).filter(_ -> !path.isEmpty()).ifPresent(spec -> pod(object, spec, path));
    }

    /** A kind that the decoder does not know may add fields of its own to the pod's, but hardly to the containers'. */
    private void pod(KubeObject object, Node.Obj spec, List<String> path) {
        for (Deviation deviation :
                Conformance.of(spec, "core.PodSpec", path, object.manifest().json())) {
            switch (deviation) {
                case Deviation.Unknown unknown -> {
                    if (!unknown.in().name().equals("core.PodSpec")
                            || SecurityField.of(unknown.entry().key()).isPresent()) {
                        unknown(unknown);
                    }
                }
                case Deviation.Mismatch mismatch -> mismatch(mismatch);
            }
        }
    }

    private void unknown(Deviation.Unknown unknown) {
        String key = unknown.entry().key();
        Optional<String> lookAlike = LookAlikes.in(key);
        if (lookAlike.isPresent()) {
            remarks.add(
                    "syntax.full-width-character",
                    unknown.path(),
                    unknown.entry().keyAt(),
                    LookAlikes.args(lookAlike.get()));
            return;
        }
        Optional<String> same = Spelling.sameLetters(key, unknown.in().fields().keySet());
        Optional<SecurityField> security = SecurityField.of(key);
        if (security.isPresent() || same.filter("securityContext"::equals).isPresent()) {
            String type = unknown.in().name();
            String place = same.map(s -> s + ", in this spelling")
                    .orElseGet(() -> security.map(f -> f.place(type)).orElse(""));
            remark("syntax.ignored-field", unknown, place);
        } else {
            Optional<String> near = same.or(() -> Elsewhere.of(key, unknown.in().name()))
                    .or(() -> Spelling.nearest(key, unknown.in().fields().keySet()));
            remark("syntax.unknown-field", unknown, near.orElse(""));
        }
    }

    private void remark(String check, Deviation.Unknown unknown, String suggestion) {
        List<Arg> args = new ArrayList<>();
        args.add(Arg.of("reason", DROPPED));
        if (!suggestion.isEmpty()) {
            args.add(Arg.of("suggestion", suggestion));
        }
        remarks.add(check, unknown.path(), unknown.entry().keyAt(), args);
    }

    private void mismatch(Deviation.Mismatch mismatch) {
        if (Templates.text(mismatch.node()).isPresent()) {
            return;
        }
        List<Arg> args = new ArrayList<>();
        String letters = Nodes.text(mismatch.node());
        args.add(Arg.of(
                "reason", isWord(mismatch.node()) ? letters + " without quotes is a boolean here" : mismatch.reason()));
        if (!letters.isEmpty() && letters.length() < 80 && !mayBeSecret(mismatch.path())) {
            args.add(Arg.of("value", letters));
        }
        remarks.add("syntax.invalid-value", mismatch.path(), mismatch.node().at(), args);
    }

    /** {@return whether this is a boolean by a word that other readers take for a string} */
    private static boolean isWord(Node node) {
        return node instanceof Node.Bool bool
                && !bool.text().equalsIgnoreCase("true")
                && !bool.text().equalsIgnoreCase("false");
    }

    private static boolean mayBeSecret(String path) {
        return path.contains("env[")
                || path.startsWith("data.")
                || path.startsWith("stringData.")
                || path.contains("annotations");
    }
}
