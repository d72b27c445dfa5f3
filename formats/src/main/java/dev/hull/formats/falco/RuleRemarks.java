package dev.hull.formats.falco;

import dev.hull.formats.falco.Complaint.Kind;
import dev.hull.formats.falco.Ruleset.FileResult;
import dev.hull.model.Arg;
import dev.hull.model.Problem;
import dev.hull.model.Reading;
import dev.hull.model.Remark;
import dev.hull.model.Source;
import dev.hull.model.SubjectRef;
import dev.hull.model.Verdict;
import dev.hull.model.rules.Rule;
import java.util.ArrayList;
import java.util.List;

/** Rule files as a format that is checked like any other: each complaint is a finding. */
public final class RuleRemarks {
    private static final String READER = "falco-rules";

    private final List<Remark> remarks = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private RuleRemarks() {}

    /** {@return what these files say, loaded in this order} Refused if Falco would refuse one of them. */
    public static Reading<Rule> read(List<Source> sources, RuleOptions options) {
        Ruleset ruleset = RuleFiles.load(sources, options);
        RuleRemarks said = new RuleRemarks();
        for (FileResult file : ruleset.files()) {
            file.errors().forEach(complaint -> said.add(complaint, file));
            file.warnings().forEach(complaint -> said.add(complaint, file));
        }
        List<Complaint> errors =
                ruleset.files().stream().flatMap(file -> file.errors().stream()).toList();
        Verdict verdict = errors.isEmpty()
                ? Verdict.ACCEPTED
                : new Verdict.Refused(errors.getFirst().message());
        return new Reading<>(ruleset.rules(), said.remarks, said.problems, verdict);
    }

    private void add(Complaint complaint, FileResult file) {
        if (complaint.kind() == Kind.NOT_YAML) {
            problems.add(Problem.skipped(complaint.at(), READER, complaint.message()));
            return;
        }
        String item = item(complaint);
        List<Arg> args = new ArrayList<>();
        List<String> names = complaint.kind().names();
        for (int i = 0; i < Math.min(names.size(), complaint.args().size()); i++) {
            if (!names.get(i).equals("reason")) {
                args.add(Arg.of(names.get(i), complaint.args().get(i)));
            }
        }
        boolean explained = complaint.kind() == Kind.ALWAYS_FALSE || complaint.kind() == Kind.ALWAYS_TRUE;
        args.add(Arg.of("reason", explained ? complaint.args().getLast() : complaint.message()));
        SubjectRef subject = item.isEmpty()
                ? SubjectRef.of("file", "", file.source().name())
                : SubjectRef.of(READER, file.source().name(), item);
        String key = complaint.kind() + " " + String.join(" ", complaint.args());
        remarks.add(new Remark(complaint.kind().check(), subject, key, complaint.at(), args));
    }

    /** {@return the name of the rule, macro or list that it is about, or empty} */
    private static String item(Complaint complaint) {
        for (Complaint.Place place : complaint.trail()) {
            boolean item = place.type().equals("rule")
                    || place.type().equals("macro")
                    || place.type().equals("list");
            if (item && !place.name().isEmpty()) {
                return place.name();
            }
        }
        return "";
    }
}
