package dev.hull.scan.readers;

import dev.hull.formats.inspect.Inspect;
import dev.hull.formats.inspect.Inspected;
import dev.hull.formats.platform.Defaults;
import dev.hull.model.Estate;
import dev.hull.model.Reading;
import java.util.List;
import java.util.Optional;

/** What {@code docker inspect} printed, kept in a file. */
final class InspectReports implements Reader {
    @Override
    public String kind() {
        return "docker-inspect";
    }

    @Override
    public boolean recognises(Look look) {
        return look.hasKey("HostConfig") && look.hasKey("Config") && look.hasKey("Id");
    }

    @Override
    public Reading<Estate> read(List<Look> project, Around around) {
        Reading<Inspected> reading = Inspect.read(
                project.getFirst().source(),
                _ -> Optional.empty(),
                around.engine(Defaults.newest("docker")),
                around.limits());
        List<dev.hull.model.Workload> workloads =
                reading.values().stream().map(Inspected::workload).toList();
        Estate estate = new Estate(workloads, List.of(), List.of(), List.of(), List.of(), List.of());
        return new Reading<>(List.of(estate), reading.remarks(), reading.problems(), reading.verdict());
    }
}
