package dev.hull.formats.vex;

import dev.hull.model.Location;
import dev.hull.model.Problem;
import dev.hull.model.Reading;
import dev.hull.model.Source;
import dev.hull.model.Verdict;
import dev.hull.model.VexStatement;
import java.util.ArrayList;
import java.util.List;

/** Where the readers of VEX put what they find. */
final class Statements {
    private final Source source;
    private final List<VexStatement> statements = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private String author = "";

    Statements(Source source) {
        this.source = source;
    }

    void author(String name) {
        author = name;
    }

    void add(
            List<String> flaws,
            List<String> products,
            List<String> components,
            VexStatement.State state,
            String justification,
            String why,
            Location at) {
        if (flaws.isEmpty()) {
            problem(at, "this statement names no vulnerability");
        } else {
            statements.add(new VexStatement(
                    source.name(), author, flaws, products, components, state, justification, why, at));
        }
    }

    void problem(Location at, String reason) {
        problems.add(new Problem(at, VexFile.READER, reason, "statement skipped"));
    }

    Reading<VexStatement> reading() {
        return new Reading<>(statements, List.of(), problems, Verdict.ACCEPTED);
    }
}
