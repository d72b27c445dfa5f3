package dev.hull.cli;

import dev.hull.model.Arg;
import dev.hull.report.Phrases;
import java.io.Serial;
import java.util.List;

/**
 * What was typed can't be done: the phrase {@code usage.KEY} says why, and what to type instead. Caught once, where the program begins,
 * where the language is known.
 */
final class Usage extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient List<Arg> args;

    Usage(String key, Arg... args) {
        super(key);
        this.args = List.of(args);
    }

    String sentence(Phrases phrases) {
        return phrases.say("usage." + getMessage(), args.toArray(Arg[]::new));
    }
}
