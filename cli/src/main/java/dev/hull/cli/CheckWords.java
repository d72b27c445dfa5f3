package dev.hull.cli;

import dev.hull.checks.Words;
import dev.hull.report.Speech;
import java.util.HashMap;
import java.util.Map;

/** The words of the checks in one language, each read once. Controls and aliases stand in English only. */
final class CheckWords implements Speech {
    private final String language;
    private final Map<String, Words> read = new HashMap<>();

    CheckWords(String language) {
        this.language = language;
    }

    @Override
    public String of(String check, String key) {
        boolean english = key.equals("controls") || key.equals("aliases");
        Words words = words(check, english ? "en" : language);
        return key.equals(PROSE) ? words.prose() : words.get(key);
    }

    private Words words(String check, String of) {
        String id = Words.family(check);
        return read.computeIfAbsent(of + ":" + id, _ -> Words.of(id, of));
    }
}
