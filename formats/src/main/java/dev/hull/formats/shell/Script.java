package dev.hull.formats.shell;

import dev.hull.model.Problem;
import java.util.List;

/** All simple commands of a text in the order in which they stand, whatever surrounds them: conditions, loops, functions, substitutions. */
public record Script(List<Command> commands, List<Problem> problems) {
    public Script {
        commands = List.copyOf(commands);
        problems = List.copyOf(problems);
    }
}
