package dev.hull.artefacts.os;

import dev.hull.model.Distro;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Assignments as a shell would read them: os-release(5), and {@code /etc/lsb-release}. */
final class OsRelease {
    private OsRelease() {}

    static Distro read(String text) {
        Map<String, String> values = assignments(text);
        String id = id(values.getOrDefault("ID", ""));
        String name = values.getOrDefault("NAME", id);
        String version = values.getOrDefault("VERSION_ID", "");
        return new Distro(
                id,
                version,
                values.getOrDefault("VERSION_CODENAME", ""),
                values.getOrDefault("PRETTY_NAME", (name + " " + version).strip()),
                likes(values.getOrDefault("ID_LIKE", "")),
                day(values.getOrDefault("SUPPORT_END", "")));
    }

    private static String day(String written) {
        boolean isDay = written.length() == 10 && written.charAt(4) == '-' && written.charAt(7) == '-';
        for (int i = 0; isDay && i < written.length(); i++) {
            isDay = i == 4 || i == 7 || written.charAt(i) >= '0' && written.charAt(i) <= '9';
        }
        return isDay ? written : "";
    }

    static Distro readLsb(String text) {
        Map<String, String> values = assignments(text);
        String version = values.getOrDefault("DISTRIB_RELEASE", "");
        String id = id(values.getOrDefault("DISTRIB_ID", ""));
        return new Distro(
                id,
                version,
                values.getOrDefault("DISTRIB_CODENAME", ""),
                values.getOrDefault("DISTRIB_DESCRIPTION", (id + " " + version).strip()),
                List.of());
    }

    /** {@return {@code written} if it is an identifier as os-release(5) asks, in lower case; else empty} */
    private static String id(String written) {
        String id = written.toLowerCase(Locale.ROOT);
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean fits = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '.' || c == '_' || c == '-';
            if (!fits) {
                return "";
            }
        }
        return id;
    }

    private static List<String> likes(String written) {
        return Stream.of(written.split(" ", -1)).filter(word -> !word.isBlank()).toList();
    }

    private static Map<String, String> assignments(String text) {
        Map<String, String> values = new HashMap<>();
        for (String line : text.split("\n", -1)) {
            int equals = line.indexOf('=');
            String stripped = line.strip();
            if (equals > 0 && !stripped.startsWith("#")) {
                values.put(
                        line.substring(0, equals).strip(),
                        unquoted(line.substring(equals + 1).strip()));
            }
        }
        return values;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(value.length() - 1) == value.charAt(0);
        if (!quoted) {
            return value;
        }
        String inner = value.substring(1, value.length() - 1);
        return value.charAt(0) == '\'' ? inner : unescaped(inner);
    }

    private static String unescaped(String inner) {
        StringBuilder out = new StringBuilder(inner.length());
        for (int i = 0; i < inner.length(); i++) {
            boolean escapes = inner.charAt(i) == '\\' && i + 1 < inner.length();
            out.append(escapes ? inner.charAt(++i) : inner.charAt(i));
        }
        return out.toString();
    }
}
