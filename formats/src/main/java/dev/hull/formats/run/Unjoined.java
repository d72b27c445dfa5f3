package dev.hull.formats.run;

import dev.hull.formats.shell.Command;
import dev.hull.formats.shell.Spelling;
import dev.hull.formats.shell.Word;
import dev.hull.model.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lines whose backslash was forgotten: the command has no image yet, and the next line begins with a flag, which is no command. */
final class Unjoined {
    private Unjoined() {}

    /** {@return the commands, those joined that were meant as one} */
    static List<Command> join(List<Command> commands) {
        List<Command> joined = new ArrayList<>(commands.size());
        for (Command command : commands) {
            boolean flags = !command.words().isEmpty()
                    && command.words().getFirst().text().startsWith("-");
            if (flags && !joined.isEmpty() && goesOn(joined.getLast(), command)) {
                joined.add(both(joined.removeLast(), command));
            } else {
                joined.add(command);
            }
        }
        return joined;
    }

    private static boolean goesOn(Command first, Command next) {
        Location before = first.at();
        Location behind = next.at();
        if (!before.source().equals(behind.source()) || before.end() > behind.start()) {
            return false;
        }
        int from = before.end();
        int to = behind.start();
        String between = before.source().text(from, to);
        boolean nextLine = between.isBlank() && between.indexOf('\n') >= 0;
        Optional<Invocation> invocation = nextLine ? Invocation.of(first.words()) : Optional.empty();
        return invocation.isPresent()
                && invocation.get().action().makesContainer()
                && CommandLine.parse(invocation.get().words(), Flags.of(table(invocation.get())))
                        .arguments()
                        .isEmpty();
    }

    private static String table(Invocation invocation) {
        return invocation.action() == Action.SERVICE_CREATE
                ? "docker-service-create"
                : invocation.program().equals("podman") ? "podman-run" : "docker-run";
    }

    private static Command both(Command first, Command next) {
        List<Word> words = new ArrayList<>(first.words());
        words.addAll(next.words());
        List<Spelling> spellings = new ArrayList<>(first.spellings());
        Word last = first.words().getLast();
        spellings.add(new Spelling("syntax.broken-continuation", "forgotten", last.at(), List.of()));
        spellings.addAll(next.spellings());
        List<Command.Redirection> redirections = new ArrayList<>(first.redirections());
        redirections.addAll(next.redirections());
        Location at = first.at().source().at(first.at().start(), next.at().end());
        return new Command(first.assignments(), words, redirections, at, spellings);
    }
}
