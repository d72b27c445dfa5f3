package dev.hull.formats.dockerfile;

import dev.hull.model.Arg;
import dev.hull.model.Location;
import dev.hull.model.Remark;
import dev.hull.model.Source;
import dev.hull.model.SubjectRef;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Cuts a Dockerfile into instructions, as BuildKit's parser does: directives, comments, continuations, heredocs. */
final class Instructions {
    private final Source source;
    private final String bytes;
    private final List<Instruction> instructions = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private char escape = '\\';
    private int position;

    private Instructions(Source source) {
        this.source = source;
        this.bytes = new String(source.bytes(), StandardCharsets.ISO_8859_1);
    }

    static Instructions read(Source source) {
        Instructions reader = new Instructions(source);
        reader.run();
        return reader;
    }

    List<Instruction> all() {
        return instructions;
    }

    List<Remark> remarks() {
        return remarks;
    }

    private void run() {
        position = bytes.startsWith("\u00EF\u00BB\u00BF") ? 3 : 0;
        directives();
        while (position < bytes.length()) {
            int start = position;
            String line = line();
            if (!isBlankOrComment(line)) {
                instruction(start, line);
            }
        }
    }

    /** Only the first lines may be directives, and the first line that is none ends them. */
    private void directives() {
        while (position < bytes.length()) {
            int start = position;
            String line = line().strip();
            int equals = line.indexOf('=');
            if (!line.startsWith("#") || equals < 0) {
                position = start;
                return;
            }
            String key = line.substring(1, equals).strip().toLowerCase(Locale.ROOT);
            String value = line.substring(equals + 1).strip();
            if (key.equals("escape") && value.equals("`")) {
                escape = '`';
            }
            if (!key.equals("escape") && !key.equals("syntax") && !key.equals("check")) {
                position = start;
                return;
            }
        }
    }

    /** {@return the line at the position, without its line break; the position moves behind it} */
    private String line() {
        int end = bytes.indexOf('\n', position);
        int stop = end < 0 ? bytes.length() : end;
        String line = bytes.substring(position, stop);
        position = end < 0 ? stop : end + 1;
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    private static boolean isBlankOrComment(String line) {
        String stripped = line.strip();
        return stripped.isEmpty() || stripped.startsWith("#");
    }

    private void instruction(int start, String first) {
        Joined joined = new Joined();
        int from = start + first.indexOf(first.strip());
        String line = first;
        int lineStart = start;
        int end = start;
        while (true) {
            int cut = continuation(line);
            joined.add(line, lineStart, cut < 0 ? line.length() : cut);
            end = lineStart + line.length();
            if (cut < 0 || position >= bytes.length()) {
                break;
            }
            lineStart = nextLine();
            if (lineStart < 0) {
                break;
            }
            line = line();
        }
        add(joined, from, end);
    }

    /** {@return where the next line of a continued instruction starts, or -1 at the end} Comments are skipped, blank lines too, with a remark. */
    private int nextLine() {
        while (position < bytes.length()) {
            int start = position;
            String line = line();
            if (line.isBlank()) {
                Location at = source.at(start, start + line.length());
                SubjectRef file = SubjectRef.of("file", "", source.name());
                String key = Integer.toString(remarks.size());
                remarks.add(new Remark(
                        "syntax.broken-continuation", file, key, at, List.of(Arg.of("reason", "empty line"))));
            } else if (!line.strip().startsWith("#")) {
                position = start;
                return start;
            }
        }
        return -1;
    }

    /** {@return where the escape character stands that continues {@code line}, or -1} Blanks may follow it, another one before it undoes it. */
    private int continuation(String line) {
        int at = line.length() - 1;
        while (at >= 0 && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at--;
        }
        boolean ends = at >= 0 && line.charAt(at) == escape;
        return ends && (at == 0 || line.charAt(at - 1) != escape) ? at : -1;
    }

    private void add(Joined joined, int from, int end) {
        Line whole = joined.line();
        String text = whole.bytes();
        int first = 0;
        while (first < text.length() && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        int nameEnd = first;
        while (nameEnd < text.length() && !Character.isWhitespace(text.charAt(nameEnd))) {
            nameEnd++;
        }
        int rest = nameEnd;
        while (rest < text.length() && Character.isWhitespace(text.charAt(rest))) {
            rest++;
        }
        String name = text.substring(first, nameEnd).toUpperCase(Locale.ROOT);
        List<String> heredocs = heredocs(name, text.substring(rest));
        int last = heredocs.isEmpty() ? end : position;
        instructions.add(new Instruction(name, whole.from(rest), heredocs, source.at(from, Math.max(from, last))));
    }

    private List<String> heredocs(String name, String text) {
        List<String> bodies = new ArrayList<>();
        boolean may = name.equals("RUN") || name.equals("COPY") || name.equals("ADD") || name.equals("ONBUILD");
        for (int at = may ? text.indexOf("<<") : -1; at >= 0; at = text.indexOf("<<", at + 2)) {
            boolean tabs = text.startsWith("<<-", at);
            String word = delimiter(text, at + (tabs ? 3 : 2));
            if (!word.isEmpty() && (at == 0 || text.charAt(at - 1) != '<')) {
                bodies.add(body(word, tabs));
            }
        }
        return bodies;
    }

    private static String delimiter(String text, int from) {
        int start = from;
        boolean quoted = start < text.length() && (text.charAt(start) == '"' || text.charAt(start) == '\'');
        int begin = quoted ? start + 1 : start;
        int end = begin;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        return text.substring(begin, end);
    }

    private String body(String delimiter, boolean tabs) {
        StringBuilder body = new StringBuilder();
        while (position < bytes.length()) {
            String line = line();
            String bare = tabs ? withoutTabs(line) : line;
            if (bare.equals(delimiter)) {
                break;
            }
            body.append(bare).append('\n');
        }
        return Line.text(body.toString());
    }

    private static String withoutTabs(String line) {
        int start = 0;
        while (start < line.length() && line.charAt(start) == '\t') {
            start++;
        }
        return line.substring(start);
    }

    char escape() {
        return escape;
    }

    /** Characters with the offset of each. */
    private final class Joined {
        private final StringBuilder text = new StringBuilder();
        private int[] offsets = new int[64];

        void add(String line, int lineStart, int length) {
            for (int i = 0; i < length; i++) {
                if (text.length() == offsets.length) {
                    offsets = Arrays.copyOf(offsets, offsets.length * 2);
                }
                offsets[text.length()] = lineStart + i;
                text.append(line.charAt(i));
            }
        }

        Line line() {
            int end = text.length();
            while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
            return new Line(source, text.substring(0, end), Arrays.copyOf(offsets, end));
        }
    }
}
