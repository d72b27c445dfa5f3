package dev.hull.formats.run;

import dev.hull.formats.shell.Word;
import dev.hull.formats.tree.Node;
import dev.hull.model.Layer;
import dev.hull.model.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The top level of a create request: what the image's configuration could say as well. */
final class ConfigPart {
    private final CommandLine line;
    private final Values values;
    private final RunContext context;

    ConfigPart(CommandLine line, Values values, RunContext context) {
        this.line = line;
        this.values = values;
        this.context = context;
    }

    Tree build(Ports ports, Node volumes, boolean creates) {
        List<Node> attached = values.list("attach", ConfigPart::stream);
        boolean detached = !creates && values.isTrue("detach");
        boolean input = values.isTrue("interactive");
        boolean attachInput = !detached && (input || has(attached, "stdin"));
        boolean none = attached.isEmpty();
        Tree tree = new Tree()
                .put("Hostname", values.text("hostname"))
                .put("Domainname", values.text("domainname"))
                .put("User", values.text("user"))
                .put("AttachStdin", Tree.truth(attachInput, Origin.NOWHERE))
                .put("AttachStdout", Tree.truth(!detached && (none || has(attached, "stdout")), Origin.NOWHERE))
                .put("AttachStderr", Tree.truth(!detached && (none || has(attached, "stderr")), Origin.NOWHERE))
                .putUnlessEmpty("ExposedPorts", ports.exposed())
                .put("Tty", values.truth("tty"))
                .put("OpenStdin", values.truth("interactive"))
                .put("StdinOnce", Tree.truth(input && attachInput, Origin.NOWHERE))
                .put("Env", Pairs.environment(values, context))
                .put("Cmd", command());
        healthCheck().ifPresent(check -> tree.put("Healthcheck", check));
        tree.put("Image", image())
                .put("Volumes", volumes)
                .put("WorkingDir", values.text("workdir"))
                .put("Entrypoint", entrypoint())
                .put("OnBuild", Tree.NULL)
                .put("Labels", Pairs.labels(values, context))
                .putUnlessEmpty("StopSignal", values.text("stop-signal"));
        if (values.isGiven("stop-timeout")) {
            tree.put("StopTimeout", values.whole("stop-timeout"));
        }
        checkAttached(attached, detached);
        return tree;
    }

    private void checkAttached(List<Node> attached, boolean detached) {
        if (detached && !attached.isEmpty()) {
            values.refuse("--attach --detach", values.at("attach"), Refusal.contradiction("attached and detached"));
        }
    }

    private static Node stream(Given given, String text) throws Refusal {
        String lower = text.toLowerCase(Locale.ROOT);
        if (!List.of("stdin", "stdout", "stderr").contains(lower)) {
            throw new Refusal("streams are stdin, stdout and stderr");
        }
        return given.node(lower);
    }

    private static boolean has(List<Node> streams, String name) {
        return streams.stream()
                .anyMatch(node -> node instanceof Node.Text text && text.value().equals(name));
    }

    private Node image() {
        return line.arguments().isEmpty()
                ? Tree.EMPTY_TEXT
                : text(line.arguments().getFirst());
    }

    private Node command() {
        List<Node> words = new ArrayList<>();
        for (int i = 1; i < line.arguments().size(); i++) {
            words.add(text(line.arguments().get(i)));
        }
        return Tree.list(words, Tree.NULL);
    }

    private static Node text(Word word) {
        return Node.Text.of(word.text(), word.origin(Layer.COMMAND_LINE));
    }

    private Node entrypoint() {
        Optional<Given> given = line.last("entrypoint");
        return given.isPresent()
                ? new Node.Arr(
                        List.of(given.get().node(given.get().masked())),
                        given.get().origin())
                : Tree.NULL;
    }

    private Optional<Node> healthCheck() {
        Tree tree = new Tree();
        Node command = values.text("health-cmd");
        if (!Tree.isEmpty(command)) {
            tree.put(
                    "Test",
                    new Node.Arr(List.of(Node.Text.of("CMD-SHELL", command.origin()), command), command.origin()));
        }
        time(tree, "Interval", "health-interval");
        time(tree, "Timeout", "health-timeout");
        time(tree, "StartPeriod", "health-start-period");
        time(tree, "StartInterval", "health-start-interval");
        tree.putUnlessEmpty("Retries", retries());
        boolean disabled = values.isTrue("no-healthcheck");
        if (disabled && !tree.isEmpty()) {
            values.refuse(
                    "--no-healthcheck --health-*",
                    values.at("no-healthcheck"),
                    Refusal.contradiction("a health check switched off and set"));
        }
        if (disabled) {
            Origin origin = line.last("no-healthcheck").orElseThrow().origin();
            return Optional.of(new Tree()
                    .put("Test", new Node.Arr(List.of(Node.Text.of("NONE", origin)), origin))
                    .build(origin));
        }
        return tree.isEmpty() ? Optional.empty() : Optional.of(tree.build());
    }

    private void time(Tree tree, String key, String flag) {
        Node value = values.duration(flag);
        if (value instanceof Node.Num num && num.value().signum() < 0) {
            line.last(flag).ifPresent(given -> values.refuse(given, new Refusal("a time below zero")));
        } else {
            tree.putUnlessEmpty(key, value);
        }
    }

    private Node retries() {
        Node value = values.whole("health-retries");
        if (value instanceof Node.Num num && num.value().signum() < 0) {
            line.last("health-retries").ifPresent(given -> values.refuse(given, new Refusal("a number below zero")));
        }
        return value;
    }
}
