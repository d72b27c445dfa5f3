package dev.hull.formats.run;

import java.util.ArrayList;
import java.util.List;

/** One record of comma-separated values as Go's encoding/csv reads it (RFC 4180, quotes only around a whole field). */
final class Csv {
    private Csv() {}

    static List<String> fields(String text) throws Refusal {
        String line = line(text);
        if (line.isEmpty()) {
            throw new Refusal("empty");
        }
        List<String> fields = new ArrayList<>();
        int i = 0;
        while (i <= line.length()) {
            if (i < line.length() && line.charAt(i) == '"') {
                i = quoted(line, i + 1, fields);
            } else {
                int end = line.indexOf(',', i);
                end = end < 0 ? line.length() : end;
                String field = line.substring(i, end);
                if (field.indexOf('"') >= 0) {
                    throw new Refusal("a quote in the middle of a field");
                }
                fields.add(field);
                i = end + 1;
            }
        }
        return fields;
    }

    /** The reader passes empty lines, and stops after the first that is not. */
    private static String line(String text) {
        int from = 0;
        while (from < text.length() && (text.charAt(from) == '\n' || text.charAt(from) == '\r')) {
            from++;
        }
        boolean inQuotes = false;
        int end = from;
        while (end < text.length() && (inQuotes || text.charAt(end) != '\n')) {
            inQuotes ^= text.charAt(end) == '"';
            end++;
        }
        return text.substring(from, end);
    }

    private static int quoted(String line, int from, List<String> fields) throws Refusal {
        StringBuilder field = new StringBuilder();
        int i = from;
        while (i < line.length()) {
            char c = line.charAt(i);
            if (c != '"') {
                field.append(c);
                i++;
            } else if (i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append('"');
                i += 2;
            } else if (i + 1 == line.length() || line.charAt(i + 1) == ',') {
                fields.add(field.toString());
                return i + 2;
            } else {
                throw new Refusal("text behind a closing quote");
            }
        }
        throw new Refusal("a quote that is not closed");
    }
}
