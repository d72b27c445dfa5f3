package dev.hull.report;

import java.util.Locale;

/** Markdown as the words of checks use it (headings, paragraphs, lists, code), for a terminal of 80 columns. */
public final class Prose {
    private static final int WIDTH = 80;

    private final StringBuilder out = new StringBuilder();
    private final StringBuilder paragraph = new StringBuilder();
    private String indent = "";

    private Prose() {}

    public static String of(String markdown) {
        Prose prose = new Prose();
        boolean code = false;
        for (String line : markdown.split("\n", -1)) {
            if (line.startsWith("```")) {
                prose.flush();
                code = !code;
            } else if (code) {
                prose.out.append("    ").append(line).append('\n');
            } else {
                prose.line(line);
            }
        }
        prose.flush();
        return prose.out.toString().stripTrailing() + "\n\n";
    }

    private void line(String line) {
        if (line.isBlank()) {
            flush();
            out.append('\n');
        } else if (line.startsWith("#")) {
            flush();
            out.append(line.substring(line.lastIndexOf('#') + 1).strip().toUpperCase(Locale.ROOT))
                    .append('\n');
        } else if (line.startsWith("- ") || line.startsWith("* ")) {
            flush();
            indent = "  ";
            paragraph.append("- ").append(line.substring(2).strip());
        } else {
            join(line.strip());
        }
    }

    /** Lines of Chinese join without a blank between them. */
    private void join(String text) {
        if (!paragraph.isEmpty()) {
            int before = paragraph.codePointBefore(paragraph.length());
            boolean wide = Columns.width(Character.toString(before)) == 2
                    && Columns.width(Character.toString(text.codePointAt(0))) == 2;
            paragraph.append(wide ? "" : " ");
        }
        paragraph.append(text);
    }

    private void flush() {
        if (!paragraph.isEmpty()) {
            boolean first = true;
            for (String line : Columns.wrap(paragraph.toString(), WIDTH - indent.length())) {
                out.append(first ? "" : indent).append(line).append('\n');
                first = false;
            }
            paragraph.setLength(0);
        }
        indent = "";
    }
}
