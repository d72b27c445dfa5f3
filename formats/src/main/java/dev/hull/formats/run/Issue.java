package dev.hull.formats.run;

import dev.hull.model.Arg;
import dev.hull.model.Location;
import dev.hull.model.Remark;
import dev.hull.model.SubjectRef;
import java.util.List;

/**
 * Something wrong with a line.
 *
 * @param refuses whether the client stops because of it
 * @param reason what it would object to, in our words
 */
record Issue(String check, String key, Location at, List<Arg> args, boolean refuses, String reason) {
    Issue {
        args = List.copyOf(args);
    }

    static Issue invalid(String flag, Location at, String reason) {
        return new Issue(
                "syntax.invalid-value", flag, at, List.of(Arg.of("field", flag), Arg.of("reason", reason)), true, flag + ": " + reason);
    }

    static Issue contradiction(String flags, Location at, String reason) {
        return new Issue(
                "syntax.contradiction", flags, at, List.of(Arg.of("field", flags), Arg.of("reason", reason)), true, flags + ": " + reason);
    }

    Remark of(SubjectRef subject) {
        return new Remark(check, subject, key, at, args);
    }
}
