package dev.hull.formats.vex;

import dev.hull.formats.json.Json;
import dev.hull.formats.tree.Node;
import dev.hull.model.Layer;
import dev.hull.model.Limits;
import dev.hull.model.Problem;
import dev.hull.model.Reading;
import dev.hull.model.Source;
import dev.hull.model.VexStatement;

/** Reads a VEX document, whichever of the three formats it has. */
public final class VexFile {
    static final String READER = "vex";

    private VexFile() {}

    /** {@return its statements} What makes no sense in it is a problem; the rest is taken. */
    public static Reading<VexStatement> read(Source source, Limits limits) {
        Reading<Node> json = Json.read(source, Layer.FILE, limits);
        if (json.values().isEmpty()) {
            return Reading.failed(json.problems().getFirst());
        }
        if (!(json.values().getFirst() instanceof Node.Obj root)) {
            return Reading.failed(unknown(source));
        }
        Statements statements = new Statements(source);
        if (root.text("@context").startsWith("https://openvex.dev/")) {
            new OpenVex(statements).read(root);
        } else if (root.object("document").filter(d -> d.has("csaf_version")).isPresent()) {
            new Csaf(root, statements).read();
        } else if (root.text("bomFormat").equals("CycloneDX")) {
            new CycloneDxVex(root, statements).read();
        } else {
            return Reading.failed(unknown(source));
        }
        return statements.reading();
    }

    private static Problem unknown(Source source) {
        return Problem.skipped(
                source.start(),
                READER,
                "this is no VEX document: OpenVEX has @context https://openvex.dev/…, CSAF has document.csaf_version,"
                        + " CycloneDX has bomFormat and vulnerabilities");
    }
}
