package dev.hull.scan;

import dev.hull.formats.tree.Node;
import dev.hull.formats.yaml.Dialect;
import dev.hull.formats.yaml.Yaml;
import dev.hull.formats.yaml.YamlStream;
import dev.hull.model.Limits;
import dev.hull.model.Location;
import dev.hull.model.Problem;
import dev.hull.model.Reading;
import dev.hull.model.Severity;
import dev.hull.model.Source;
import dev.hull.model.Verdict;
import dev.hull.policy.Policy;
import dev.hull.policy.Threshold;
import dev.hull.policy.Waiver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads {@code hull.yaml}: {@code fail-on}, {@code fail-on-unknown}, {@code trusted-registries}, {@code waivers} (each with
 * {@code check}, {@code subject}, {@code by}, {@code because}, {@code until}). What it does not know is a mistake, and so is a waiver
 * without an end: a policy that is half understood would protect nobody.
 */
public final class PolicyFile {
    private static final String READER = "policy";

    private final LocalDate today;
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> trusted = new ArrayList<>();
    private final List<Waiver> waivers = new ArrayList<>();
    private Threshold threshold = Threshold.DEFAULT;
    private boolean failOnUnknown;

    private PolicyFile(LocalDate today) {
        this.today = today;
    }

    /** {@return the policy of {@code file}, or all that is wrong with it} {@code name}: as the user knows the file. */
    public static Reading<Policy> read(Path file, String name, LocalDate today) {
        try {
            return read(Source.of(name, Files.readAllBytes(file)), today);
        } catch (IOException e) {
            return Reading.failed(Problem.skipped(
                    Source.of(name, "").start(), READER, "it can't be read: is there a file of this name?"));
        }
    }

    static Reading<Policy> read(Source source, LocalDate today) {
        PolicyFile file = new PolicyFile(today);
        YamlStream stream = Yaml.read(source, Dialect.CORE, Limits.DEFAULT);
        file.problems.addAll(stream.problems());
        stream.documents().forEach(document -> file.root(document.root()));
        Policy policy = new Policy(
                file.threshold, file.failOnUnknown, Severity.INFO, Set.of(), file.waivers, file.trusted, today);
        return new Reading<>(List.of(policy), List.of(), file.problems, Verdict.ACCEPTED);
    }

    private void root(Node root) {
        if (root instanceof Node.Null) {
            return;
        }
        if (!(root instanceof Node.Obj obj)) {
            wrong(root.at(), "a mapping with fail-on, trusted-registries or waivers is expected");
            return;
        }
        for (Node.Entry entry : obj.entries()) {
            switch (entry.key()) {
                case "fail-on" -> threshold(entry.value());
                case "fail-on-unknown" -> failOnUnknown = truth(entry.value());
                case "trusted-registries" -> items(entry.value()).forEach(item -> trusted.add(text(item)));
                case "waivers" -> items(entry.value()).forEach(this::waiver);
                default ->
                    wrong(
                            entry.keyAt(),
                            "no key of a policy: '" + entry.key()
                                    + "'; there are fail-on, fail-on-unknown, trusted-registries, waivers");
            }
        }
    }

    private void threshold(Node node) {
        String word = text(node);
        if (word.equals("never")) {
            threshold = new Threshold.Never();
        } else if (Severity.of(word).isPresent()) {
            threshold = new Threshold.At(Severity.of(word).get());
        } else {
            wrong(node.at(), "fail-on takes info, low, medium, high, critical or never, not '" + word + "'");
        }
    }

    private boolean truth(Node node) {
        if (node instanceof Node.Bool bool) {
            return bool.value();
        }
        wrong(node.at(), "true or false is expected");
        return false;
    }

    private List<Node> items(Node node) {
        if (node instanceof Node.Arr list) {
            return list.items();
        }
        wrong(node.at(), "a list is expected");
        return List.of();
    }

    private String text(Node node) {
        if (node instanceof Node.Text text) {
            return text.value();
        }
        wrong(node.at(), "a text is expected, not a " + node.kind());
        return "";
    }

    private void waiver(Node node) {
        if (!(node instanceof Node.Obj obj)) {
            wrong(node.at(), "a waiver is a mapping with check, subject, by, because and until");
            return;
        }
        for (Node.Entry entry : obj.entries()) {
            if (!Set.of("check", "subject", "by", "because", "until").contains(entry.key())) {
                wrong(entry.keyAt(), "no key of a waiver: '" + entry.key() + "'");
            }
        }
        String check = part(obj, "check");
        String subject = part(obj, "subject");
        String who = part(obj, "by");
        String why = part(obj, "because");
        String until = part(obj, "until");
        if (!until.isEmpty()) {
            add(obj, check, subject, who, why, until);
        }
    }

    private void add(Node.Obj obj, String check, String subject, String who, String why, String until) {
        try {
            String id = "w" + (waivers.size() + 1);
            waivers.add(new Waiver(id, check, subject, who, why, LocalDate.parse(until)));
        } catch (DateTimeParseException e) {
            Node at = obj.get("until").orElse(obj);
            wrong(at.at(), "until takes a date as " + today.plusMonths(6) + ", not '" + until + "'");
        }
    }

    private String part(Node.Obj obj, String key) {
        var node = obj.get(key);
        if (node.isEmpty()) {
            wrong(
                    obj.at(),
                    key.equals("until")
                            ? "a waiver without an end: add until: " + today.plusMonths(6)
                            : "a waiver without '" + key + "'");
            return "";
        }
        return text(node.get());
    }

    private void wrong(Location at, String reason) {
        problems.add(Problem.skipped(at, READER, reason));
    }
}
