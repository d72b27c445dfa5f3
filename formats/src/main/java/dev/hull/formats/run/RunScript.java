package dev.hull.formats.run;

import dev.hull.formats.shell.Command;
import dev.hull.formats.shell.Script;
import dev.hull.formats.shell.Shell;
import dev.hull.formats.shell.Word;
import dev.hull.model.Engine;
import dev.hull.model.Estate;
import dev.hull.model.Limits;
import dev.hull.model.Network;
import dev.hull.model.Problem;
import dev.hull.model.Reading;
import dev.hull.model.Remark;
import dev.hull.model.Source;
import dev.hull.model.SubjectRef;
import dev.hull.model.Verdict;
import dev.hull.model.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the commands of a script that start containers: a workload each, named by {@code --name}, else by its image. Networks that the
 * script makes come with them, and what {@code exec} overrides is remarked.
 */
public final class RunScript {
    /** What a subject of this format is called, in {@link SubjectRef#kind}. */
    public static final String KIND = "run";

    private final String file;
    private final RunContext context;
    private final Engine docker;
    private final Engine podman;
    private final List<Workload> workloads = new ArrayList<>();
    private final List<Network> networks = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final Map<String, Integer> names = new HashMap<>();
    private Verdict verdict = Verdict.ACCEPTED;

    private RunScript(String file, RunContext context, Engine docker, Engine podman) {
        this.file = file;
        this.context = context;
        this.docker = docker;
        this.podman = podman;
    }

    /** {@return whether a command of the script is one that this reads} */
    public static boolean recognises(Source source, Limits limits) {
        return Shell.parse(source, limits).commands().stream()
                .anyMatch(command -> Invocation.of(command.words()).isPresent());
    }

    /** {@return what a whole script starts} The verdict is that of the first line that its client would refuse. */
    public static Reading<Estate> read(Source source, RunContext context, Engine docker, Engine podman) {
        RunScript reader = new RunScript(source.name(), context, docker, podman);
        Script script = Shell.parse(source, context.limits());
        Unjoined.join(script.commands()).forEach(reader::command);
        return reader.reading(script.problems());
    }

    /** {@return what one command starts, given as the words that a shell made of it} Empty where it starts nothing. */
    public static Optional<Reading<Estate>> typed(List<String> argv, RunContext context, Engine docker, Engine podman) {
        RunScript reader = new RunScript("", context, docker, podman);
        List<Word> words = Shell.words("command line", argv);
        if (words.isEmpty() || Invocation.of(words).isEmpty()) {
            return Optional.empty();
        }
        reader.command(new Command(List.of(), words, List.of(), words.getFirst().at(), List.of()));
        return Optional.of(reader.reading(List.of()));
    }

    private Reading<Estate> reading(List<Problem> problems) {
        Estate estate = new Estate(workloads, List.of(), networks, List.of(), List.of(), List.of());
        return new Reading<>(List.of(estate), remarks, problems, verdict);
    }

    private void command(Command command) {
        Optional<Invocation> found = Invocation.of(command.words());
        if (found.isEmpty()) {
            return;
        }
        Invocation invocation = found.get();
        if (invocation.action().makesContainer()) {
            container(command, new RunRequest(invocation, context).line(command.words()));
        } else if (invocation.action() == Action.NETWORK_CREATE) {
            NetworkLine.read(invocation).ifPresent(networks::add);
        } else if (invocation.action() == Action.EXEC) {
            ExecLine.remark(invocation, file).ifPresent(remarks::add);
        }
    }

    private void container(Command command, RunLine line) {
        SubjectRef ref = SubjectRef.of(KIND, file, unique(line.name()));
        workloads.add(RunLift.workload(line, ref, line.program().equals("podman") ? podman : docker));
        remarks.addAll(line.remarks(ref));
        command.spellings().forEach(spelling -> remarks.add(spelling.of(ref)));
        if (verdict.isAccepted()) {
            verdict = line.verdict();
        }
    }

    private String unique(String name) {
        String base = name.isEmpty() ? "container" : name;
        int count = names.merge(base, 1, Integer::sum);
        return count == 1 ? base : base + "#" + count;
    }
}
