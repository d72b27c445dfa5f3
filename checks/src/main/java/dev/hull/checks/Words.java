package dev.hull.checks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The words of one check in one language: what its front matter holds by key, and its prose.
 *
 * <p>The file stands beside the class of the check: {@code caps.not-dropped} has {@code caps/NotDropped.md}. Keys: {@code title},
 * {@code controls}, {@code aliases} (these two in English only), {@code message} and its variants {@code message.KEY}, {@code unknown}
 * for a finding of that status, {@code ask.KEY} and {@code advise.KEY} for remedies, {@code fix} for what a change does.
 */
public record Words(Map<String, String> keys, String prose) {
    /** What all findings about flaws in components say: {@code vuln.CVE-2021-44228} and its like have no file each. */
    static final String VULNERABILITY = "vuln.affected";

    /** What all findings of rules of detection say: {@code rule.write-below-etc} and its like. */
    static final String RULE = "rule.matched";

    public Words {
        keys = Map.copyOf(keys);
    }

    /**
     * {@return the words of check {@code id} in {@code language}, a tag such as {@code zh}} English where that language has none.
     *
     * @throws IllegalArgumentException if there is no such check
     */
    public static Words of(String id, String language) {
        return read(id, language.equals("en") ? ".md" : "." + language + ".md")
                .or(() -> read(id, ".md"))
                .orElseThrow(() -> new IllegalArgumentException("no words for " + id));
    }

    /** {@return the value of {@code key}, or an empty string} */
    public String get(String key) {
        return keys.getOrDefault(key, "");
    }

    /** {@return the check whose words {@code check} has} All flaws share one, so that an image's hundreds are one file to read. */
    public static String family(String check) {
        if (check.startsWith("vuln.")) {
            return VULNERABILITY;
        }
        return check.startsWith("rule.") ? RULE : check;
    }

    static String file(String check) {
        String id = family(check);
        int dot = id.indexOf('.');
        StringBuilder name = new StringBuilder(id.substring(0, dot)).append('/');
        for (String part : id.substring(dot + 1).split("-")) {
            name.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
        }
        return name.toString();
    }

    private static Optional<Words> read(String id, String suffix) {
        try (InputStream in = Words.class.getResourceAsStream(file(id) + suffix)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Words parse(String text) {
        int end = text.indexOf("\n---\n", 3);
        Map<String, String> keys = new LinkedHashMap<>();
        for (String line : text.substring(4, end).split("\n")) {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                keys.put(line.substring(0, colon), line.substring(colon + 2).strip());
            }
        }
        return new Words(keys, text.substring(end + 5));
    }
}
