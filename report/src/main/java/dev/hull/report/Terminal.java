package dev.hull.report;

import dev.hull.model.Arg;
import dev.hull.model.Image;
import dev.hull.model.Notable;
import dev.hull.model.Severity;
import dev.hull.model.Status;
import dev.hull.policy.Decision;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A report for a person at a terminal of 80 columns. */
public final class Terminal {
    /** Over so many workloads a report is short, and no longer than {@link #LONGEST} lines. */
    private static final int MANY = 20;

    private static final int LONGEST = 60;

    private final Report report;
    private final Phrases phrases;
    private final Look look;
    private final Messages messages;
    private final Mask mask;
    private final Paint paint;
    private final boolean brief;

    private Terminal(Report report, Speech speech, Phrases phrases, Look look) {
        this.report = report;
        this.phrases = phrases;
        this.look = look;
        messages = new Messages(speech, phrases, report);
        mask = Mask.of(report.estate(), report.judgement().decisions());
        paint = new Paint(look.colour());
        brief = report.estate().workloads().size() > MANY && !look.verbose();
    }

    /** {@return the text of {@code report}, lines ending with a line feed} */
    public static String of(Report report, Speech speech, Phrases phrases, Look look) {
        return new Terminal(report, speech, phrases, look).text();
    }

    private String text() {
        List<String> head = new ArrayList<>();
        List<String> foot = new ArrayList<>();
        if (!look.quiet()) {
            head.addAll(head());
            head.add("");
            matrix(foot);
            int most = look.verbose() ? Integer.MAX_VALUE : brief ? 3 : Footer.USUAL;
            new Footer(report, phrases, most, look.everyGap(), foot::add).write();
        }
        List<String> body = body();
        int room = Math.max(LONGEST / 3, LONGEST - head.size() - foot.size() - 2);
        if (brief && body.size() > room) {
            int left = body.size() - room;
            body = new ArrayList<>(body.subList(0, room));
            body.add(phrases.count("lines.left", left));
        }
        if (!body.isEmpty()) {
            body.add("");
        }
        StringBuilder out = new StringBuilder();
        for (List<String> part : List.of(head, body, foot)) {
            part.forEach(line -> out.append(line.stripTrailing()).append('\n'));
        }
        return out.toString();
    }

    private List<String> head() {
        List<Image> images = report.estate().images();
        List<String> lines = new ArrayList<>();
        if (images.size() != 1 || report.inputs().size() > 1) {
            lines.addAll(Columns.wrap(new Header(report, phrases).line(), Block.WIDTH));
        }
        for (Image image : images) {
            lines.addAll(new ImageHead(report, phrases).of(image));
            if (look.verbose()) {
                lines.addAll(hidden(image));
            }
            lines.addAll(new BaseLines(report, phrases).of(image));
            lines.addAll(new UpgradeTable(report, phrases, look.verbose()).of(image, of(image)));
        }
        return lines;
    }

    private List<String> hidden(Image image) {
        List<Notable.Hidden> hidden = image.inventory().hidden();
        if (hidden.isEmpty()) {
            return List.of();
        }
        List<String> names = hidden.stream()
                .limit(Footer.USUAL)
                .map(each -> each.name() + " " + each.version())
                .toList();
        String more = hidden.size() > names.size() ? ", ..." : "";
        String text = phrases.count("image.hidden", hidden.size(), Arg.of("names", String.join(", ", names) + more));
        return Columns.wrap(Clean.line(text), Block.WIDTH);
    }

    /** What was found in one image and still counts. */
    private List<Decision> of(Image image) {
        return report.judgement().decisions().stream()
                .filter(decision -> decision.shown()
                        && decision.finding().status() == Status.OPEN
                        && decision.finding().subject().equals(image.ref()))
                .toList();
    }

    private List<String> body() {
        List<Decision> live = new ArrayList<>();
        for (Decision decision : report.judgement().decisions()) {
            Status status = decision.finding().status();
            if (decision.shown()
                    && !VulnerabilityLines.isOne(decision)
                    && (status == Status.OPEN || status == Status.UNKNOWN)) {
                live.add(decision);
            }
        }
        List<String> lines = new ArrayList<>();
        for (Image image : report.estate().images()) {
            lines.addAll(new VulnerabilityLines(phrases, paint, look).of(image, of(image)));
        }
        lines.addAll(grouped(live));
        report.comparisons()
                .forEach(comparison -> lines.addAll(new ComparisonLines(phrases, look.verbose()).of(comparison)));
        return lines;
    }

