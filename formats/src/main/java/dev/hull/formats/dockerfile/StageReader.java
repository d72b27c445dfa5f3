package dev.hull.formats.dockerfile;

import dev.hull.model.DockerfileStage;
import dev.hull.model.Layer;
import dev.hull.model.Origin;
import dev.hull.model.Problem;
import dev.hull.model.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the instructions of one Dockerfile in turn. For one thread, once. */
final class StageReader {
    private final Source source;
    private final Map<String, String> given;
    private final char escape;
    private final Map<String, String> global = new HashMap<>();
    private final List<StageBuilder> stages = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable StageBuilder current;

    StageReader(Source source, Map<String, String> given, char escape) {
        this.source = source;
        this.given = given;
        this.escape = escape;
    }

    List<Problem> problems() {
        return problems;
    }

    List<DockerfileStage> stages() {
        List<DockerfileStage> built = new ArrayList<>();
        for (StageBuilder stage : stages) {
            built.add(stage.build(stage == stages.getLast()));
        }
        return built;
    }

    void take(Instruction instruction) {
        switch (instruction.name()) {
            case "FROM" -> from(instruction);
            case "ARG" -> arg(instruction);
            default -> {
                if (current == null) {
                    problems.add(new Problem(
                            instruction.at(),
                            "dockerfile",
                            instruction.name() + " before the first FROM",
                            "instruction skipped"));
                } else {
                    current.take(instruction);
                }
            }
        }
    }

    private void from(Instruction instruction) {
        List<Tokens.Token> words = Tokens.words(instruction.line(), escape);
        List<Tokens.Token> operands = words.subList(Tokens.flags(words), words.size());
        if (operands.isEmpty()) {
            problems.add(new Problem(instruction.at(), "dockerfile", "FROM names no image", "stage skipped"));
            return;
        }
        boolean named = operands.size() > 2
                && operands.get(1).text().toLowerCase(Locale.ROOT).equals("as");
        String name = named ? operands.get(2).text() : Integer.toString(stages.size());
        Expansion base = Expansion.of(operands.getFirst().text(), global, escape);
        Origin by = Origin.of(Layer.FILE, operands.getFirst().at());
        StageBuilder stage = new StageBuilder(source, name, instruction.at(), escape, given, global);
        StageBuilder parent = base.isKnown() ? named(base.text()) : null;
        if (parent != null) {
            stage.inherit(parent);
        } else {
            stage.standOn(base, operands.getFirst().text(), by);
        }
        stages.add(stage);
        current = stage;
    }

    private @Nullable StageBuilder named(String name) {
        for (StageBuilder stage : stages) {
            if (stage.name().equalsIgnoreCase(name)) {
                return stage;
            }
        }
        return null;
    }

    private void arg(Instruction instruction) {
        if (current != null) {
            current.take(instruction);
            return;
        }
        for (Tokens.Token word : Tokens.words(instruction.line(), escape)) {
            int equals = word.text().indexOf('=');
            String name = equals < 0 ? word.text() : word.text().substring(0, equals);
            String value = given.get(name);
            if (value != null) {
                global.put(name, value);
            } else if (equals >= 0) {
                global.put(
                        name,
                        Expansion.of(word.text().substring(equals + 1), global, escape)
                                .text());
            }
        }
    }
}
