package dev.hull.checks.rules;

import static dev.hull.checks.Check.ofReader;
import static dev.hull.model.Severity.HIGH;
import static dev.hull.model.Severity.INFO;
import static dev.hull.model.Severity.LOW;
import static dev.hull.model.Severity.MEDIUM;

import dev.hull.checks.Check;
import java.util.List;

/**
 * The checks of this area. Only the reader of rule files sees what they are about: {@code reason} is a clause in English, the
 * other args are names as they are written.
 */
public final class Rules {
    public static final List<Check<?>> ALL = List.of(
            ofReader("rules.syntax", HIGH),
            ofReader("rules.unknown-field", HIGH),
            ofReader("rules.unknown-event-type", HIGH),
            ofReader("rules.undefined-macro", HIGH),
            ofReader("rules.undefined-list", MEDIUM),
            ofReader("rules.wrong-type", HIGH),
            ofReader("rules.bad-output", HIGH),
            ofReader("rules.exception", HIGH),
            ofReader("rules.override", HIGH),
            ofReader("rules.version", HIGH),
            ofReader("rules.too-large", HIGH),
            ofReader("rules.unknown-source", LOW),
            ofReader("rules.no-event-types", MEDIUM),
            ofReader("rules.unused-macro", INFO),
            ofReader("rules.unused-list", INFO),
            ofReader("rules.unknown-key", LOW),
            ofReader("rules.deprecated", LOW),
            ofReader("rules.bad-name", LOW),
            ofReader("rules.regex-simpler", INFO),
            ofReader("rules.looks-like-a-field", MEDIUM),
            ofReader("rules.quirk", MEDIUM),
            ofReader("rules.always-false", HIGH),
            ofReader("rules.always-true", MEDIUM),
            ofReader("rules.shadowed", LOW));

    private Rules() {}
}
