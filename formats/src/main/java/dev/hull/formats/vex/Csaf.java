package dev.hull.formats.vex;

import dev.hull.formats.tree.Node;
import dev.hull.model.VexStatement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** CSAF 2.0 of the profile VEX (OASIS CSAF 2.0, 4.5): products are ids of a tree, and a flaw says of each what holds. */
final class Csaf {
    /** How deep a tree of branches is read; real ones have five levels. */
    private static final int DEPTH = 40;

    private static final Map<String, VexStatement.State> STATES = Map.of(
            "known_not_affected", VexStatement.State.NOT_AFFECTED,
            "known_affected", VexStatement.State.AFFECTED,
            "fixed", VexStatement.State.FIXED,
            "first_fixed", VexStatement.State.FIXED,
            "under_investigation", VexStatement.State.UNDER_INVESTIGATION);

    private final Node.Obj root;
    private final Statements statements;
    private final Map<String, String> purls = new HashMap<>();
    /** Of each product that is a part of another: the part, and the other. */
    private final Map<String, Part> parts = new HashMap<>();

    private record Part(String component, String product) {}

    Csaf(Node.Obj root, Statements statements) {
        this.root = root;
        this.statements = statements;
    }

    void read() {
        root.object("document")
                .flatMap(document -> document.object("publisher"))
                .ifPresent(publisher -> statements.author(publisher.text("name")));
        root.object("product_tree").ifPresent(this::tree);
        root.objects("vulnerabilities").forEach(this::flaw);
    }

    private void tree(Node.Obj tree) {
        branches(tree, 0);
        tree.objects("full_product_names").forEach(this::product);
        for (Node.Obj relationship : tree.objects("relationships")) {
            relationship.object("full_product_name").ifPresent(product -> {
                product(product);
                parts.put(
                        product.text("product_id"),
                        new Part(
                                relationship.text("product_reference"),
                                relationship.text("relates_to_product_reference")));
            });
        }
    }

    private void branches(Node.Obj in, int depth) {
        if (depth < DEPTH) {
            for (Node.Obj branch : in.objects("branches")) {
                branch.object("product").ifPresent(this::product);
                branches(branch, depth + 1);
            }
        }
    }

    private void product(Node.Obj product) {
        product.object("product_identification_helper")
                .map(helper -> helper.text("purl"))
                .filter(purl -> !purl.isEmpty())
                .ifPresent(purl -> purls.put(product.text("product_id"), purl));
    }

    private void flaw(Node.Obj flaw) {
        Set<String> ids = new LinkedHashSet<>();
        ids.add(flaw.text("cve"));
        flaw.objects("ids").forEach(id -> ids.add(id.text("text")));
        ids.remove("");
        flaw.object("product_status")
                .ifPresent(status -> STATES.forEach((key, state) -> {
                    for (String product : status.texts(key)) {
                        statement(flaw, List.copyOf(ids), product, state);
                    }
                }));
    }

    private void statement(Node.Obj flaw, List<String> ids, String product, VexStatement.State state) {
        Part part = parts.get(product);
        List<String> products = new ArrayList<>();
        List<String> components = new ArrayList<>();
        if (part == null || purls.containsKey(product)) {
            products.add(purls.getOrDefault(product, product));
        } else {
            products.add(purls.getOrDefault(part.product(), part.product()));
            components.add(purls.getOrDefault(part.component(), part.component()));
        }
        statements.add(
                ids,
                products,
                components,
                state,
                about(flaw, "flags", product, "label"),
                about(flaw, "threats", product, "details"),
                flaw.at());
    }

    private static String about(Node.Obj flaw, String list, String product, String key) {
        for (Node.Obj entry : flaw.objects(list)) {
            if (entry.texts("product_ids").contains(product)) {
                return entry.text(key);
            }
        }
        return "";
    }
}