    private List<String> grouped(List<Decision> live) {
        return switch (look.grouping()) {
            case AUTOMATIC, CHECK -> byCheck(live);
            case WORKLOAD ->
                bySection(live, decision -> Owners.workload(decision.finding().subject()));
            case NAMESPACE ->
                bySection(live, decision -> decision.finding().subject().namespace());
            case OWNER -> {
                Owners owners = new Owners(report.estate());
                yield bySection(live, decision -> owners.of(decision.finding().subject()));
            }
        };
    }

    private List<String> byCheck(List<Decision> live) {
        boolean merged = brief || look.grouping() == Look.Grouping.CHECK;
        List<Entry> entries = merged ? Entry.byCheck(live) : Entry.of(live, messages);
        Severity from = from(entries);
        List<String> lines = new ArrayList<>();
        List<Entry> left = new ArrayList<>();
        List<Entry> unknown = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.status() == Status.UNKNOWN) {
                unknown.add(entry);
            } else if (entry.severity().isAtLeast(from)) {
                lines.addAll(block(entry, merged));
            } else {
                left.add(entry);
            }
        }
        leftOut(left, lines);
        unknown.forEach(entry -> lines.addAll(block(entry, merged)));
        return lines;
    }

    private List<String> block(Entry entry, boolean merged) {
        return merged
                ? Block.brief(entry, messages, phrases, paint, mask)
                : Block.full(entry, messages, phrases, paint, mask);
    }

    private List<String> bySection(List<Decision> live, java.util.function.Function<Decision, String> section) {
        Set<String> names = new LinkedHashSet<>();
        live.forEach(decision -> names.add(section.apply(decision)));
        List<String> lines = new ArrayList<>();
        for (String name : names) {
            List<Decision> here = live.stream()
                    .filter(decision -> section.apply(decision).equals(name))
                    .toList();
            lines.add(Clean.line(name.isEmpty() ? "-" : name) + "   " + sum(here));
            for (Entry entry : Entry.of(here, messages)) {
                if (look.verbose()) {
                    lines.addAll(Block.full(entry, messages, phrases, paint, mask));
                } else {
                    lines.add(Block.line(entry, 2, messages, phrases, paint));
                }
            }
            lines.add("");
        }
        if (!lines.isEmpty()) {
            lines.removeLast();
        }
        return lines;
    }

    /** The severe ones in full; where there are none, the next best. */
    private Severity from(List<Entry> entries) {
        if (look.verbose() || look.everySeverity()) {
            return Severity.INFO;
        }
        Severity worst = Severity.INFO;
        for (Entry entry : entries) {
            boolean open = entry.status() == Status.OPEN;
            worst = open && entry.severity().isAtLeast(worst) ? entry.severity() : worst;
        }
        return worst.isAtLeast(Severity.HIGH) ? Severity.HIGH : worst;
    }

    private void leftOut(List<Entry> left, List<String> lines) {
        if (!left.isEmpty()) {
            List<Decision> decisions = new ArrayList<>();
            left.forEach(entry -> decisions.addAll(entry.decisions()));
            lines.add("  ... " + sum(decisions) + phrases.say("left.out"));
        }
    }

    private String sum(List<Decision> decisions) {
        List<String> parts = new ArrayList<>();
        for (Severity severity : Severity.WORST_FIRST) {
            long count = decisions.stream()
                    .filter(d ->
                            d.finding().severity() == severity && d.finding().status() == Status.OPEN)
                    .count();
            if (count > 0) {
                parts.add(count + " " + phrases.say("severity." + severity.word()));
            }
        }
        return String.join(", ", parts);
    }

    /** Beside a standard there is none: its findings tell of the standard's fields, not of every layer. */
    private void matrix(List<String> lines) {
        List<Matrix.Row> rows =
                Matrix.of(report.estate(), report.judgement().decisions()).rows();
        if (rows.isEmpty() || brief || !report.controls().isEmpty()) {
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
        lines.add(head.append("  ").append(phrases.say("matrix.worst")).toString());
        for (Matrix.Row row : rows) {
            lines.add(row(row, name));
        }
        lines.add("");
    }

    private String row(Matrix.Row row, int name) {
        StringBuilder text =
                new StringBuilder("  ").append(Columns.pad(Columns.cut(Clean.line(row.name()), name), name));
        List<LayerOfDefence> layers = List.of(LayerOfDefence.values());
        for (int i = 0; i < row.states().size(); i++) {
            text.append("  ")
                    .append(Columns.pad(
                            row.states().get(i), layers.get(i).word().length()));
        }
        String worst = row.worst().isEmpty() ? "" : phrases.say("severity." + row.worst());
        return text.append("  ").append(worst).toString();
    }
}
