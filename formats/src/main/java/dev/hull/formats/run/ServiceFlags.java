package dev.hull.formats.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Flags of {@code docker service create}, as those of run that say the same. */
final class ServiceFlags {
    private static final Map<String, String> SAME = Map.of(
            "limit-memory", "memory",
            "limit-cpu", "cpus",
            "limit-pids", "pids-limit",
            "reserve-memory", "memory-reservation",
            "group", "group-add",
            "host", "add-host");

    private ServiceFlags() {}

    /** {@return {@code line} with run's flags} What run has no word for is left out. */
    static CommandLine asRun(CommandLine line) {
        Flags run = Flags.of("docker-run");
        List<Given> flags = new ArrayList<>();
        for (Given given : line.flags()) {
            String name = given.flag().name();
            boolean client = name.equals("label") || name.equals("detach");
            Optional<Flag> flag = client ? Optional.empty() : run.named(SAME.getOrDefault(name, name));
            flag.ifPresent(f -> flags.add(new Given(f, given.value(), given.implicit(), given.at())));
        }
        return new CommandLine(flags, line.arguments(), line.unread(), line.issues());
    }
}
