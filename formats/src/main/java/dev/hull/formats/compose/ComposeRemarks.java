package dev.hull.formats.compose;

import dev.hull.formats.tree.Node;
import dev.hull.model.Arg;
import dev.hull.model.Location;
import dev.hull.model.Problem;
import dev.hull.model.Remark;
import dev.hull.model.SubjectRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What only the reader of a Compose file can see, as remarks; and what could not be read, as problems. */
final class ComposeRemarks {
    private static final String SERVICES = "services.";
    /** Where a value may be a secret, so that no remark repeats it. */
    private static final List<String> SECRET = List.of("environment", "args", "labels", "content", "command");

    private final ComposeReading project;
    private final ProjectLift lift;
    private final Set<String> services;
    private final List<Remark> remarks = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    ComposeRemarks(ComposeReading project, ProjectLift lift) {
        this.project = project;
        this.lift = lift;
        this.services = Edit.entries(project.full(), "services").stream()
                .map(Node.Entry::key)
                .collect(Collectors.toSet());
    }

    List<Remark> remarks() {
        project.complaints().forEach(this::complaint);
        unset();
        project.versions().forEach(this::version);
        project.ambiguities().forEach(this::ambiguity);
        for (Node.Entry service : Edit.entries(project.full(), "services")) {
            ignored(service);
        }
        return remarks;
    }

    /** To be asked after {@link #remarks}. */
    List<Problem> problems() {
        return problems;
    }

    private void complaint(Complaint complaint) {
        switch (complaint.kind()) {
            case SYNTAX, ABSENT -> problem(complaint);
            case DUPLICATE -> remark("syntax.duplicate-entry", complaint, List.of());
            case UNKNOWN_FIELD -> unknown(complaint);
            case CONTRADICTION ->
                remark("syntax.contradiction", complaint, List.of(Arg.of("reason", complaint.reason())));
            case INVALID_VALUE, MISSING -> invalid(complaint);
        }
    }

    /** A file of variables that is not there is left to whoever starts the project: the variables are unread, which is said there. */
    private void problem(Complaint complaint) {
        boolean variables =
                complaint.path().endsWith("env_file") || complaint.path().endsWith("label_file");
        if (!variables) {
            String effect = complaint.kind() == Complaint.Kind.SYNTAX
                    ? "read as far as it could be"
                    : "its content is missing here";
            problems.add(new Problem(complaint.at(), ProjectLift.KIND, complaint.reason(), effect));
        }
    }

    private void unknown(Complaint complaint) {
        if (!lookAlike(complaint)) {
            remark(
                    "syntax.unknown-field",
                    complaint,
                    complaint.suggestion().isEmpty()
                            ? List.of(Arg.of("reason", complaint.reason()))
                            : List.of(Arg.of("suggestion", complaint.suggestion())));
        }
    }

    private void invalid(Complaint complaint) {
        if (!complaint.at().isSomewhere()) {
            problems.add(
                    new Problem(Location.NONE, ProjectLift.KIND, complaint.reason(), "nothing of it was left out"));
        } else if (!lookAlike(complaint)) {
            boolean secret = SECRET.stream().anyMatch(complaint.path()::contains);
            remark(
                    "syntax.invalid-value",
                    complaint,
                    List.of(Arg.of("reason", secret ? "Compose refuses it" : complaint.reason())));
        }
    }

    /** A key or value that was refused because it holds a full-width sign says so. */
    private boolean lookAlike(Complaint complaint) {
        String text = complaint.at().text();
        for (int i = 0; i < text.length() && i < 400; i++) {
            String meant = LookAlikes.meant(text.charAt(i));
            if (!meant.isEmpty()) {
                remark(
                        "syntax.full-width-character",
                        complaint,
                        List.of(
                                Arg.of("found", text.substring(i, i + 1)),
                                Arg.of("meant", meant),
                                Arg.of("codePoint", String.format(java.util.Locale.ROOT, "U+%04X", (int)
                                        text.charAt(i)))));
                return true;
            }
        }
        return false;
    }

    private void remark(String check, Complaint complaint, List<Arg> args) {
        List<Arg> all = new ArrayList<>(List.of(Arg.of("key", below(complaint.path()))));
        all.addAll(args);
        remarks.add(new Remark(check, subject(complaint.path()), stable(complaint.path()), complaint.at(), all));
    }

    /** The path without the places of items, which change when others come and go. */
    private static String stable(String path) {
        StringBuilder text = new StringBuilder();
        boolean within = false;
        for (int i = 0; i < path.length(); i++) {
            within = path.charAt(i) == '[' || within;
            if (!within) {
                text.append(path.charAt(i));
            }
            within = within && path.charAt(i) != ']';
        }
        return text.toString();
    }

    /** The path below the service, which the sentence names already. */
    private String below(String path) {
        String service = SERVICES + subject(path).name() + ".";
        return path.startsWith(service) ? path.substring(service.length()) : path;
    }

    private SubjectRef subject(String path) {
        if (!path.startsWith(SERVICES)) {
            return SubjectRef.of(ProjectLift.KIND, "", project.name());
        }
        // A service's name may hold dots itself: the longest that fits is meant.
        int end = path.length();
        while (end > SERVICES.length()) {
            String name = path.substring(SERVICES.length(), end);
            if (services.contains(name)) {
                return lift.ref(name);
            }
            end = path.lastIndexOf('.', end - 1);
        }
        return SubjectRef.of(ProjectLift.KIND, "", project.name());
    }

    private void unset() {
        Map<String, Location> first = new TreeMap<>();
        project.undecided().forEach((at, variable) -> {
            if (!variable.isEmpty()) {
                first.merge(variable, at, (one, other) -> one.compareTo(other) <= 0 ? one : other);
            }
        });
        first.forEach((variable, at) -> remarks.add(new Remark(
                "syntax.unset-variable",
                SubjectRef.of(ProjectLift.KIND, "", project.name()),
                variable,
                at,
                List.of(Arg.of("key", variable)))));
    }

    /** Where its containers are placed is a swarm's affair: Compose starts them all here. */
    private void ignored(Node.Entry service) {
        Node placement = Edit.child(service.value(), "deploy", "placement");
        if (placement instanceof Node.Obj obj && !obj.entries().isEmpty()) {
            String path = SERVICES + service.key() + ".deploy.placement";
            remarks.add(new Remark(
                    "syntax.ignored-field",
                    lift.ref(service.key()),
                    path,
                    placement.at(),
                    List.of(Arg.of("key", "deploy.placement"), Arg.of("reason", "only a swarm acts on it"))));
        }
    }

    private void ambiguity(Ambiguities.Ambiguity scalar) {
        String path = scalar.path().toString();
        List<Arg> args = List.of(Arg.of("key", below(path)), Arg.of("reason", scalar.reason()));
        remarks.add(new Remark("syntax.ambiguous-scalar", subject(path), stable(path), scalar.at(), args));
    }

    private void version(Node.Entry entry) {
        remarks.add(new Remark(
                "syntax.obsolete-field",
                SubjectRef.of(ProjectLift.KIND, "", project.name()),
                entry.key(),
                entry.keyAt(),
                List.of(Arg.of("key", entry.key()), Arg.of("reason", "nothing has read it since Compose 1.27"))));
    }
}
