package dev.hull.scan;

import dev.hull.formats.dockerfile.Dockerfile;
import dev.hull.model.Container;
import dev.hull.model.DockerfileStage;
import dev.hull.model.Estate;
import dev.hull.model.Field;
import dev.hull.model.Fields;
import dev.hull.model.Gap;
import dev.hull.model.Items;
import dev.hull.model.KeyValue;
import dev.hull.model.Layer;
import dev.hull.model.Limits;
import dev.hull.model.Location;
import dev.hull.model.Origin;
import dev.hull.model.Platform;
import dev.hull.model.Reading;
import dev.hull.model.Setting;
import dev.hull.model.Settings;
import dev.hull.model.Source;
import dev.hull.model.Sources;
import dev.hull.model.Workload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Gives the containers that are built here what their Dockerfiles say: the stage that the build names, or the last one, decides what
 * nothing nearer to the container does.
 */
final class Join {
    private final Function<Source, Sources> around;
    private final Limits limits;
    private final List<Reading<DockerfileStage>> opened = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();

    /** {@code around}: the files of the project that a source belongs to. */
    Join(Function<Source, Sources> around, Limits limits) {
        this.around = around;
        this.limits = limits;
    }

    /** {@return {@code estate} with its built containers joined to the stages that they are built from} */
    Estate of(Estate estate) {
        List<Workload> workloads = new ArrayList<>(estate.workloads().size());
        boolean changed = false;
        for (Workload workload : estate.workloads()) {
            Workload joined = joined(workload);
            changed |= !joined.equals(workload);
            workloads.add(joined);
        }
        return changed
                ? new Estate(
                        workloads,
                        estate.projects(),
                        estate.networks(),
                        estate.objects(),
                        estate.stages(),
                        estate.remarks())
                : estate;
    }

    /** {@return the Dockerfiles that were read on the way, each once} */
    List<Reading<DockerfileStage>> opened() {
        Map<Source, Reading<DockerfileStage>> once = new LinkedHashMap<>();
        for (Reading<DockerfileStage> reading : opened) {
            if (!reading.values().isEmpty()) {
                once.putIfAbsent(reading.values().getFirst().at().source(), reading);
            }
        }
        return List.copyOf(once.values());
    }

    List<Gap> gaps() {
        return gaps;
    }

    private Workload joined(Workload workload) {
        if (!(workload.platform() instanceof Platform.Docker docker)
                || docker.buildDockerfile().isEmpty()) {
            return workload;
        }
        Optional<DockerfileStage> stage = stage(workload.at(), docker);
        if (stage.isEmpty()) {
            gaps.add(new Gap("image", workload.ref().shortName(), "its Dockerfile can't be read", ""));
            return workload;
        }
        List<Container> containers = new ArrayList<>();
        workload.containers()
                .forEach(container -> containers.add(container.withSettings(settings(container, stage.get()))));
        return workload.withContainers(containers);
    }

    private Optional<DockerfileStage> stage(Location by, Platform.Docker docker) {
        Optional<Source> source = around.apply(by.source()).open(docker.buildDockerfile(), by);
        if (source.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> arguments = new LinkedHashMap<>();
        for (KeyValue argument : docker.buildArguments()) {
            arguments.put(argument.name(), argument.value());
        }
        Reading<DockerfileStage> reading = Dockerfile.read(source.get(), arguments, limits);
        opened.add(reading);
        for (DockerfileStage stage : reading.values()) {
            boolean named = stage.name().equalsIgnoreCase(docker.buildTarget());
            if (docker.buildTarget().isEmpty() ? stage.last() : named) {
                return Optional.of(stage);
            }
        }
        return Optional.empty();
    }

    private static Settings settings(Container container, DockerfileStage stage) {
        Settings.Builder settings = container.settings().toBuilder();
        unlessDecided(container, Fields.USER, stage.user(), settings);
        unlessDecided(container, Fields.HEALTH_CHECK, stage.healthCheck(), settings);
        list(container, Fields.EXPOSED_PORTS, stage.exposed(), stage.at(), settings);
        // A command of its own voids what the image would run, and so does an entrypoint.
        if (!container.get(Fields.ENTRYPOINT).isWritten()) {
            list(container, Fields.ENTRYPOINT, stage.entrypoint(), stage.at(), settings);
            list(container, Fields.COMMAND, stage.command(), stage.at(), settings);
        }
        return settings.build();
    }

    private static <T> void unlessDecided(
            Container container, Field<T> field, Setting<T> of, Settings.Builder settings) {
        Setting<T> now = container.get(field);
        if (!now.isKnown() && !now.isWritten()) {
            settings.set(field, of);
        }
    }

    private static <E> void list(
            Container container, Field.Many<E> field, Items<E> of, Location at, Settings.Builder settings) {
        Setting<Items<E>> now = container.get(field);
        if (!now.isKnown() && !now.isWritten() && !of.isEmpty()) {
            settings.set(field, Setting.decided(of, Origin.of(Layer.IMAGE, at)));
        }
    }
}
