package dev.hull.report;

import dev.hull.model.Arg;
import dev.hull.model.Change;
import dev.hull.model.Container;
import dev.hull.model.DatabaseStamp;
import dev.hull.model.Engine;
import dev.hull.model.Estate;
import dev.hull.model.Fields;
import dev.hull.model.Finding;
import dev.hull.model.Fingerprint;
import dev.hull.model.Gap;
import dev.hull.model.Input;
import dev.hull.model.Level;
import dev.hull.model.Location;
import dev.hull.model.Paths;
import dev.hull.model.Platform;
import dev.hull.model.Problem;
import dev.hull.model.Remedy;
import dev.hull.model.Risk;
import dev.hull.model.Role;
import dev.hull.model.Says;
import dev.hull.model.Settings;
import dev.hull.model.Severity;
import dev.hull.model.Source;
import dev.hull.model.Status;
import dev.hull.model.SubjectRef;
import dev.hull.model.Verdict;
import dev.hull.model.Workload;
import dev.hull.policy.Policy;
import dev.hull.policy.Threshold;
import dev.hull.policy.Waiver;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes reports by hand, so that their form is tested whatever the catalogue finds today. */
final class Desk {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Engine DOCKER = Engine.parse("docker@28.2.2");

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("fs.socket title", "the engine's socket is mounted"),
            Map.entry("fs.socket message", "{who} {n:holds|hold} {source}: root on the host"),
            Map.entry("fs.socket ask.builds", "Does {who} build images? Then a rootless builder serves"),
            Map.entry("fs.socket controls", "cis-docker-1.6.0/5.31"),
            Map.entry("caps.kept title", "capabilities are kept"),
            Map.entry("caps.kept message", "{who} {n:keeps|keep} {kept} capabilities"),
            Map.entry("caps.kept fix", "cap_drop [ALL]; {who} gets back what it needs, each capability by its name"),
            Map.entry("secrets.in-env title", "a password stands in the file"),
            Map.entry("secrets.in-env message", "{who}: a password stands in the file ({length} characters)"),
            Map.entry("secrets.in-env advise.file", "keep it in a secret file"),
            Map.entry("user.root title", "the process starts as root"),
            Map.entry("user.root unknown", "{who} may start as root: {value} decides"),
            Map.entry("limits.memory title", "no memory limit"),
            Map.entry("limits.memory message", "{who} may use all memory of the host"));

    static final Speech SPEECH = (check, key) -> WORDS.getOrDefault(check + " " + key, "");

    private final Source source;
    private final List<Workload> workloads = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final List<Waiver> waivers = new ArrayList<>();
    private final List<Gap> failed = new ArrayList<>();

    Desk(String name, String text) {
        source = Source.of(name, text);
    }

    Desk service(String name) {
        SubjectRef ref = service(name, "");
        Location at = at(name + ":");
        Container container =
                new Container(ref, Role.MAIN, Settings.NONE, at, new Paths("services." + name, List.of()), DOCKER);
        workloads.add(
                new Workload(ref, List.of(container), Settings.NONE, Platform.Docker.PLAIN, DOCKER, at, Paths.NONE));
        return this;
    }

    private static SubjectRef service(String name, String container) {
        return new SubjectRef("compose", "shop", name, container);
    }

    Location at(String text) {
        int start = source.text(0, source.length()).indexOf(text);
        return start < 0 ? source.start() : source.at(start, start + text.length());
    }

    Desk socket(String service) {
        return add(
                "fs.socket",
                Severity.CRITICAL,
                Status.OPEN,
                service,
                "/var/run/docker.sock:/var/run/docker.sock",
                new Says(Says.DECIDED, "/var/run/docker.sock", "file"),
                new Remedy.Ask("builds", List.of()),
                Arg.of("source", "Docker's socket"));
    }

    Desk kept(String service) {
        SubjectRef ref = service(service, "");
        return add(
                "caps.kept",
                Severity.HIGH,
                Status.OPEN,
                service,
                service + ":",
                new Says(Says.IMPLIED, List.of("CHOWN"), "docker@28.2.2 default"),
                new Remedy.Apply(
                        Level.RESTRICTED, Risk.APP, List.of(new Change.Add<>(ref, Fields.CAPABILITIES_DROPPED, "ALL"))),
                Arg.of("kept", 14));
    }

    Desk password(String service) {
        return add(
                "secrets.in-env",
                Severity.HIGH,
                Status.OPEN,
                service,
                "swordfish-1",
                new Says(Says.DECIDED, "", "file"),
                new Remedy.Advise("file"),
                Arg.of("length", 11));
    }

    Desk root(String service) {
        return add(
                "user.root",
                Severity.MEDIUM,
                Status.UNKNOWN,
                service,
                service + ":",
                new Says(Says.OPEN, "the image's USER", "the image's USER"),
                Remedy.NONE);
    }

    Desk memory(String service) {
        return add(
                "limits.memory",
                Severity.MEDIUM,
                Status.OPEN,
                service,
                service + ":",
                new Says(Says.IMPLIED, Fields.UNLIMITED, "docker@28.2.2 default"),
                Remedy.NONE);
    }

    private Desk add(
            String check,
            Severity severity,
            Status status,
            String service,
            String place,
            Says says,
            Remedy remedy,
            Arg... args) {
        SubjectRef ref = service(service, "");
        findings.add(new Finding(
                check,
                severity,
                status,
                ref,
                "field",
                "services." + service,
                says,
                "",
                List.of(args),
                at(place),
                List.of(),
                remedy,
                Fingerprint.of(check, ref, "field", "", 0),
                Fingerprint.group(check, "field", "")));
        return this;
    }

    Desk problem(String place, String reason) {
        problems.add(Problem.skipped(at(place), "compose", reason));
        return this;
    }

    Desk gap(String subject) {
        gaps.add(new Gap("image", subject, "no engine here has it", "docker pull " + subject));
        return this;
    }

    Desk failed(String target, String why) {
        failed.add(new Gap("target", target, why, ""));
        return this;
    }

    Desk waiver(String check, String subject, String until) {
        waivers.add(
                new Waiver("w" + (waivers.size() + 1), check, subject, "team-web", "a proxy", LocalDate.parse(until)));
        return this;
    }

    Report report() {
        Policy policy = new Policy(Threshold.DEFAULT, false, Severity.INFO, Set.of(), waivers, List.of(), TODAY);
        var judgement = policy.judge(findings);
        int exit = !problems.isEmpty() || !failed.isEmpty() ? 2 : judgement.fails() ? 1 : 0;
        return new Report(
                "0.1.0",
                source.name(),
                List.of(DOCKER),
                List.of(new Input(source.name(), "compose", "0".repeat(64), Verdict.ACCEPTED, problems.size())),
                new Estate(workloads, List.of(), List.of(), List.of(), List.of(), List.of()),
                judgement,
                Map.of(),
                List.of(),
                problems,
                gaps,
                failed,
                0,
                DatabaseStamp.NONE,
                List.of(),
                List.of(),
                List.of(),
                TODAY,
                exit);
    }
}
