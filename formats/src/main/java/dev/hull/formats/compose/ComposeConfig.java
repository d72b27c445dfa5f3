package dev.hull.formats.compose;

import dev.hull.formats.json.JsonText;
import dev.hull.formats.tree.Node;
import dev.hull.model.Limits;
import dev.hull.model.Location;
import dev.hull.model.Sources;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Answers {@code docker compose … config --format json …}: the JSON that Docker Compose 2.40.3 prints, or why it refuses the project.
 *
 * <p>Measured against recorded answers of the real program; its wording of refusals is its own.
 */
public final class ComposeConfig {
    /** The answer. */
    public sealed interface Answer {
        /** What is printed, and the tree that it was printed from. */
        record Printed(String json, Node project) implements Answer {}

        /** Why nothing is printed, the first reason first. */
        record Refused(List<Complaint> reasons) implements Answer {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }

    private ComposeConfig() {}

    /**
     * {@return whether this is a line that {@link #run} is for} {@code argv} begins with {@code docker compose} or
     * {@code docker-compose}.
     */
    public static boolean isFor(List<String> argv) {
        return !words(argv).equals(argv);
    }

    private static List<String> words(List<String> argv) {
        if (argv.size() > 1 && argv.get(0).equals("docker") && argv.get(1).equals("compose")) {
            return argv.subList(2, argv.size());
        }
        return !argv.isEmpty() && argv.get(0).equals("docker-compose") ? argv.subList(1, argv.size()) : argv;
    }

    /**
     * {@return what the line {@code argv} prints}
     *
     * @param folder the absolute folder that the line is run in; {@code sources} opens names relative to it
     */
    public static Answer run(List<String> argv, String folder, Sources sources, Limits limits) {
        Map<String, String> shell = sources.environment();
        List<String> envFiles = Arrays.stream(
                        shell.getOrDefault("COMPOSE_ENV_FILES", "").split(",", -1))
                .filter(name -> !name.isEmpty())
                .toList();
        ConfigLine.Read line = ConfigLine.read(words(argv), envFiles);
        if (!line.error().isEmpty()) {
            return refused(line.error());
        }
        ComposeReading reading =
                ComposeReading.read(line.options(), folder, sources, limits, ComposeReading.Unset.EMPTY);
        if (!reading.complaints().isEmpty()) {
            return new Answer.Refused(reading.complaints());
        }
        String json = JsonText.pretty(reading.canonical());
        // Compose doubles every dollar sign, so that its output could be read again.
        return new Answer.Printed(line.options().interpolates() ? json.replace("$", "$$") : json, reading.canonical());
    }

    private static Answer.Refused refused(String reason) {
        return new Answer.Refused(List.of(new Complaint(Complaint.Kind.INVALID_VALUE, Location.NONE, "", reason, "")));
    }
}
