package dev.hull.report;

import dev.hull.model.Finding;
import dev.hull.model.Location;
import dev.hull.model.Remedy;
import dev.hull.model.Says;
import dev.hull.model.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One entry for a terminal: severity, check, message, places, the line itself, what to do. */
final class Block {
    static final int WIDTH = 80;
    private static final int SEVERITY = 10;
    private static final int CHECK = 22;
    private static final int MESSAGE = SEVERITY + CHECK;

    private final Messages messages;
    private final Phrases phrases;
    private final Paint paint;
    private final Mask mask;
    private final List<String> lines = new ArrayList<>();

    private Block(Messages messages, Phrases phrases, Paint paint, Mask mask) {
        this.messages = messages;
        this.phrases = phrases;
        this.paint = paint;
        this.mask = mask;
    }

    /** {@return the lines of {@code entry} in full} */
    static List<String> full(Entry entry, Messages messages, Phrases phrases, Paint paint, Mask mask) {
        Block block = new Block(messages, phrases, paint, mask);
        block.head(entry, messages.of(entry));
        block.places(entry);
        block.todo(entry);
        return block.lines;
    }

    /** {@return two lines that say what is wrong how often, and with whom} */
    static List<String> brief(Entry entry, Messages messages, Phrases phrases, Paint paint, Mask mask) {
        Block block = new Block(messages, phrases, paint, mask);
        int count = entry.decisions().size();
        if (count == 1) {
            block.head(entry, messages.of(entry));
            block.places(entry);
            return block.lines;
        }
        block.head(entry, count + " x  " + messages.title(entry.check()));
        List<String> who = entry.who();
        String names = String.join(", ", who);
        if (Columns.width(names) > WIDTH - 8) {
            int kept = Columns.cut(names, WIDTH - 20).lastIndexOf(", ");
            int shown = kept < 0
                    ? 1
                    : (int) names.substring(0, kept)
                                    .chars()
                                    .filter(c -> c == ',')
                                    .count()
                            + 1;
            names = String.join(", ", who.subList(0, shown)) + " +" + (who.size() - shown);
        }
        block.lines.add("  " + Clean.line(names));
        return block.lines;
    }

    /** {@return {@code entry} on one line} */
    static String line(Entry entry, int indent, Messages messages, Phrases phrases, Paint paint) {
        Block block = new Block(messages, phrases, paint, Mask.NONE);
        int room = WIDTH - indent - SEVERITY - Math.max(CHECK, Columns.width(entry.check()) + 1);
        block.head(entry, Columns.cut(messages.of(entry), Math.max(12, room)));
        return " ".repeat(indent) + block.lines.getFirst();
    }

    private void head(Entry entry, String message) {
        boolean unknown = entry.status() == Status.UNKNOWN;
        String word = phrases.say(
                        unknown
                                ? "status.unknown"
                                : "severity." + entry.severity().word())
                .toUpperCase(Locale.ROOT);
        String painted = unknown ? paint.unknown(word) : paint.severity(word, entry.severity());
        String head = Columns.pad(entry.check(), CHECK - 1) + " ";
        String blanks = " ".repeat(Math.max(1, SEVERITY - Columns.width(word)));
        // A long id takes some of the first line from the message; what follows stands where it always does.
        String first =
                Columns.wrap(message, WIDTH - SEVERITY - Columns.width(head)).getFirst();
        lines.add(painted + blanks + head + first);
        String rest =
                message.substring(Math.min(message.length(), first.length())).strip();
        if (!rest.isEmpty()) {
            Columns.wrap(rest, WIDTH - MESSAGE).forEach(more -> lines.add(" ".repeat(MESSAGE) + more));
        }
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
                String place = at.source().length() == 0
                        ? Clean.line(name) // an image, which has no lines
                        : (name.equals(file) ? "" : Clean.line(name) + ":") + at.line() + ":" + at.column();
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
            lines.add(Columns.cut(text.toString(), WIDTH));
        }
        if (findings.size() == 1 && isWritten(entry.first())) {
            lines.addAll(Excerpt.of(entry.first().at(), mask));
        }
    }

    private static boolean isWritten(Finding finding) {
        String state = finding.value().state();
        return state.equals(Says.DECIDED) || state.equals(Says.UNRESOLVED);
    }

    private void todo(Entry entry) {
        String risk = entry.first().remedy() instanceof Remedy.Apply apply
                ? phrases.say("risk." + apply.risk().word())
                : "";
        labelled(messages.todo(entry), risk);
        if (entry.status() == Status.UNKNOWN) {
            labelled(messages.next(entry), "");
        }
    }

    private void labelled(List<String> labelAndText, String risk) {
        if (labelAndText.isEmpty() || labelAndText.getLast().isEmpty()) {
            return;
        }
        String label = "  " + Han.beside(labelAndText.getFirst(), "");
        int room = WIDTH - Columns.width(label) - (risk.isEmpty() ? 0 : Columns.width(risk) + 1);
        List<String> text = Columns.wrap(labelAndText.getLast(), room);
        String first = label + text.getFirst();
        lines.add(risk.isEmpty() ? first : Columns.pad(first, WIDTH - Columns.width(risk)) + risk);
        for (String more : text.subList(1, text.size())) {
            lines.add(" ".repeat(Columns.width(label)) + more);
        }
    }
}
