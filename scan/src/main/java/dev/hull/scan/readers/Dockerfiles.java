package dev.hull.scan.readers;

import dev.hull.formats.dockerfile.Dockerfile;
import dev.hull.model.DockerfileStage;
import dev.hull.model.Estate;
import dev.hull.model.Reading;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Dockerfiles and Containerfiles, whatever they are called. */
final class Dockerfiles implements Reader {
    @Override
    public String kind() {
        return "dockerfile";
    }

    @Override
    public boolean recognises(Look look) {
        String first = look.firstLine().toUpperCase(Locale.ROOT);
        return (first.startsWith("FROM ") || first.startsWith("ARG ")) && Dockerfile.recognises(look.source());
    }

    @Override
    public Reading<Estate> read(List<Look> project, Around around) {
        Reading<DockerfileStage> reading = Dockerfile.read(project.getFirst().source(), Map.of(), around.limits());
        Estate estate = new Estate(List.of(), List.of(), List.of(), List.of(), reading.values(), List.of());
        return new Reading<>(List.of(estate), reading.remarks(), reading.problems(), reading.verdict());
    }
}
