package dev.hull.formats.falco;

import dev.hull.formats.falco.Complaint.Kind;
import dev.hull.formats.falco.Expression.Term;
import dev.hull.model.rules.Operand;
import dev.hull.model.rules.OutputFormat;
import java.util.ArrayList;
import java.util.List;

/** Reads outputs: behind each {@code %} the longest text that is a field or a transformer's call is a value. */
final class OutputReader {
    private static final int MOST_WIDTH = 10_000;
    private static final String CONTAINER_INFO = "%container.info";

    private final String text;
    private final List<OutputFormat.Piece> pieces = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private int at;

    private OutputReader(String text) {
        this.text = text;
    }

    /** @throws Complaint.Stop at a {@code %} that no field follows */
    static OutputFormat read(String written) {
        String text = written.replace(CONTAINER_INFO, "").strip();
        OutputReader reader = new OutputReader(text.startsWith("*") ? text.substring(1) : text);
        reader.read();
        return new OutputFormat(reader.pieces);
    }

    static boolean namesContainerInfo(String text) {
        return text.contains(CONTAINER_INFO);
    }

    private void read() {
        while (at < text.length()) {
            if (text.charAt(at) == '%') {
                value();
            } else {
                words.append(text.charAt(at++));
            }
        }
        flush();
    }

    private void flush() {
        if (!words.isEmpty()) {
            pieces.add(new OutputFormat.Words(words.toString()));
            words.setLength(0);
        }
    }

    private void value() {
        int start = at++;
        int width = 0;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9' && width < MOST_WIDTH) {
            width = width * 10 + text.charAt(at++) - '0';
        }
        int end = at;
        Operand found = longest();
        if (found == null || width >= MOST_WIDTH) {
            String shown = text.substring(start, Math.min(text.length(), start + 40));
            throw new Complaint.Stop(Kind.OUTPUT_FIELD, start, shown);
        }
        flush();
        pieces.add(new OutputFormat.Slot(found, text.substring(end, at), width));
    }

    private @org.jspecify.annotations.Nullable Operand longest() {
        int start = at;
        int end = nameEnd(start);
        boolean call = end < text.length()
                && text.charAt(end) == '('
                && ExpressionParser.TRANSFORMERS.contains(text.substring(start, end));
        if (call) {
            return whole(text.substring(start), start);
        }
        if (end < text.length() && text.charAt(end) == '[') {
            Operand found = whole(text.substring(start, bracketEnd(end)), start);
            if (found != null) {
                return found;
            }
        }
        for (int to = end; to > start; to--) {
            Operand found = whole(text.substring(start, to), start);
            if (found != null && at == to) {
                return found;
            }
        }
        return null;
    }

    private int bracketEnd(int open) {
        int close = text.indexOf(']', open);
        return close < 0 ? text.length() : close + 1;
    }

    /** Names have no more parts than a few; what is longer is no field. */
    private int nameEnd(int from) {
        int end = from;
        while (end < text.length() && end < from + 200 && isNamePart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isNamePart(char letter) {
        return letter >= 'a' && letter <= 'z'
                || letter >= 'A' && letter <= 'Z'
                || letter >= '0' && letter <= '9'
                || letter == '_'
                || letter == '.';
    }

    private @org.jspecify.annotations.Nullable Operand whole(String candidate, int start) {
        try {
            Scanner scanner = new Scanner(candidate);
            Term term = ExpressionParser.term(scanner);
            if (term == null) {
                return null;
            }
            Operand operand = term instanceof Term.Field field ? Fields.resolve(field) : Typing.operand(term);
            at = start + scanner.at();
            return operand;
        } catch (Complaint.Stop stop) {
            return null;
        }
    }
}
