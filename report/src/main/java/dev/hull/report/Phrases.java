package dev.hull.report;

import dev.hull.model.Arg;
import dev.hull.model.Gap;
import dev.hull.model.Problem;
import dev.hull.model.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What Hull itself says, beside the words of the checks, in one language: a file of lines {@code key = text}, where a text is a
 * {@link Template}. Every language has every key; a test holds that.
 */
public final class Phrases {
    /** The languages, English first. */
    public static final List<String> LANGUAGES = List.of("en", "zh");

    /** Arguments whose values are sentences of Hull. */
    private static final Set<String> REASONS = Set.of("reason", "why", "what", "kind");

    private final String language;
    private final Map<String, String> texts;
    private final Reasons reasons;

    private Phrases(String language, Map<String, String> texts) {
        this.language = language;
        this.texts = texts;
        this.reasons = Reasons.in(language);
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

    /**
     * {@return the phrase of {@code key} about {@code number} things, which fills <code>{count}</code>} Arguments that are reasons are
     * said in the language.
     */
    public String count(String key, long number, Arg... args) {
        String template = texts.get(key);
        if (template == null) {
            throw new IllegalArgumentException("no phrase " + key);
        }
        List<Arg> all = inLanguage(List.of(args));
        all.add(Arg.of("count", number));
        return filled(template, all);
    }

    /** {@return {@code template}, a sentence of this language, with its gaps filled} */
    String filled(String template, List<Arg> args) {
        return new Template(language.equals("en") ? template : Han.closed(template, args)).fill(args);
    }

    /** {@return a sentence about what went wrong, which is English where it arises, in this language as far as it is known} */
    public String reason(String english) {
        return reasons.said(english);
    }

    /** {@return what the phrase {@code KIND.NAME} calls {@code name}; else its words as a reason} */
    public String named(String kind, String name) {
        String phrase = texts.get(kind + "." + name);
        return phrase == null ? reason(name) : phrase;
    }

    /** {@return whether there are words for a reason in this language} Its holes are {@code %s}. */
    public boolean hasReason(String sentence) {
        return reasons.has(sentence);
    }

    /** {@return {@code args}, with those that are said in English where they arise in this language} */
    List<Arg> inLanguage(List<Arg> args) {
        List<Arg> said = new ArrayList<>(args.size() + 1);
        for (Arg arg : args) {
            boolean isReason = REASONS.contains(arg.name());
            said.add(isReason && arg.value() instanceof String text ? Arg.of(arg.name(), reason(text)) : arg);
        }
        return said;
    }

    /** {@return the phrase of {@code key}, or {@code other} where there is none} */
    public String or(String key, String other) {
        return texts.getOrDefault(key, other);
    }

    /** {@return why a target could not be read, and what to type instead} */
    public String failure(Gap gap) {
        String next = gap.next().isEmpty() ? "" : say("failure.next", Arg.of("next", gap.next()));
        return Clean.line(
                say("failure", Arg.of("target", gap.subject()), Arg.of("why", gap.why()), Arg.of("next", next)));
    }

    /** {@return what is wrong with an input, and where} */
    public String problem(Problem problem) {
        return problem(problem.at().toString(), problem.reason());
    }

    /** {@return {@code reason}, in this language, behind what it is about} */
    public String problem(String at, String reason) {
        return Clean.line(say("usage.file", Arg.of("at", at), Arg.of("reason", reason)));
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
                Arg.of("what", named("gap", first.what())),
                Arg.of("subject", subjects),
                Arg.of("why", first.why())));
    }

    static String read(String file) {
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
