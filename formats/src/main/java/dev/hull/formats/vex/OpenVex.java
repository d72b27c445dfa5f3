package dev.hull.formats.vex;

import dev.hull.formats.tree.Node;
import dev.hull.model.VexStatement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** OpenVEX 0.0.1 to 0.2.0 (openvex/spec, OPENVEX-SPEC.md): before 0.2.0 vulnerability and products are plain texts. */
final class OpenVex {
    private final Statements statements;

    OpenVex(Statements statements) {
        this.statements = statements;
    }

    void read(Node.Obj root) {
        statements.author(root.text("author"));
        root.objects("statements").forEach(this::statement);
    }

    private void statement(Node.Obj statement) {
        Optional<VexStatement.State> state = state(statement.text("status"));
        if (state.isEmpty()) {
            statements.problem(
                    statement.at(),
                    "its status is '%s', and not not_affected, affected, fixed or under_investigation"
                            .formatted(statement.text("status")));
            return;
        }
        List<String> products = new ArrayList<>(statement.texts("products"));
        List<String> components = new ArrayList<>(statement.texts("subcomponents"));
        List<Node.Obj> objects = statement.objects("products");
        boolean parts = objects.stream()
                .anyMatch(product -> !product.objects("subcomponents").isEmpty());
        if (!parts) {
            objects.forEach(product -> products.add(id(product)));
            add(statement, products, components, state.get());
            return;
        }
        for (Node.Obj product : objects) {
            List<String> inside =
                    product.objects("subcomponents").stream().map(OpenVex::id).toList();
            add(statement, List.of(id(product)), inside, state.get());
        }
    }

    private void add(Node.Obj statement, List<String> products, List<String> components, VexStatement.State state) {
        String why = statement.text("impact_statement");
        statements.add(
                flaws(statement),
                products,
                components,
                state,
                statement.text("justification"),
                why.isEmpty() ? statement.text("action_statement") : why,
                statement.at());
    }

    private static List<String> flaws(Node.Obj statement) {
        Set<String> flaws = new LinkedHashSet<>();
        flaws.add(statement.text("vulnerability"));
        statement.object("vulnerability").ifPresent(flaw -> {
            flaws.add(flaw.text("name"));
            flaws.add(named(flaw.text("@id")));
            flaws.addAll(flaw.texts("aliases"));
        });
        flaws.remove("");
        return List.copyOf(flaws);
    }

    /** An IRI, which mostly ends with the name ({@code https://nvd.nist.gov/vuln/detail/CVE-2019-17571}), or the name itself. */
    private static String named(String id) {
        return id.substring(id.lastIndexOf('/') + 1);
    }

    private static String id(Node.Obj product) {
        String purl = product.object("identifiers").map(ids -> ids.text("purl")).orElse("");
        return purl.isEmpty() ? product.text("@id") : purl;
    }

    private static Optional<VexStatement.State> state(String word) {
        for (VexStatement.State state : VexStatement.State.values()) {
            if (state.word().equals(word)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}
