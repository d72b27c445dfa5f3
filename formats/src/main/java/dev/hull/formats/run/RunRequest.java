package dev.hull.formats.run;

import dev.hull.formats.run.Flag.Note;
import dev.hull.formats.shell.Part;
import dev.hull.formats.shell.Spelling;
import dev.hull.formats.shell.Word;
import dev.hull.formats.tree.Node;
import dev.hull.model.Arg;
import dev.hull.model.Location;
import dev.hull.model.Origin;
import dev.hull.model.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the create request of one command. */
final class RunRequest {
    private final Invocation invocation;
    private final RunContext context;
    private final CommandLine line;
    private final Values values;
    private final boolean podman;
    private final List<Issue> issues = new ArrayList<>();

    RunRequest(Invocation invocation, RunContext context) {
        this.invocation = invocation;
        this.context = context;
        this.podman = invocation.program().equals("podman");
        this.line = invocation.action() == Action.SERVICE_CREATE
                ? ServiceFlags.asRun(CommandLine.parse(invocation.words(), Flags.of("docker-service-create")))
                : CommandLine.parse(invocation.words(), Flags.of(podman ? "podman-run" : "docker-run"));
        this.values = new Values(line);
    }

    RunLine line(List<Word> words) {
        boolean creates = invocation.action() != Action.RUN;
        Ports ports = ports();
        HostPart hostPart = new HostPart(line, values, context, podman);
        NetworkPart network = new NetworkPart(values, podman);
        Tree body = new ConfigPart(line, values, context).build(ports, hostPart.volumes(), creates);
        body.put("HostConfig", hostPart.build(ports, network.mode()));
        body.put("NetworkingConfig", network.build());
        Node query = query();
        checkRest(creates);
        if (values.isTrue("use-api-socket")) {
            ApiSocket.add(body, line.last("use-api-socket").orElseThrow().origin());
        }
        Node.Obj built = body.build(Origin.NOWHERE);
        collect();
        issues.addAll(invocation.issues());
        List<Issue> refusing = issues.stream().filter(Issue::refuses).toList();
        if (!podman) {
            issues.addAll(new EngineRules(built).issues());
            issues.addAll(EngineMounts.issues(built));
            issues.addAll(Duplicates.issues(values, built));
        }
        issues.sort(Comparator.comparing(Issue::at));
        return new RunLine(
                invocation.program(),
                invocation.action(),
                RunLine.canonical(query, built),
                unresolved(),
                line.unread(),
                spellings(),
                refusing.isEmpty()
                        ? Verdict.ACCEPTED
                        : new Verdict.Refused(refusing.getFirst().reason()),
                values.scalar("pull", Tree.NULL, Given::node),
                span(words.getFirst(), invocation.verb()),
                span(words.getFirst(), words.getLast()));
    }

    private Ports ports() {
        Ports ports = new Ports();
        for (Given given : values.all("publish")) {
            try {
                ports.publish(given);
            } catch (Refusal refusal) {
                values.refuse(given, refusal);
            }
        }
        for (Given given : values.all("expose")) {
            try {
                ports.expose(given);
            } catch (Refusal refusal) {
                values.refuse(given, refusal);
            }
        }
        return ports;
    }

    private Node query() {
        return new Tree()
                .putUnlessEmpty("name", values.text("name"))
                .putUnlessEmpty(
                        "platform",
                        values.scalar(
                                "platform",
                                Tree.EMPTY_TEXT,
                                (given, text) -> given.node(
                                        text.isEmpty() || given.hides(text) ? text : Platforms.normal(text))))
                .build();
    }

    private void checkRest(boolean creates) {
        checkPull();
        for (Given given : line.flags()) {
            boolean nerdctl = invocation.program().equals("nerdctl");
            if (given.flag().note() == Note.WINDOWS && !nerdctl) {
                values.refuse(given, new Refusal("only for Windows containers"));
            }
            if (given.flag().note() == Note.RUN && creates) {
                issues.add(new Issue(
                        "syntax.unknown-flag",
                        given.shown(),
                        given.at(),
                        List.of(Arg.of("flag", given.shown())),
                        true,
                        "a flag of run that create does not have: " + given.shown()));
            }
            if (given.flag().kind() == Flag.Kind.BOOL) {
                values.truth(given.flag().target());
            }
        }
        if (line.arguments().isEmpty() && line.unread().isEmpty()) {
            values.refuse("IMAGE", place(), new Refusal("the image is missing"));
        } else if (!line.arguments().isEmpty()) {
            checkImage(line.arguments().getFirst());
        }
    }

    private void checkPull() {
        Optional<Given> pull = line.last("pull");
        boolean known = pull.isPresent() && pull.get().isKnown() && !podman;
        if (known
                && !Set.of("", "always", "missing", "never").contains(pull.get().text())) {
            values.refuse(pull.get(), new Refusal("one of always, missing, never"));
        }
    }

    private Location place() {
        return invocation.words().isEmpty()
                ? Location.NONE
                : invocation.words().getLast().at();
    }

    private void checkImage(Word image) {
        if (image.isKnown()) {
            try {
                References.check(image.text());
            } catch (Refusal refusal) {
                values.refuse("IMAGE", image.at(), refusal);
            }
        }
    }

    /** The same value may have been parsed more than once; an issue counts once. */
    private void collect() {
        Map<List<Object>, Issue> distinct = new LinkedHashMap<>();
        List<Issue> all = new ArrayList<>(line.issues());
        all.addAll(values.issues);
        all.addAll(obsolete());
        all.forEach(
                issue -> distinct.putIfAbsent(List.of(issue.check(), issue.key(), issue.at(), issue.reason()), issue));
        issues.addAll(distinct.values());
    }

    private List<Issue> obsolete() {
        List<Issue> found = new ArrayList<>();
        for (Given given : line.flags()) {
            if (given.flag().note() == Note.OBSOLETE) {
                found.add(obsolete(
                        given,
                        given.flag().alias().isEmpty()
                                ? ""
                                : "--" + given.flag().alias()));
            }
            String text = given.text();
            int colon = text.indexOf(':');
            boolean old = given.flag().name().equals("security-opt") && colon > 0 && text.indexOf('=') < 0;
            if (old) {
                found.add(obsolete(
                        given, "--security-opt " + text.substring(0, colon) + "=" + text.substring(colon + 1)));
            }
        }
        return found;
    }

    private static Issue obsolete(Given given, String suggestion) {
        List<Arg> args = new ArrayList<>(List.of(Arg.of("flag", given.shown())));
        if (!suggestion.isEmpty()) {
            args.add(Arg.of("suggestion", suggestion));
        }
        return new Issue(
                "syntax.obsolete-flag", given.shown(), given.at(), args, false, "an obsolete flag: " + given.shown());
    }

    private List<Part> unresolved() {
        List<Part> parts = new ArrayList<>();
        invocation.words().forEach(word -> parts.addAll(word.unresolved()));
        return parts;
    }

    private List<Spelling> spellings() {
        return issues.stream()
                .map(issue -> new Spelling(issue.check(), issue.key(), issue.at(), issue.args()))
                .toList();
    }

    private static Location span(Word from, Word to) {
        Location first = from.at();
        Location last = to.at();
        boolean together = first.source() == last.source() && first.start() <= last.end();
        return together ? first.source().at(first.start(), last.end()) : first;
    }
}
