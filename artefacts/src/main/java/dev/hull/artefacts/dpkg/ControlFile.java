package dev.hull.artefacts.dpkg;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Paragraphs of {@code Field: value} lines (deb822(5)), as dpkg's status file is made of.
 */
final class ControlFile {
    private ControlFile() {}

    /**
     * Gives each paragraph to {@code reader}: fields by their names in lower case, the lines of a value joined by line breaks, each
     * without what it is indented by. Lines that are neither are left out.
     */
    static void read(String text, Consumer<Map<String, String>> reader) {
        Map<String, String> paragraph = new HashMap<>();
        Field field = Field.of("");
        for (int at = 0; at < text.length(); ) {
            int end = text.indexOf('\n', at);
            String line = text.substring(at, end < 0 ? text.length() : end);
            at = end < 0 ? text.length() : end + 1;
            if (line.isBlank()) {
                field.end(paragraph);
                field = Field.of("");
                paragraph = given(paragraph, reader);
            } else if (line.charAt(0) == ' ' || line.charAt(0) == '\t') {
                field.value.append('\n').append(line.strip());
            } else if (line.charAt(0) != '#') {
                field.end(paragraph);
                field = Field.of(line);
            }
        }
        field.end(paragraph);
        given(paragraph, reader);
    }

    private static Map<String, String> given(Map<String, String> paragraph, Consumer<Map<String, String>> reader) {
        if (paragraph.isEmpty()) {
            return paragraph;
        }
        reader.accept(paragraph);
        return new HashMap<>();
    }

    private record Field(String name, StringBuilder value) {
        static Field of(String line) {
            int colon = line.indexOf(':');
            return colon <= 0
                    ? new Field("", new StringBuilder())
                    : new Field(
                            line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                            new StringBuilder(line.substring(colon + 1).strip()));
        }

        void end(Map<String, String> paragraph) {
            if (!name.isEmpty()) {
                paragraph.put(name, value.toString());
            }
        }
    }
}
