package dev.hull.formats.kubernetes;

import dev.hull.formats.tree.Node;
import dev.hull.model.Arg;
import dev.hull.model.Engine;
import dev.hull.model.Location;
import dev.hull.model.Remark;
import dev.hull.model.SubjectRef;
import java.util.ArrayList;
import java.util.List;

/** Collects what only the reader of one object can see, each with the container that it lies in as its subject. */
final class Remarks {
    private final KubeObject object;
    private final List<PodLift.Part> parts;
    private final List<Remark> remarks;

    private Remarks(KubeObject object, List<Remark> remarks) {
        this.object = object;
        this.remarks = remarks;
        List<String> path = object.podPath();
        this.parts = path.isEmpty()
                ? List.of()
                : object.at(path)
                        .map(spec -> PodLift.parts(String.join(".", path), spec))
                        .orElse(List.of());
    }

    /** Adds to {@code remarks} what is to be said of {@code object}. */
    static void of(KubeObject object, Engine engine, List<Remark> remarks) {
        Remarks here = new Remarks(object, remarks);
        new FieldRemarks(here).add(object);
        ApiRemarks.add(object, engine, here);
        new ObjectRemarks(object, here).add();
        if (!object.podPath().isEmpty()) {
            new PodRemarks(object, engine, here).add();
        }
    }

    /** Adds the keys of a text that were set twice; those that a merge key brought are meant to be set again. */
    static void duplicates(Manifest manifest, KubeObject first, List<Remark> remarks) {
        for (Manifest.Duplicate duplicate : manifest.duplicates()) {
            if (!duplicate.merged()) {
                Arg key = Arg.of("key", duplicate.key());
                Arg reason = Arg.of("reason", "the last one counts");
                remarks.add(new Remark(
                        "syntax.duplicate-entry",
                        first.ref(),
                        duplicate.key(),
                        duplicate.again(),
                        List.of(key, reason)));
            }
        }
    }

    List<PodLift.Part> parts() {
        return parts;
    }

    /** {@code path} in the object, without its list. */
    void add(String check, String path, Location at, Arg... args) {
        add(check, path, at, List.of(args));
    }

    void add(String check, String path, Location at, List<Arg> args) {
        SubjectRef subject = object.ref();
        String below = path;
        for (PodLift.Part part : parts) {
            if (path.startsWith(part.path() + ".")) {
                Node.Obj node = part.node();
                String name = Nodes.text(node, "name");
                subject = subject.withContainer(name.isEmpty() ? part.path() : name);
                below = path.substring(part.path().length() + 1);
            }
        }
        List<Arg> all = new ArrayList<>();
        all.add(Arg.of("key", path));
        all.addAll(args);
        remarks.add(new Remark(check, subject, unnumbered(below), at, all));
    }

    /** {@return the path without the numbers of list items, which move} */
    private static String unnumbered(String path) {
        StringBuilder text = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            inside = c == '[' || (inside && c != ']');
            if (!inside || c == '[') {
                text.append(c);
            }
        }
        return text.toString();
    }
}
