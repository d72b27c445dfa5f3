package dev.hull.formats.run;

import dev.hull.formats.tree.Node;
import java.util.List;

/** What the engine refuses though the client sends it. */
final class EngineRules {
    private final Node.Obj body;
    private final CommandLine line;

    EngineRules(Node.Obj body, CommandLine line) {
        this.body = body;
        this.line = line;
    }

    List<Issue> issues() {
        return List.of();
    }
}
