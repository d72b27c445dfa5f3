package dev.hull.cli;

import dev.hull.report.Columns;
import dev.hull.report.Phrases;

/** Help, made from the tables of verbs and flags. */
final class Help {
    private static final int COLUMN = 30;
    private static final int WIDTH = 79;

    private Help() {}

    /** {@return a line a verb and a flag, within 79 columns} */
    static String brief(Phrases phrases) {
        StringBuilder out = new StringBuilder(phrases.say("help.title")).append("\n\n");
        for (Verb verb : Verbs.ALL) {
            row(out, "hull " + verb.name() + " " + verb.synopsis(), phrases.or("verb." + verb.name(), verb.summary()));
        }
        out.append('\n');
        for (Flag flag : Flags.ALL) {
            row(out, form(flag), phrases.or("flag." + flag.name(), flag.summary()));
        }
        return out.append('\n').append(phrases.say("help.exit")).append('\n').toString();
    }

    /** {@return all there is to know} */
    static String full(Phrases phrases) {
        StringBuilder out = new StringBuilder(brief(phrases)).append('\n');
        for (Flag flag : Flags.ALL) {
            out.append(form(flag)).append('\n');
            String detail = phrases.or(
                    "flag." + flag.name() + ".more", flag.detail().strip().replace('\n', ' '));
            Columns.wrap(detail, WIDTH - 4)
                    .forEach(line -> out.append("    ").append(line).append('\n'));
        }
        return out.toString();
    }

    private static void row(StringBuilder out, String left, String right) {
        out.append("  ").append(left);
        if (left.length() + 2 >= COLUMN) {
            out.append('\n').repeat(" ", COLUMN);
        } else {
            out.repeat(" ", COLUMN - left.length() - 2);
        }
        out.append(right).append('\n');
    }

    private static String form(Flag flag) {
        String letter = flag.letter().isEmpty() ? "    " : "-" + flag.letter() + ", ";
        return letter + "--" + flag.name() + (flag.takesValue() ? " " + flag.value() : "");
    }
}
