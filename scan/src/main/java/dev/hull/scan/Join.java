package dev.hull.scan;

import dev.hull.formats.dockerfile.Dockerfile;
import dev.hull.model.Container;
import dev.hull.model.DockerfileStage;
import dev.hull.model.Estate;
import dev.hull.model.Fields;
import dev.hull.model.Gap;
import dev.hull.model.ImageFacts;
import dev.hull.model.ImageRef;
import dev.hull.model.KeyValue;
import dev.hull.model.Limits;
import dev.hull.model.Location;
import dev.hull.model.Platform;
import dev.hull.model.Reading;
import dev.hull.model.Setting;
import dev.hull.model.Source;
import dev.hull.model.Sources;
import dev.hull.model.Workload;
import dev.hull.scan.engine.EngineImages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Gives each container what its author left to the image: from the Dockerfile stage that the image is built from, else from the engine,
 * where it has the image.
 */
final class Join {
    private final Function<Source, Sources> around;
    private final EngineImages images;
    private final Limits limits;
    private final Set<String> unread = new TreeSet<>();
    private final List<Reading<DockerfileStage>> opened = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();

    /** {@code around}: the files of the project that a source belongs to. */
    Join(Function<Source, Sources> around, EngineImages images, Limits limits) {
        this.around = around;
        this.images = images;
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
        return changed ? estate.withWorkloads(workloads) : estate;
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
        List<Gap> all = new ArrayList<>(gaps);
        for (String image : unread) {
            all.add(new Gap("image", image, "no engine here has it", isTypeable(image) ? "docker pull " + image : ""));
        }
        return all;
    }

    /** What a document calls an image may be made to be typed: {@code x; rm -rf ~}. */
    private static boolean isTypeable(String image) {
        return !image.isEmpty()
                && image.chars()
                        .allMatch(c -> c >= 'a' && c <= 'z'
                                || c >= 'A' && c <= 'Z'
                                || c >= '0' && c <= '9'
                                || "._-/:@".indexOf(c) >= 0)
                && image.charAt(0) != '-';
    }

    private Workload joined(Workload workload) {
        if (!(workload.platform() instanceof Platform.Docker docker) || !hangsOnImage(workload)) {
            return workload;
        }
        boolean built = !docker.buildDockerfile().isEmpty();
        Optional<DockerfileStage> stage = built ? stage(workload.at(), docker) : Optional.empty();
        if (built && stage.isEmpty()) {
            gaps.add(new Gap("image", workload.ref().shortName(), "its Dockerfile can't be read", ""));
            return workload;
        }
        List<Container> containers = new ArrayList<>();
        for (Container container : workload.containers()) {
            Optional<ImageFacts> facts = built ? stage.map(this::facts) : pulled(container);
            containers.add(facts.map(brought -> brought.complete(container)).orElse(container));
        }
        return workload.withContainers(containers);
    }

    private static boolean hangsOnImage(Workload workload) {
        return workload.containers().stream()
                .anyMatch(c -> c.get(Fields.USER) instanceof Setting.Open<?>
                        || c.get(Fields.HEALTH_CHECK) instanceof Setting.Open<?>);
    }

    private Optional<ImageFacts> pulled(Container container) {
        Setting<ImageRef> image = container.get(Fields.IMAGE);
        String reference = image.worst().text();
        if (!image.isKnown() || reference.isEmpty()) {
            return Optional.empty();
        }
        Optional<ImageFacts> facts = images.facts(reference);
        if (facts.isEmpty()) {
            unread.add(reference);
        }
        return facts;
    }

    /** What the stage leaves to its base is read from the base, where the engine has it. */
    private ImageFacts facts(DockerfileStage stage) {
        ImageFacts own = ImageFacts.of(stage);
        boolean open = own.user() instanceof Setting.Open<?> || own.healthCheck() instanceof Setting.Open<?>;
        return open && stage.base().isKnown()
                ? images.facts(stage.base().worst().text()).map(own::over).orElse(own)
                : own;
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
}
