package dev.hull.report;

import dev.hull.model.Finding;
import dev.hull.model.Location;
import dev.hull.model.Severity;
import dev.hull.model.Status;
import dev.hull.policy.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A report for a person at a terminal of 80 columns. */
public final class Terminal {
    private static final int WIDTH = 80;
    private static final int SEVERITY = 10;
    private static final int CHECK = 22;
    private static final int MESSAGE = SEVERITY + CHECK;

    private final Report report;
    private final Phrases phrases;
    private final Look look;
    private final Messages messages;
    private final Mask mask;
    private final Paint paint;
    private final StringBuilder out = new StringBuilder();

    private Terminal(Report report, Speech speech, Phrases phrases, Look look) {
        this.report = report;
        this.phrases = phrases;
        this.look = look;
        messages = new Messages(speech, phrases);
        mask = Mask.of(report.estate(), report.judgement().decisions());
        paint = new Paint(look.colour());
    }

    /** {@return the text of {@code report}, lines ending with a line feed} */
    public static String of(Report report, Speech speech, Phrases phrases, Look look) {
        Terminal terminal = new Terminal(report, speech, phrases, look);
        terminal.write();
        return terminal.out.toString();
    }

    private void write() {
        if (!look.quiet()) {
            Columns.wrap(new Header(report, phrases).line(), WIDTH).forEach(this::line);
            out.append('\n');
        }
        findings();
        if (!look.quiet()) {
            matrix();
            new Footer(report, phrases, this::line).write();
        }
    }

    private void findings() {
        List<Decision> live = new ArrayList<>();
        for (Decision decision : report.judgement().decisions()) {
            Status status = decision.finding().status();
            if (decision.shown() && (status == Status.OPEN || status == Status.UNKNOWN)) {
                live.add(decision);
            }
        }
        List<Entry> entries = Entry.of(live, messages);
        Severity from = from(entries);
        List<Entry> left = new ArrayList<>();
        boolean told = false;
        for (Entry entry : entries) {
            if (entry.severity().isAtLeast(from)) {
                if (entry.status() == Status.UNKNOWN && !told) {
                    leftOut(left);
                    told = true;
                }
                entry(entry);
            } else {
                left.add(entry);
            }
        }
        if (!told) {
            leftOut(left);
        }
        if (!entries.isEmpty()) {
            out.append('\n');
        }
    }

    /** The severe ones in full; where there are none, the next best. */
    private Severity from(List<Entry> entries) {
        if (look.verbose() || look.everySeverity() || entries.isEmpty()) {
            return Severity.INFO;
        }
        Severity worst = Severity.INFO;
        for (Entry entry : entries) {
            worst = entry.severity().isAtLeast(worst) ? entry.severity() : worst;
        }
        return worst.isAtLeast(Severity.HIGH) ? Severity.HIGH : worst;
    }

    private void leftOut(List<Entry> left) {
        if (!left.isEmpty()) {
            List<String> parts = new ArrayList<>();
            for (Severity severity : Severity.WORST_FIRST) {
                int count = 0;
                for (Entry entry : left) {
                    count += entry.severity() == severity ? entry.decisions().size() : 0;
                }
                if (count > 0) {
                    parts.add(count + " " + phrases.say("severity." + severity.word()));
                }
            }
            line("  ... " + String.join(", ", parts) + phrases.say("left.out"));
        }
    }

    private void entry(Entry entry) {
        String word = entry.status() == Status.UNKNOWN
                ? phrases.say("status.unknown")
                : phrases.say("severity." + entry.severity().word());
        word = word.toUpperCase(Locale.ROOT);
        String head = Columns.pad(entry.check(), CHECK - 1) + " ";
        String painted =
                entry.status() == Status.UNKNOWN ? paint.unknown(word) : paint.severity(word, entry.severity());
        out.append(painted).repeat(" ", Math.max(1, SEVERITY - Columns.width(word)));
        // A long id takes some of the first line from the message; what follows stands where it always does.
        String message = messages.of(entry);
        String first =
                Columns.wrap(message, WIDTH - SEVERITY - Columns.width(head)).getFirst();
        line(head + first);
        String rest = message.substring(first.length()).strip();
        if (!rest.isEmpty()) {
            Columns.wrap(rest, WIDTH - MESSAGE).forEach(more -> line(" ".repeat(MESSAGE) + more));
        }
        places(entry);
        todo(entry);
    }

