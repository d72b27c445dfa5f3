package dev.hull.checks.syntax;

import static dev.hull.checks.Check.ofReader;
import static dev.hull.model.Severity.HIGH;
import static dev.hull.model.Severity.LOW;
import static dev.hull.model.Severity.MEDIUM;

import dev.hull.checks.Check;
import java.util.List;

/**
 * The checks of this area. Only readers see what they are about, so they come as {@link dev.hull.model.Remark}s, whose args fill the
 * messages. Each may be left out:
 *
 * <ul>
 *   <li>{@code flag} as typed, {@code key} the field, variable or entry by its path; {@code suggestion} what to write instead
 *   <li>{@code value} as written, never of what may be a secret; {@code reason} a short clause in English, without a full stop
 *   <li>{@code found}, {@code meant} and {@code codePoint} of a look-alike; {@code what} follows a backslash: blanks, comment
 *   <li>{@code api}, {@code kind} and {@code version} of Kubernetes objects
 * </ul>
 */
public final class Syntax {
    public static final List<Check<?>> ALL = List.of(
            ofReader("syntax.unknown-flag", MEDIUM),
            ofReader("syntax.obsolete-flag", LOW),
            ofReader("syntax.invalid-value", MEDIUM),
            ofReader("syntax.contradiction", MEDIUM),
            ofReader("syntax.ignored-field", HIGH),
            ofReader("syntax.unknown-field", MEDIUM),
            ofReader("syntax.obsolete-field", LOW),
            ofReader("syntax.obsolete-api", MEDIUM),
            ofReader("syntax.full-width-character", MEDIUM),
            ofReader("syntax.broken-continuation", MEDIUM),
            ofReader("syntax.duplicate-entry", LOW),
            ofReader("syntax.unset-variable", LOW),
            ofReader("syntax.ambiguous-scalar", LOW));

    private Syntax() {}
}
