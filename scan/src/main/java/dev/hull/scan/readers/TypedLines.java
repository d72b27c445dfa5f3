package dev.hull.scan.readers;

import dev.hull.formats.platform.Defaults;
import dev.hull.formats.run.RunContext;
import dev.hull.formats.run.RunScript;
import dev.hull.model.Estate;
import dev.hull.model.Reading;
import java.util.List;
import java.util.Optional;

/** Commands as they are typed behind {@code --}. */
public final class TypedLines {
    private TypedLines() {}

    /** {@return what the command starts; nothing where it starts no container} */
    public static Optional<Reading<Estate>> read(List<String> words, Around around) {
        RunContext context = new RunContext(around.sources(), around.folder(), around.limits());
        return RunScript.typed(
                words, context, around.engine(Defaults.newest("docker")), around.engine(Defaults.newest("podman")));
    }
}
