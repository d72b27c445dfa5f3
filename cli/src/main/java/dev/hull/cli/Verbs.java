package dev.hull.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every verb, in the order in which help prints them. */
final class Verbs {
    static final List<Verb> ALL = List.of(
            new CheckVerb(),
            new ShowVerb(),
            new SbomVerb(),
            new DbVerb(),
            new ReplayVerb(),
            new WatchVerb(),
            new ConvertVerb(),
            new ExplainVerb());

    private Verbs() {}

    static Optional<Verb> named(String name) {
        for (Verb verb : ALL) {
            if (verb.name().equals(name)) {
                return Optional.of(verb);
            }
        }
        return Optional.empty();
    }

    static List<String> names() {
        List<String> names = new ArrayList<>(List.of("help", "version"));
        ALL.forEach(verb -> names.add(verb.name()));
        return names;
    }
}
