package dev.hull.checks.secrets;

import static dev.hull.model.Fields.COMMAND;
import static dev.hull.model.Fields.ENTRYPOINT;
import static dev.hull.model.Fields.HEALTH_CHECK;
import static dev.hull.model.Fields.LOG_OPTIONS;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.model.Container;
import dev.hull.model.Field;
import dev.hull.model.Item;
import dev.hull.model.KeyValue;
import dev.hull.model.Location;
import dev.hull.model.Remedy;
import dev.hull.model.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * A literal credential stands among the words of a command, where the host's list of processes shows it, or in a log option.
 *
 * <p>Fields: entry point, command, health check, options of the log driver.
 */
final class InCommand {
    static final Check<Container> CHECK = Check.ofContainer("secrets.in-command", Severity.HIGH, InCommand::look);

    private InCommand() {}

    private static List<Hit> look(Container container) {
        List<Hit> hits = new ArrayList<>();
        List<String> words = new ArrayList<>(container.items(ENTRYPOINT).values());
        words.addAll(container.items(COMMAND).values());
        Field<?> field = container.items(COMMAND).isEmpty() ? ENTRYPOINT : COMMAND;
        add(CommandLine.inWords(words), field, place(container), hits);
        List<String> test = container.get(HEALTH_CHECK).worst().test();
        if (!test.isEmpty()) {
            add(
                    CommandLine.inWords(test.subList(1, test.size())),
                    HEALTH_CHECK,
                    container.get(HEALTH_CHECK).at(),
                    hits);
        }
        for (Item<KeyValue> option : container.items(LOG_OPTIONS).known()) {
            if (InEnv.isSecret(option.value().name(), option.value().value())) {
                int length = option.value().value().length();
                add(List.of(new CommandLine.Secret(option.value().name(), length)), LOG_OPTIONS, option.at(), hits);
            }
        }
        return hits;
    }

    private static Location place(Container container) {
        Location command = container.get(COMMAND).at();
        return command.isSomewhere() ? command : container.get(ENTRYPOINT).at();
    }

    private static void add(List<CommandLine.Secret> secrets, Field<?> field, Location at, List<Hit> hits) {
        for (CommandLine.Secret secret : secrets) {
            hits.add(Hit.on(field, secret.what(), at)
                    .arg("what", secret.what())
                    .arg("length", (long) secret.length())
                    .remedy(new Remedy.Ask("file", List.of())));
        }
    }
}
