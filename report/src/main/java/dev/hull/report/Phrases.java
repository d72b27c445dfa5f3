package dev.hull.report;

import dev.hull.model.Arg;
import dev.hull.model.Gap;
import dev.hull.model.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What Hull itself says, beside the words of the checks, in one language: a file of lines {@code key = text}, where a text is a
 * {@link Template}. Every language has every key; a test holds that.
 */
public final class Phrases {
    /** The languages, English first. */
    public static final List<String> LANGUAGES = List.of("en", "zh");

    private final String language;
    private final Map<String, String> texts;

    private Phrases(String language, Map<String, String> texts) {
        this.language = language;
        this.texts = texts;
    }

    /** {@return the phrases of {@code language}} @throws IllegalArgumentException if it is not one of {@link #LANGUAGES} */
    public static Phrases in(String language) {
        if (!LANGUAGES.contains(language)) {
            throw new IllegalArgumentException("no phrases in " + language);
        }
        return new Phrases(language, parse(read("phrases." + language + ".txt")));
    }

    /** {@return a table of words by key, from the resource {@code NAME.LANGUAGE.txt}: key, tab, words} */
    Map<String, String> table(String name) {
        Map<String, String> table = new HashMap<>();
        read(name + "." + language + ".txt").lines().forEach(line -> {
            int tab = line.indexOf('\t');
            table.put(line.substring(0, tab), line.substring(tab + 1));
        });
        return table;
    }

    public String language() {
        return language;
    }

    Map<String, String> texts() {
        return Map.copyOf(texts);
    }

    /** {@return the phrase of {@code key}} @throws IllegalArgumentException if there is none */
    public String say(String key, Arg... args) {
        return count(key, 1, args);
    }

    /** {@return the phrase of {@code key} about {@code number} things, which fills <code>{count}</code>} */
    public String count(String key, long number, Arg... args) {
        String template = texts.get(key);
        if (template == null) {
            throw new IllegalArgumentException("no phrase " + key);
        }
        List<Arg> all = new ArrayList<>(List.of(args));
        all.add(Arg.of("count", number));
        return new Template(template).fill(all);
    }

    /** {@return the phrase of {@code key}, or {@code other} where there is none} */
    public String or(String key, String other) {
        return texts.getOrDefault(key, other);
    }

    /** {@return why a target could not be read, and what to type instead} */
    public String failure(Gap gap) {
        String next = gap.next().isEmpty() ? "" : say("failure.next", Arg.of("next", gap.next()));
        return Clean.line(say(
                "failure",
                Arg.of("target", gap.subject()),
                Arg.of("why", or("why." + gap.why(), gap.why())),
                Arg.of("next", next)));
    }

    /** {@return what was not looked at for one reason} */
    public String gap(List<Gap> gaps) {
        Gap first = gaps.getFirst();
        List<String> subjects = new ArrayList<>();
        for (Gap gap : gaps.subList(0, Math.min(3, gaps.size()))) {
            subjects.add(gap.subject());
        }
        if (gaps.size() > 3) {
            subjects.add(count("names.more", gaps.size() - 3L));
        }
        return Clean.line(say(
                "gap",
                Arg.of("what", or("gap." + first.what(), first.what())),
                Arg.of("subject", subjects),
                Arg.of("why", or("why." + first.why(), first.why()))));
    }

    private static String read(String file) {
        try (InputStream in = Phrases.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> parse(String text) {
        Map<String, String> texts = new HashMap<>();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            String line = text.substring(from, end < 0 ? text.length() : end);
            int equals = line.indexOf(" = ");
            if (equals > 0 && line.charAt(0) != '#') {
                texts.put(line.substring(0, equals), line.substring(equals + 3));
            }
            from = end < 0 ? text.length() : end + 1;
        }
        return texts;
    }
}
