package dev.hull.formats.dockerfile;

import dev.hull.model.Default;
import dev.hull.model.DockerfileStage;
import dev.hull.model.EnvVar;
import dev.hull.model.HealthCheck;
import dev.hull.model.ImageRef;
import dev.hull.model.Item;
import dev.hull.model.Items;
import dev.hull.model.KeyValue;
import dev.hull.model.Layer;
import dev.hull.model.Location;
import dev.hull.model.Origin;
import dev.hull.model.Setting;
import dev.hull.model.Source;
import dev.hull.model.SubjectRef;
import dev.hull.model.Unread;
import dev.hull.model.User;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects what one stage says. For one thread, once. */
final class StageBuilder {
    private final Source source;
    private final String name;
    private final Location at;
    private final char escape;
    private final Map<String, String> given;
    private final Map<String, String> global;
    private final Map<String, String> variables = new HashMap<>();
    private final List<Item<EnvVar>> environment = new ArrayList<>();
    private final List<Unread> unreadEnvironment = new ArrayList<>();
    private final List<Item<KeyValue>> arguments = new ArrayList<>();
    private final List<Item<String>> exposed = new ArrayList<>();
    private final List<Item<String>> volumes = new ArrayList<>();
    private final List<DockerfileStage.Run> runs = new ArrayList<>();
    private Items<String> entrypoint = Items.none();
    private Items<String> command = Items.none();
    private Setting<ImageRef> base = new Setting.Open<>(ImageRef.UNKNOWN, "FROM");
    private Setting<User> user = new Setting.Open<>(User.ROOT, "FROM");
    private Setting<HealthCheck> healthCheck = new Setting.Open<>(HealthCheck.NONE, "FROM");

    StageBuilder(
            Source source,
            String name,
            Location at,
            char escape,
            Map<String, String> given,
            Map<String, String> global) {
        this.source = source;
        this.name = name;
        this.at = at;
        this.escape = escape;
        this.given = given;
        this.global = global;
    }

    String name() {
        return name;
    }

    void standOn(Expansion image, String written, Origin by) {
        if (!image.isKnown()) {
            base = new Setting.Unresolved<>(ImageRef.UNKNOWN, written, by);
        } else {
            base = Setting.decided(ImageRef.parse(image.text()), by);
        }
        boolean scratch = image.text().equals("scratch");
        Default nothing = new Default("scratch", "config", "an image without layers has no configuration");
        String depends = "the configuration of " + (image.isKnown() ? image.text() : written);
        user = scratch ? Setting.implied(User.ROOT, nothing) : new Setting.Open<>(User.ROOT, depends);
        healthCheck =
                scratch ? Setting.implied(HealthCheck.NONE, nothing) : new Setting.Open<>(HealthCheck.NONE, depends);
    }

    /** Takes over what an earlier stage of the file would start with. */
    void inherit(StageBuilder parent) {
        base = parent.base;
        user = parent.user;
        healthCheck = parent.healthCheck;
        environment.addAll(parent.environment);
        unreadEnvironment.addAll(parent.unreadEnvironment);
        exposed.addAll(parent.exposed);
        volumes.addAll(parent.volumes);
        entrypoint = parent.entrypoint;
        command = parent.command;
        parent.environment.forEach(
                v -> variables.put(v.value().name(), v.value().value()));
    }

    void take(Instruction instruction) {
        switch (instruction.name()) {
            case "ARG" -> pairs(instruction, this::argument);
            case "ENV" -> pairs(instruction, this::variable);
            case "USER" -> user(instruction);
            case "EXPOSE" -> expanded(instruction, exposed);
            case "VOLUME" -> expanded(instruction, volumes);
            case "HEALTHCHECK" -> healthCheck(instruction);
            case "ENTRYPOINT" -> {
                entrypoint = program(instruction);
                command = Items.none();
            }
            case "CMD" -> command = program(instruction);
            case "RUN" -> runs.add(run(instruction));
            default -> {
                // The others say nothing about what the image would start.
            }
        }
    }

    private interface Pair {
        void take(String name, Expansion value, String written, boolean hasValue, Origin by);
    }

    /** {@code key=value …}, or the legacy form in which all behind the first blank is the value. */
    private void pairs(Instruction instruction, Pair pair) {
        List<Tokens.Token> words = Tokens.words(instruction.line(), escape);
        boolean legacy = instruction.name().equals("ENV")
                && words.size() > 1
                && words.getFirst().text().indexOf('=') < 0;
        if (legacy) {
            int start = instruction.line().bytes().indexOf(words.getFirst().text())
                    + words.getFirst().text().length();
            String value = instruction.line().from(start).text().strip();
            Origin by = Origin.of(Layer.IMAGE, words.get(1).at());
            pair.take(words.getFirst().text(), Expansion.of(value, variables, escape), value, true, by);
            return;
        }
        // One instruction sees the variables as they were before it.
        Map<String, String> before = instruction.name().equals("ENV") ? Map.copyOf(variables) : variables;
        for (Tokens.Token word : words) {
            int equals = word.text().indexOf('=');
            String key = equals < 0 ? word.text() : word.text().substring(0, equals);
            String value = equals < 0 ? "" : word.text().substring(equals + 1);
            pair.take(key, Expansion.of(value, before, escape), value, equals >= 0, Origin.of(Layer.IMAGE, word.at()));
        }
    }

