package dev.hull.scan.engine;

import dev.hull.formats.inspect.ImageReport;
import dev.hull.formats.inspect.Inspect;
import dev.hull.formats.inspect.Inspected;
import dev.hull.formats.tree.Node;
import dev.hull.model.Gap;
import dev.hull.model.Limits;
import dev.hull.model.Platform;
import dev.hull.model.ProcessFacts;
import dev.hull.model.Reading;
import dev.hull.model.Source;
import dev.hull.model.Workload;
import dev.hull.scan.process.ProcessReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Containers of a running engine: what it reports of each, what its image brought, and what the kernel says of its first process. */
public final class LiveContainers {
    private final EngineClient client;
    private final Limits limits;
    private final ProcessReader processes = new ProcessReader();
    private final Map<String, Optional<Node.Obj>> images = new HashMap<>();
    private final List<Gap> gaps = new ArrayList<>();

    public LiveContainers(EngineClient client, Limits limits) {
        this.client = client;
        this.limits = limits;
    }

    /** {@return what could not be looked at} */
    public List<Gap> gaps() {
        return gaps;
    }

    /** {@return the running containers, each with the report that it was read from} */
    public List<Reading<Workload>> all() throws EngineException {
        List<Reading<Workload>> all = new ArrayList<>();
        for (String id : client.running()) {
            all.add(one(id));
        }
        return all;
    }

    /** {@return the container of that name or id} */
    public Reading<Workload> one(String name) throws EngineException {
        Source report = client.inspect(name);
        Reading<Inspected> reading = Inspect.read(report, this::image, client.engine(), limits);
        List<Workload> workloads = new ArrayList<>();
        reading.values().forEach(inspected -> workloads.add(withFacts(inspected)));
        return new Reading<>(workloads, reading.remarks(), reading.problems(), reading.verdict());
    }

    private Optional<Node.Obj> image(String id) {
        return images.computeIfAbsent(id, this::ask);
    }

    private Optional<Node.Obj> ask(String id) {
        try {
            return client.image(id).flatMap(source -> ImageReport.parse(source, limits));
        } catch (EngineException e) {
            gaps.add(new Gap("image", id, e.getMessage(), ""));
            return Optional.empty();
        }
    }

    private Workload withFacts(Inspected inspected) {
        Workload workload = inspected.workload();
        ProcessFacts facts = facts(inspected);
        Platform.Docker platform = new Platform.Docker(false, "", "", List.of(), facts);
        return new Workload(
                workload.ref(),
                workload.containers(),
                workload.settings(),
                platform,
                workload.engine(),
                workload.at(),
                workload.paths());
    }

    private ProcessFacts facts(Inspected inspected) {
        String name = inspected.workload().ref().name();
        if (inspected.pid() == 0) {
            gaps.add(new Gap("process", name, "it does not run", "docker start " + name));
            return ProcessFacts.NONE;
        }
        if (!client.isLocal()) {
            gaps.add(new Gap("process", name, "the engine runs on another machine", ""));
            return ProcessFacts.NONE;
        }
        try {
            return processes.read(inspected.pid());
        } catch (IOException e) {
            gaps.add(new Gap(
                    "process",
                    name,
                    "/proc/" + inspected.pid() + " may not be read",
                    "sudo hull check docker:" + name));
            return ProcessFacts.NONE;
        }
    }
}
