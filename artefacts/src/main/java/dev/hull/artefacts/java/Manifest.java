package dev.hull.artefacts.java;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The main section of a jar's manifest (JAR File Specification, "JAR Manifest"); names in lower case. */
record Manifest(Map<String, String> values) {
    static final Manifest NONE = new Manifest(Map.of());

    /** More than a main section is long: the sections of single files, which follow it, are not needed. */
    static final int ENOUGH = 1 << 16;

    Manifest {
        values = Map.copyOf(values);
    }

    static Manifest of(byte[] bytes) {
        Map<String, String> values = new HashMap<>();
        String text = new String(bytes, StandardCharsets.UTF_8);
        StringBuilder line = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            if (end == at && !line.isEmpty()) {
                break;
            }
            if (text.charAt(at) == ' ') {
                line.append(text, at + 1, end);
            } else {
                take(line, values);
                line.setLength(0);
                line.append(text, at, end);
            }
            at = end + (text.startsWith("\r\n", end) ? 2 : 1);
        }
        take(line, values);
        return new Manifest(values);
    }

    private static void take(StringBuilder line, Map<String, String> values) {
        int colon = line.indexOf(":");
        if (colon > 0) {
            values.putIfAbsent(
                    line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
    }

    /** {@return the value of {@code name}, which is in lower case} Empty where it is absent. */
    String get(String name) {
        return values.getOrDefault(name, "");
    }

    /** {@return the value of {@code name} up to its first parameter: {@code org.x;singleton:=true} is {@code org.x}} */
    String bare(String name) {
        String value = get(name);
        int semicolon = value.indexOf(';');
        return semicolon < 0 ? value : value.substring(0, semicolon).strip();
    }
}