    private void argument(String key, Expansion value, String written, boolean hasValue, Origin by) {
        if (hasValue && value.isKnown()) {
            arguments.add(new Item<>(new KeyValue(key, value.text()), by));
        }
        if (given.containsKey(key)) {
            variables.putIfAbsent(key, given.getOrDefault(key, ""));
        } else if (hasValue && value.isKnown()) {
            variables.putIfAbsent(key, value.text());
        } else if (!hasValue && global.containsKey(key)) {
            variables.putIfAbsent(key, global.getOrDefault(key, ""));
        }
    }

    private void variable(String key, Expansion value, String written, boolean hasValue, Origin by) {
        environment.removeIf(item -> item.value().name().equals(key));
        if (value.isKnown()) {
            environment.add(new Item<>(EnvVar.literal(key, value.text()), by));
            variables.put(key, value.text());
        } else {
            unreadEnvironment.add(new Unread(key + "=" + written, value.unset(), by));
        }
    }

    private void user(Instruction instruction) {
        String written = instruction.line().text();
        Expansion value = Expansion.of(written, variables, escape);
        Origin by = Origin.of(
                Layer.IMAGE, instruction.line().at(0, instruction.line().bytes().length()));
        int colon = value.text().indexOf(':');
        user = value.isKnown()
                ? Setting.decided(
                        new User(colon < 0 ? value.text() : value.text().substring(0, colon)), by)
                : new Setting.Unresolved<>(User.ROOT, written, by);
    }

    private void expanded(Instruction instruction, List<Item<String>> into) {
        Origin by = Origin.of(Layer.IMAGE, instruction.at());
        List<String> json = Tokens.json(instruction.line().text()).orElse(List.of());
        json.forEach(path -> into.add(new Item<>(path, by)));
        if (json.isEmpty()) {
            for (Tokens.Token word : Tokens.words(instruction.line(), escape)) {
                Expansion value = Expansion.of(word.text(), variables, escape);
                into.add(new Item<>(value.isKnown() ? value.text() : word.text(), Origin.of(Layer.IMAGE, word.at())));
            }
        }
    }

    private void healthCheck(Instruction instruction) {
        List<Tokens.Token> words = Tokens.words(instruction.line(), escape);
        List<Tokens.Token> rest = words.subList(Tokens.flags(words), words.size());
        Origin by = Origin.of(Layer.IMAGE, instruction.at());
        if (rest.isEmpty() || rest.getFirst().text().equalsIgnoreCase("NONE")) {
            healthCheck = Setting.decided(HealthCheck.NONE, by);
            return;
        }
        String text = instruction.line().text();
        String test = text.substring(text.indexOf(rest.getFirst().text())
                        + rest.getFirst().text().length())
                .strip();
        List<String> whole = new ArrayList<>();
        List<String> json = Tokens.json(test).orElse(List.of());
        whole.add(json.isEmpty() ? "CMD-SHELL" : "CMD");
        whole.addAll(json.isEmpty() ? List.of(test) : json);
        healthCheck = Setting.decided(new HealthCheck(whole), by);
    }

    private Items<String> program(Instruction instruction) {
        Origin by = Origin.of(Layer.IMAGE, instruction.at());
        String text = instruction.line().text();
        List<String> words = Tokens.json(text).orElse(List.of("/bin/sh", "-c", text));
        return Items.of(words.stream().map(word -> new Item<>(word, by)).toList());
    }

    private DockerfileStage.Run run(Instruction instruction) {
        List<Tokens.Token> words = Tokens.words(instruction.line(), escape);
        int count = Tokens.flags(words);
        List<String> flags =
                words.subList(0, count).stream().map(Tokens.Token::text).toList();
        String text = instruction.line().text();
        if (count > 0) {
            String last = flags.getLast();
            text = text.substring(text.indexOf(last) + last.length()).strip();
        }
        String whole = instruction.heredocs().isEmpty() ? text : text + "\n" + String.join("", instruction.heredocs());
        return new DockerfileStage.Run(whole, flags, instruction.at());
    }

    DockerfileStage build(boolean last) {
        return new DockerfileStage(
                SubjectRef.of("dockerfile", source.name(), name),
                name,
                base,
                user,
                new Items<>(environment, unreadEnvironment),
                Items.of(arguments),
                Items.of(exposed),
                Items.of(volumes),
                entrypoint,
                command,
                healthCheck,
                runs,
                last,
                at);
    }
}
