package dev.hull.formats.vex;

import dev.hull.formats.tree.Node;
import dev.hull.model.VexStatement;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The vulnerabilities of a CycloneDX document, 1.4 to 1.6, with their analysis; components by reference, BOM-Link included. */
final class CycloneDxVex {
    private static final int DEPTH = 40;

    private static final Map<String, VexStatement.State> STATES = Map.of(
            "not_affected", VexStatement.State.NOT_AFFECTED,
            "false_positive", VexStatement.State.NOT_AFFECTED,
            "exploitable", VexStatement.State.AFFECTED,
            "in_triage", VexStatement.State.UNDER_INVESTIGATION,
            "resolved", VexStatement.State.FIXED,
            "resolved_with_pedigree", VexStatement.State.FIXED);

    private final Node.Obj root;
    private final Statements statements;
    private final Map<String, String> purls = new HashMap<>();

    CycloneDxVex(Node.Obj root, Statements statements) {
        this.root = root;
        this.statements = statements;
    }

    void read() {
        root.object("metadata")
                .flatMap(metadata -> metadata.object("component"))
                .ifPresent(component -> name(component, 0));
        root.objects("components").forEach(component -> name(component, 0));
        root.objects("vulnerabilities").forEach(this::flaw);
    }

    private void name(Node.Obj component, int depth) {
        if (depth < DEPTH) {
            purls.put(component.text("bom-ref"), component.text("purl"));
            component.objects("components").forEach(inner -> name(inner, depth + 1));
        }
    }

    private void flaw(Node.Obj flaw) {
        Node.Obj analysis = flaw.object("analysis").orElse(flaw);
        VexStatement.State state = STATES.get(analysis.text("state"));
        if (state == null) {
            return; // listed without a judgement: a finding of somebody's scanner
        }
        List<String> ids = new ArrayList<>(List.of(flaw.text("id")));
        flaw.objects("references").forEach(reference -> ids.add(reference.text("id")));
        ids.removeIf(String::isEmpty);
        List<String> products = flaw.objects("affects").stream()
                .map(affected -> product(affected.text("ref")))
                .toList();
        statements.add(
                ids, products, List.of(), state, analysis.text("justification"), analysis.text("detail"), flaw.at());
    }

    /** A reference into another document is urn:cdx:serial/version#ref, and the last part mostly a package URL. */
    private String product(String reference) {
        String known = purls.getOrDefault(reference, "");
        int fragment = reference.startsWith("urn:cdx:") ? reference.indexOf('#') : -1;
        return !known.isEmpty() ? known : fragment < 0 ? reference : decoded(reference.substring(fragment + 1));
    }

    private static String decoded(String text) {
        return text.contains("%") ? URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8) : text;
    }
}
