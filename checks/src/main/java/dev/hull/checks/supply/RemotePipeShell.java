package dev.hull.checks.supply;

import static dev.hull.model.Fields.COMMAND;
import static dev.hull.model.Fields.ENTRYPOINT;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.checks.Scene;
import dev.hull.checks.ShellText;
import dev.hull.model.Container;
import dev.hull.model.DockerfileStage;
import dev.hull.model.Field;
import dev.hull.model.Item;
import dev.hull.model.Remedy;
import dev.hull.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a download answers runs at once: piped into a shell or an interpreter, or substituted into its words.
 *
 * <p>Fields: {@code RUN}; entry point and command.
 */
final class RemotePipeShell {
    static final Check<DockerfileStage> CHECK = Check.ofStage(
                    "supply.remote-pipe-shell", Severity.HIGH, RemotePipeShell::look)
            .andContainers(RemotePipeShell::lookAtContainer);

    private static final Set<String> FETCH = Set.of("curl", "wget", "fetch", "http", "aria2c");
    private static final Set<String> RUN = Set.of(
            "sh", "bash", "dash", "ash", "zsh", "ksh", "python", "python2", "python3", "perl", "ruby", "node", "php");
    private static final Set<String> EVALUATE = Set.of("eval", "source", ".");
    private static final Remedy ADVISE = new Remedy.Advise("verify");

    private RemotePipeShell() {}

    private static List<Hit> look(DockerfileStage stage, Scene scene) {
        List<Hit> hits = new ArrayList<>();
        for (DockerfileStage.Run run : stage.runs()) {
            found(run.text())
                    .ifPresent(
                            p -> hits.add(Hit.at(run.at(), p).arg("program", p).remedy(ADVISE)));
        }
        return hits;
    }

    private static List<Hit> lookAtContainer(Container container, Scene scene) {
        List<Hit> hits = new ArrayList<>();
        for (Field.Many<String> field : List.of(ENTRYPOINT, COMMAND)) {
            for (Item<String> item : container.items(field).known()) {
                found(item.value())
                        .ifPresent(p -> hits.add(Hit.on(field, p, item.at())
                                .message("start")
                                .arg("program", p)
                                .remedy(ADVISE)));
            }
        }
        return hits;
    }

    /** {@return the program that runs what was fetched} */
    private static Optional<String> found(String text) {
        boolean fetched = false;
        List<ShellText.Command> commands = ShellText.commands(text);
        for (int i = 0; i < commands.size(); i++) {
            ShellText.Command command = commands.get(i);
            String program = command.program();
            boolean runs = RUN.contains(program) || program.startsWith("python3.");
            if (command.piped() && fetched && runs) {
                return Optional.of(program);
            }
            boolean evaluates = runs || EVALUATE.contains(program);
            if (evaluates && (substitutesDownload(command) || readsDownload(commands, i))) {
                return Optional.of(program);
            }
            fetched = FETCH.contains(program) || command.piped() && fetched;
        }
        return Optional.empty();
    }

    /** {@code bash <(curl …)}: the parenthesis begins another command. */
    private static boolean readsDownload(List<ShellText.Command> commands, int i) {
        return i + 1 < commands.size()
                && last(commands.get(i).words()).equals("<")
                && FETCH.contains(commands.get(i + 1).program());
    }

    /** {@code sh -c "$(curl …)"}, {@code eval `wget …`}. */
    private static boolean substitutesDownload(ShellText.Command command) {
        for (String word : command.words()) {
            boolean begins = word.startsWith("$(") || word.startsWith("`");
            String inside =
                    begins ? word.substring(word.startsWith("`") ? 1 : 2).strip() : "";
            int blank = inside.indexOf(' ');
            if (blank > 0 && FETCH.contains(inside.substring(0, blank))) {
                return true;
            }
        }
        return false;
    }

    private static String last(List<String> words) {
        return words.isEmpty() ? "" : words.getLast();
    }
}
