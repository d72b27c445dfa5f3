package dev.hull.cli;

/** Help, made from the tables of verbs and flags. */
final class Help {
    private static final int COLUMN = 30;

    private Help() {}

    /** {@return a line a verb and a flag, within 79 columns} */
    static String brief() {
        StringBuilder out = new StringBuilder("hull: container security, from image to incident\n\n");
        for (Verb verb : Verbs.ALL) {
            row(out, "hull " + verb.name() + " " + verb.synopsis(), verb.summary());
        }
        out.append('\n');
        for (Flag flag : Flags.ALL) {
            row(out, form(flag), flag.summary());
        }
        return out.append("\nexit 0: clean   1: findings at or over the threshold   2: could not do the job\n")
                .toString();
    }

    /** {@return all there is to know} */
    static String full() {
        StringBuilder out = new StringBuilder(brief()).append('\n');
        for (Flag flag : Flags.ALL) {
            out.append(form(flag)).append('\n');
            flag.detail()
                    .strip()
                    .lines()
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
