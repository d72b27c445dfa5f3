package dev.hull.scan.readers;

import dev.hull.formats.platform.Defaults;
import dev.hull.formats.run.RunContext;
import dev.hull.formats.run.RunScript;
import dev.hull.model.Estate;
import dev.hull.model.Limits;
import dev.hull.model.Reading;
import java.util.List;
import java.util.Locale;

/** Shell scripts that start containers. */
final class RunScripts implements Reader {
    private static final List<String> PROGRAMS = List.of("docker", "podman", "nerdctl");
    private static final List<String> ENDINGS = List.of(".sh", ".bash", ".zsh", ".command");

    @Override
    public String kind() {
        return "run-script";
    }

    @Override
    public boolean recognises(Look look) {
        return isShell(look)
                && PROGRAMS.stream().anyMatch(look::mentions)
                && RunScript.recognises(look.source(), Limits.DEFAULT);
    }

    private static boolean isShell(Look look) {
        String name = look.fileName().toLowerCase(Locale.ROOT);
        String first = look.firstLine();
        boolean command =
                PROGRAMS.stream().anyMatch(p -> first.startsWith(p + " ") || first.startsWith("sudo " + p + " "));
        return command
                || ENDINGS.stream().anyMatch(name::endsWith)
                || look.interpreter().strip().endsWith("sh");
    }

    @Override
    public Reading<Estate> read(List<Look> project, Around around) {
        RunContext context = new RunContext(around.sources(), around.folder(), around.limits());
        return RunScript.read(
                project.getFirst().source(),
                context,
                around.engine(Defaults.newest("docker")),
                around.engine(Defaults.newest("podman")));
    }
}
