package dev.hull.formats.run;

import dev.hull.formats.shell.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A command of a container engine inside a line: what stands before it (sudo, env, nohup) and the engine's own flags are passed over.
 *
 * @param program docker, podman or nerdctl
 * @param words those behind the action's name
 * @param issues with the flags before it
 * @param verb the action's own word
 */
record Invocation(String program, Action action, List<Word> words, List<Issue> issues, Word verb) {
    private static final Set<String> PROGRAMS = Set.of("docker", "podman", "nerdctl");
    private static final Set<String> PREFIXES = Set.of(
            "sudo",
            "doas",
            "env",
            "time",
            "exec",
            "nohup",
            "command",
            "nice",
            "ionice",
            "setsid",
            "timeout",
            "xargs",
            "stdbuf",
            "chrt",
            "taskset",
            "eval",
            "builtin",
            "systemd-run",
            "flock",
            "unshare",
            "winpty",
            "watch",
            "then",
            "else",
            "do");
    private static final int MOST_PREFIX_WORDS = 40;

    /** {@return the command in {@code words}, if it is one that Hull reads} */
    static Optional<Invocation> of(List<Word> words) {
        List<Word> rest = withoutPrefix(words);
        if (rest.isEmpty() || !PROGRAMS.contains(name(rest.getFirst()))) {
            return Optional.empty();
        }
        String program = name(rest.getFirst());
        CommandLine line = CommandLine.parse(rest.subList(1, rest.size()), Flags.of(program));
        List<Word> arguments = line.arguments();
        String first = word(arguments, 0);
        boolean grouped = Set.of("container", "network", "volume", "service").contains(first);
        Optional<Action> action = action(grouped ? first : "container", word(arguments, grouped ? 1 : 0));
        int last = grouped ? 1 : 0;
        return action.map(found -> new Invocation(
                program, found, arguments.subList(last + 1, arguments.size()), line.issues(), arguments.get(last)));
    }

    private static String word(List<Word> words, int index) {
        return index < words.size() && words.get(index).isKnown()
                ? words.get(index).text()
                : "";
    }

    private static Optional<Action> action(String group, String verb) {
        return switch (group + " " + verb) {
            case "container run" -> Optional.of(Action.RUN);
            case "container create" -> Optional.of(Action.CREATE);
            case "container exec" -> Optional.of(Action.EXEC);
            case "network create" -> Optional.of(Action.NETWORK_CREATE);
            case "volume create" -> Optional.of(Action.VOLUME_CREATE);
            case "service create" -> Optional.of(Action.SERVICE_CREATE);
            default -> Optional.empty();
        };
    }

    private static List<Word> withoutPrefix(List<Word> words) {
        List<Word> rest = words;
        while (!rest.isEmpty() && PREFIXES.contains(name(rest.getFirst()))) {
            List<Word> behind = rest.subList(1, rest.size());
            if (name(rest.getFirst()).equals("sudo")) {
                behind = CommandLine.parse(behind, Flags.of("sudo")).arguments();
            }
            rest = behind.subList(toCommand(behind), behind.size());
        }
        return rest;
    }

    /** The arguments of a prefix end where a word is a program or another prefix. */
    private static int toCommand(List<Word> words) {
        for (int i = 0; i < words.size() && i < MOST_PREFIX_WORDS; i++) {
            String name = name(words.get(i));
            if (PROGRAMS.contains(name) || PREFIXES.contains(name)) {
                return i;
            }
        }
        return words.size();
    }

    private static String name(Word word) {
        String text = word.isKnown() ? word.text() : "";
        String name = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
        return name.endsWith(".exe") ? name.substring(0, name.length() - 4) : name;
    }
}