    private void places(Entry entry) {
        List<Finding> findings = entry.findings();
        StringBuilder text = new StringBuilder("  ");
        String file = "";
        int shown = 0;
        for (Finding finding : findings) {
            Location at = finding.at();
            if (at.isSomewhere()) {
                String name = at.source().name();
                String place = (name.equals(file) ? "" : Clean.line(name) + ":") + at.line() + ":" + at.column();
                if (Columns.width(text.toString()) + 2 + Columns.width(place) > WIDTH - 4 && shown > 0) {
                    text.append("  +").append(findings.size() - shown);
                    break;
                }
                text.append(shown == 0 ? "" : " ").append(place);
                file = name;
                shown++;
            }
        }
        String setting = Clean.line(entry.first().setting());
        if (findings.size() == 1 && !setting.isEmpty()) {
            text.append(shown == 0 ? "" : "  ").append(setting);
        }
        if (!text.toString().isBlank()) {
            line(Columns.cut(text.toString(), WIDTH));
        }
        if (findings.size() == 1 && isWritten(entry.first())) {
            Excerpt.of(entry.first().at(), mask).forEach(this::line);
        }
    }

    private static boolean isWritten(Finding finding) {
        return finding.value().state().equals("decided")
                || finding.value().state().equals("unresolved");
    }

    private void todo(Entry entry) {
        List<String> todo = messages.todo(entry);
        if (todo.isEmpty()) {
            return;
        }
        String label = "  " + todo.getFirst() + " ";
        String risk = entry.first().remedy() instanceof dev.hull.model.Remedy.Apply apply
                ? phrases.say("risk." + apply.risk().word())
                : "";
        int room = WIDTH - Columns.width(label) - (risk.isEmpty() ? 0 : Columns.width(risk) + 1);
        List<String> lines = Columns.wrap(todo.getLast(), room);
        String first = label + lines.getFirst();
        line(risk.isEmpty() ? first : Columns.pad(first, WIDTH - Columns.width(risk)) + risk);
        for (String more : lines.subList(1, lines.size())) {
            line(" ".repeat(Columns.width(label)) + more);
        }
    }

    private void matrix() {
        List<Matrix.Row> rows =
                Matrix.of(report.estate(), report.judgement().decisions()).rows();
        if (rows.isEmpty() || rows.size() > 20 && !look.verbose()) {
            return;
        }
        int name = 8;
        for (Matrix.Row row : rows) {
            name = Math.min(24, Math.max(name, Columns.width(Clean.line(row.name()))));
        }
        StringBuilder head = new StringBuilder("  ").append(" ".repeat(name));
        for (LayerOfDefence layer : LayerOfDefence.values()) {
            head.append("  ").append(layer.word());
        }
        line(head.append("  ").append(phrases.say("matrix.worst")).toString());
        for (Matrix.Row row : rows) {
            line(row(row, name));
        }
        out.append('\n');
    }

    private String row(Matrix.Row row, int name) {
        StringBuilder text =
                new StringBuilder("  ").append(Columns.pad(Columns.cut(Clean.line(row.name()), name), name));
        List<LayerOfDefence> layers = List.of(LayerOfDefence.values());
        for (int i = 0; i < row.states().size(); i++) {
            int width = layers.get(i).word().length();
            text.append("  ").append(Columns.pad(row.states().get(i), width));
        }
        String worst = row.worst().isEmpty() ? "" : phrases.say("severity." + row.worst());
        return text.append("  ").append(worst).toString().stripTrailing();
    }

    private void line(String text) {
        out.append(text.stripTrailing()).append('\n');
    }
}
