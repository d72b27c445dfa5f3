package dev.hull.formats.run;

import dev.hull.formats.shell.Word;
import dev.hull.model.Arg;
import dev.hull.model.Remark;
import dev.hull.model.SubjectRef;
import dev.hull.model.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code docker exec}: what it gives its process beyond what the container has. */
final class ExecLine {
    private static final String CHECK = "privilege.exec-override";

    private ExecLine() {}

    /** {@return a remark where the process is privileged, or root} Its args are {@code container}, {@code privileged} and {@code user}. */
    static Optional<Remark> remark(Invocation invocation, String file) {
        String table = invocation.program().equals("podman") ? "podman-exec" : "docker-exec";
        CommandLine line = CommandLine.parse(invocation.words(), Flags.of(table));
        Values values = new Values(line);
        boolean privileged = values.isTrue("privileged");
        Optional<Given> user = line.last("user");
        boolean root = user.isPresent()
                && user.get().isKnown()
                && new User(name(user.get().text())).isRoot();
        if (!privileged && !root) {
            return Optional.empty();
        }
        Word container = line.arguments().isEmpty()
                ? invocation.verb()
                : line.arguments().getFirst();
        Given by = line.last(privileged ? "privileged" : "user").orElseThrow();
        List<Arg> args =
                new ArrayList<>(List.of(Arg.of("container", container.text()), Arg.of("privileged", privileged)));
        user.ifPresent(given -> args.add(Arg.of("user", given.text())));
        SubjectRef subject = SubjectRef.of(RunScript.KIND, file, container.text());
        return Optional.of(new Remark(CHECK, subject, privileged ? "privileged" : "user", by.at(), args));
    }

    private static String name(String user) {
        int colon = user.indexOf(':');
        return colon < 0 ? user : user.substring(0, colon);
    }
}
