package dev.hull.formats.dockerfile;

import dev.hull.model.DockerfileStage;
import dev.hull.model.Limits;
import dev.hull.model.Problem;
import dev.hull.model.Reading;
import dev.hull.model.Source;
import dev.hull.model.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads Dockerfiles (and Containerfiles) into their stages. */
public final class Dockerfile {
    private static final String READER = "dockerfile";
    private static final Set<String> NAMES = Set.of(
            "FROM",
            "ARG",
            "RUN",
            "CMD",
            "ENTRYPOINT",
            "ENV",
            "LABEL",
            "EXPOSE",
            "ADD",
            "COPY",
            "VOLUME",
            "USER",
            "WORKDIR",
            "STOPSIGNAL",
            "HEALTHCHECK",
            "SHELL",
            "ONBUILD",
            "MAINTAINER");

    private Dockerfile() {}

    /** {@return whether {@code source} is one, by its instructions: each has a known name, and FROM comes first but for ARG} */
    public static boolean recognises(Source source) {
        List<Instruction> all = Instructions.read(source).all();
        boolean from = false;
        for (Instruction instruction : all) {
            if (!NAMES.contains(instruction.name())
                    || (!from
                            && !instruction.name().equals("FROM")
                            && !instruction.name().equals("ARG"))) {
                return false;
            }
            from |= instruction.name().equals("FROM");
        }
        return from;
    }

    /**
     * {@return the stages of {@code source}, in order}
     *
     * @param arguments build arguments that were given, by name
     */
    public static Reading<DockerfileStage> read(Source source, Map<String, String> arguments, Limits limits) {
        if (source.length() > limits.bytes()) {
            return Reading.failed(Problem.skipped(
                    source.start(), READER, "larger than %,d bytes, the limit for one file".formatted(limits.bytes())));
        }
        Instructions instructions = Instructions.read(source);
        StageReader reader = new StageReader(source, arguments, instructions.escape());
        instructions.all().forEach(reader::take);
        List<DockerfileStage> stages = reader.stages();
        if (stages.isEmpty()) {
            return Reading.failed(Problem.skipped(source.start(), READER, "no FROM: a Dockerfile needs a base image"));
        }
        return new Reading<>(stages, instructions.remarks(), reader.problems(), Verdict.ACCEPTED);
    }
}
